import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, readyToAllocate } from '#helpers/allocating.ts'
import { aLabelPicture } from '#helpers/documents/a-label-picture.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { codesIn, pictureOf } from '#helpers/read-codes.ts'
import { pagesOf } from '#helpers/read-pdf.ts'

const ofPieces = (pieces: number) =>
  aScheduledRequest({
    contents: Array.from({ length: pieces }, () => contentsOf({ weight: { value: 1, unit: 'kg' } })),
  })
/** A shipment that a service has taken, and the references of its contents. */
const allocated = async (desk: TestDesk, pieces = 1, service = 'SLOW') => {
  await readyToAllocate(desk)
  const { reference } = await desk.ask('shipments.create', ofPieces(pieces))
  await desk.ask('allocation.allocate', { shipments: [reference], service })
  const { contents } = await desk.ask('shipments.get', { reference })
  return { reference, contents: contents.map((one) => one.reference) }
}
const zpl = (text: string): Uint8Array => Buffer.from(text)
const aZpl = zpl('^XA^FO20,20^A0N,40,40^FDCarrier^FS^XZ')
const asPicture = (file: Uint8Array): Promise<Uint8Array> =>
  pictureOf(Buffer.from(file).toString(), { width: 288, height: 432, dpi: 203 })
const historyOf = async (desk: TestDesk, reference: string) =>
  (await desk.ask('shipments.history', { reference })).items.map(({ operation, reason }) => [
    operation,
    reason,
  ])

