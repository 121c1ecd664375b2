import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPicture } from '#electron/printing/picture/read-picture.ts'
import { aLabelPicture } from '#helpers/documents/a-label-picture.ts'
import { anExport } from '#helpers/an-export.ts'
import { aJpg } from '#helpers/documents/a-jpg.ts'
import { pngChunk, pngHeader, pngSignature } from '#helpers/documents/a-png.ts'
import { join } from '#helpers/documents/bytes.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { textLike } from '#helpers/like.ts'
import { allocatedWith } from '#helpers/printing.ts'

const logo = aLabelPicture({ width: 200, height: 100 })
const emptyPng = join(
  pngSignature,
  pngHeader(40, 40),
  pngChunk('IDAT', deflateSync(new Uint8Array(10))),
  pngChunk('IEND'),
)
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** How many pictures are in a PDF. */
const picturesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Subtype \/Image\b/gu)?.length ?? 0
const labelOf = async (desk: TestDesk, reference: string, format: 'pdf' | 'zpl'): Promise<Uint8Array> =>
  (await desk.ask('labels.get', { reference, format })).labels[0]?.file ?? new Uint8Array()

describe('the logo', () => {
  it('is kept as it was given until there is another or none', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('settings.logo')).toEqual({})
    await desk.ask('settings.saveLogo', { file_content: base64(logo) })
    desk.restart()
    const { file } = await desk.ask('settings.logo')
    expect(await readPicture(file ?? new Uint8Array())).toMatchObject({ width: 200, height: 100 })
    expect(await desk.ask('settings.removeLogo')).toEqual({})
    expect(await desk.ask('settings.logo')).toEqual({})
  })

  it.each([
    ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /PNG or JPEG/u],
    ['a JPEG without a window', aJpg(), /JPEG in Settings/u],
    ['half a picture', logo.subarray(0, logo.length / 2), /./u],
    ['a picture with something behind it', Buffer.concat([logo, Buffer.from('<script>')]), /./u],
    ['a picture without its pixels', emptyPng, /./u],
    ['a picture of too many pixels', aLabelPicture({ width: 1100, height: 1000 }), /./u],
    ['nothing', Buffer.alloc(0), /./u],
  ])('is not %s', async (_name, file, message) => {
    await using desk = openTestDesk()
    const refusal = await desk.refusal('settings.saveLogo', { file_content: base64(file) })
    expect(problemsIn(refusal)).toEqual([textLike(/^\$\.file_content: /u)])
    expect(refusal.details[0]?.message).toMatch(message)
    expect(await desk.ask('settings.logo')).toEqual({})
  })

  it('stands on new labels of both kinds, and labels that are kept stay byte for byte', async () => {
    await using desk = openTestDesk()
    const [first = '', second = ''] = await allocatedWith(desk, 2)
    const kept = [await labelOf(desk, first, 'pdf'), await labelOf(desk, first, 'zpl')]
    await desk.ask('settings.saveLogo', { file_content: base64(logo) })
    expect([await labelOf(desk, first, 'pdf'), await labelOf(desk, first, 'zpl')]).toEqual(kept)
    expect(picturesIn(await labelOf(desk, second, 'pdf'))).toBe(1)
    expect(Buffer.from(await labelOf(desk, second, 'zpl')).toString()).toContain('^GFA')
    expect(picturesIn(kept[0] ?? new Uint8Array())).toBe(0)
  })

  it('stands on invoices and packing slips, and not on the forms of the post', async () => {
    await using desk = openTestDesk()
    await desk.ask('settings.saveLogo', { file_content: base64(logo) })
    const { reference } = await desk.ask('shipments.create', anExport())
    const papers = ['commercial_invoice', 'pro_forma_invoice', 'packing_slip', 'cn22', 'cn23'] as const
    const pictures = []
    for (const document_type of papers)
      pictures.push(picturesIn((await desk.ask('shippingDocuments.get', { reference, document_type })).file))
    expect(pictures).toEqual([1, 1, 1, 0, 0])
  })
})