describe('a carrier’s own label', () => {
  it('prints instead of the house’s own, byte for byte, is counted, and is told in the history', async () => {
    await using desk = openTestDesk()
    const { reference, contents } = await allocated(desk)
    const file = aPdf({ text: 'PARCEL CO 77' })
    const { items } = await desk.ask('labels.attach', {
      reference,
      file_name: 'C:\\label 77.pdf',
      file_content: file,
    })
    expect(items).toMatchObject([
      { contents_reference: contents[0], file_name: 'label 77.pdf', file_format: 'pdf', size: file.length },
    ])
    desk.restart()
    const { labels, label_details } = await desk.ask('labels.get', { reference })
    expect(labels.map((label) => Buffer.from(label.file))).toEqual([Buffer.from(file)])
    expect(label_details.retrieval_count).toBe(1)
    expect((await historyOf(desk, reference)).slice(-2)).toEqual([
      ['attach_label', 'label 77.pdf'],
      ['get_labels', undefined],
    ])
    expect(await desk.ask('labels.attached', { reference })).toEqual({ items })
  })

  it('needs no tracking reference, and makes room for the house’s own when it is removed', async () => {
    await using desk = openTestDesk()
    const { reference } = await allocated(desk, 1, 'FAST')
    await desk.refusal('labels.get', { reference })
    await desk.ask('labels.attach', { reference, file_content: aZpl })
    const [label] = (await desk.ask('labels.get', { reference, format: 'zpl' })).labels
    expect(Buffer.from(label?.file ?? []).toString()).toBe(Buffer.from(aZpl).toString())
    await desk.ask('allocation.setTrackingReferences', { reference, tracking_references: ['T1'] })
    expect((await desk.ask('labels.attached', { reference })).items).toHaveLength(1)
    expect(await desk.ask('labels.detach', { reference })).toEqual({ items: [] })
    const [own] = (await desk.ask('labels.get', { reference, format: 'zpl' })).labels
    expect(Buffer.from(own?.file ?? []).toString()).toContain('T1')
    expect((await historyOf(desk, reference)).map(([operation]) => operation)).toContain('detach_label')
    expect(await desk.refusal('labels.detach', { reference })).toMatchObject({
      code: 'not_found',
      details: [{ message: textLike(/no label of the carrier’s own/u) }],
    })
  })

  it('goes away when the shipment is taken back from the carrier', async () => {
    await using desk = openTestDesk()
    const { reference } = await allocated(desk)
    await desk.ask('labels.attach', { reference, file_content: aPdf({ text: 'OLD CARRIER' }) })
    await desk.ask('allocation.deallocate', { shipments: [reference], reason: 'Another carrier.' })
    expect(desk.rows('SELECT * FROM carrier_label')).toEqual([])
    await desk.ask('allocation.allocate', { shipments: [reference], service: 'SLOW' })
    const [label] = (await desk.ask('labels.get', { reference })).labels
    expect((await pagesOf(label?.file ?? new Uint8Array()))[0]?.text).not.toContain('OLD CARRIER')
  })

  it('is of one of several packages where that is said, and else a PDF with a page for each', async () => {
    await using desk = openTestDesk()
    const { reference, contents } = await allocated(desk, 3)
    await desk.ask('labels.attach', { reference, file_content: aPdf({ pages: 3, text: 'PAGE' }) })
    await desk.ask('labels.attach', {
      reference,
      contents: contents[1],
      file_name: 'two.pdf',
      file_content: aPdf({ text: 'SECOND' }),
    })
    const { labels } = await desk.ask('labels.get', { reference })
    const texts = await Promise.all(
      labels.map(async ({ file }) => (await pagesOf(file)).map(({ text }) => text)),
    )
    expect(texts).toEqual([[textLike(/1 \/ 3/u)], [textLike(/SECOND/u)], [textLike(/3 \/ 3/u)]])
    expect((await historyOf(desk, reference)).at(-2)?.[1]).toBe('two.pdf, for package 2 of 3')
    await desk.ask('labels.detach', { reference, contents: contents[1] })
    expect(
      (await desk.ask('labels.attached', { reference })).items.map((one) => one.contents_reference),
    ).toEqual([contents[0], contents[2]])
  })

  it('stands in one document with the house’s own, on a page of its own where it is too large', async () => {
    await using desk = openTestDesk()
    const { reference } = await allocated(desk)
    const { reference: other } = await allocated(desk)
    await desk.ask('labels.attach', { reference, file_content: aPdf({ text: 'A4 FROM THE PORTAL' }) })
    const { document } = await desk.ask('labels.print', { shipments: [other, reference] })
    const pages = await pagesOf(readFileSync(document?.path ?? ''))
    expect(pages.map(({ size }) => size)).toEqual([
      [288, 432],
      [595, 842],
    ])
    expect(pages[1]?.text).toContain('A4 FROM THE PORTAL')
  })

  it.each([
    ['grey', {}],
    ['with colours and nothing behind them', { isColoured: true, resolution: 203 }],
    ['across', { width: 1218, height: 812 }],
  ] as const)('as a picture, %s, is printed by printers of either kind', async (_name, wishes) => {
    await using desk = openTestDesk()
    const { reference } = await allocated(desk)
    await desk.ask('labels.attach', { reference, file_content: aLabelPicture({ ...wishes, code: 'PNG-42' }) })
    const [asZpl] = (await desk.ask('labels.get', { reference, format: 'zpl' })).labels
    expect(await codesIn(await asPicture(asZpl?.file ?? new Uint8Array()))).toEqual(['Code128: PNG-42'])
    const [asPdf] = (await desk.ask('labels.get', { reference })).labels
    const [page] = await pagesOf(asPdf?.file ?? new Uint8Array())
    const sides = 'width' in wishes ? [432, 288] : [288, 432]
    for (const [index, side] of sides.entries()) expect(page?.size[index]).toBeCloseTo(side, -0.5)
  })

  it('is refused where the printer cannot print it, and stops no other', async () => {
    await using desk = openTestDesk()
    const { reference } = await allocated(desk)
    const { reference: other } = await allocated(desk)
    await desk.ask('labels.attach', { reference, file_content: aZpl })
    const { accepted, rejected } = await desk.ask('labels.print', { shipments: [reference, other] })
    expect(accepted.map((one) => one.shipment_reference)).toEqual([other])
    expect(rejected[0]?.details[0]?.message).toMatch(/is ZPL, which only a label printer for ZPL prints/u)
    await desk.ask('labels.attach', { reference, file_content: aPdf() })
    expect(await desk.refusal('labels.get', { reference, format: 'zpl' })).toMatchObject({
      details: [{ message: textLike(/is a PDF, which a label printer for ZPL cannot print/u) }],
    })
    expect((await desk.ask('shipments.get', { reference })).label_details).toBeUndefined()
  })

  it('is only taken while a carrier has the shipment', async () => {
    await using desk = openTestDesk()
    const { reference } = await allocated(desk)
    await desk.ask('allocation.deallocate', { shipments: [reference], reason: 'Not yet.' })
    const asked = { reference, file_content: aPdf() }
    expect(await desk.refusal('labels.attach', asked)).toMatchObject({
      details: [{ code: 'invalid_state_for_operation', message: textLike(/Use the carrier’s own label/u) }],
    })
  })

  it.each([
    ['two pages', aPdf({ pages: 2 }), /one page, and this PDF has 2/u],
    ['no file', new Uint8Array(), /is empty/u],
    ['two megabytes', new Uint8Array(2 * 1024 * 1024), /under 2\.10? ?MB|under 2/u],
    ['a web page', zpl('<!doctype html><html></html>'), /web page/u],
    ['a note', zpl('Please deliver'), /PDF, a PNG or ZPL/u],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), /PDF, a PNG or ZPL/u],
    ['a cut PDF', aPdf().slice(0, 400), /not whole/u],
    ['a cut picture', aLabelPicture().slice(0, 400), /not whole/u],
    ['a picture without its pixels', withOtherPixels(), /damaged/u],
    ['cut ZPL', zpl('^XA^FDHello^FS'), /not whole/u],
    ['empty ZPL', zpl('^XA^LH0,0^XZ'), /prints nothing/u],
    ['two labels', zpl('^XA^FDa^FS^XZ^XA^FDb^FS^XZ'), /several labels/u],
    ['copies', zpl('^XA^FDa^FS^PQ3^XZ'), /several labels/u],
    ['ZPL that resets the printer', zpl('^XA^FDa^FS^XZ~JR'), /changes the printer itself \(“~JR”\)/u],
    ['ZPL that sets a password', zpl('^XA^KP1234^FDa^FS^XZ'), /“\^KP”/u],
    ['ZPL with other signs', zpl('^XA^CC+^XZ+XA+FDa+FS+XZ'), /“\^CC”/u],
  ])('is refused in words: %s', async (_name, file, sentence) => {
    await using desk = openTestDesk()
    const { reference } = await allocated(desk)
    const { code, details } = await desk.refusal('labels.attach', { reference, file_content: file })
    expect([code, details[0]?.property]).toEqual(['validation_error', '$.file_content'])
    expect(details[0]?.message).toMatch(sentence)
    expect(await desk.ask('labels.attached', { reference })).toEqual({ items: [] })
  })

  it('is refused for as many pages as there are no packages for', async () => {
    await using desk = openTestDesk()
    const { reference } = await allocated(desk, 3)
    const asked = { reference, file_content: aPdf({ pages: 2 }) }
    expect((await desk.refusal('labels.attach', asked)).details[0]?.message).toMatch(
      /3 packages, and this file has 2 pages/u,
    )
    const unknown = { ...asked, contents: `sc_${'0'.repeat(32)}` }
    expect((await desk.refusal('labels.attach', unknown)).details[0]?.code).toBe('invalid_contents_reference')
  })
})

/** A picture whose pixels are not as many as it says. */
function withOtherPixels(): Uint8Array {
  const [large, small] = [aLabelPicture(), aLabelPicture({ width: 800 })]
  const header = 8 + 25
  return Buffer.concat([large.subarray(0, header), small.subarray(header)])
}
