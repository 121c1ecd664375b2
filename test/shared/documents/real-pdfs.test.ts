import { buffer } from 'node:stream/consumers'
import PdfKit from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '#shared/documents/inspect-file.ts'
import { aJpg } from '#helpers/documents/a-jpg.ts'
import { aPng } from '#helpers/documents/a-png.ts'

/** A PDF as another program writes it. */
const write = async (
  options: PDFKit.PDFDocumentOptions,
  draw: (kit: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> => {
  const kit = new PdfKit(options)
  draw(kit)
  kit.end()
  return new Uint8Array(await buffer(kit))
}

const invoice = (kit: PDFKit.PDFDocument): void => {
  kit.text('Commercial invoice (copy) \\ 100 %', { link: 'https://example.com/JS/Launch' })
  kit.image(Buffer.from(aPng({ width: 60, height: 40 })), 100, 100)
  kit.image(Buffer.from(aJpg()), 100, 200)
  kit.addPage().text('Second page')
  kit.outline.addItem('First').addItem('Next')
}

describe('a PDF of another program', () => {
  it.each([true, false])(
    'is taken with links, pictures and an outline (compressed: %s)',
    async (compress) => {
      for (const pdfVersion of ['1.3', '1.7'] as const) {
        const bytes = await write({ compress, pdfVersion, info: { Title: 'Ünï (東) /JavaScript' } }, invoice)
        expect(inspectFile(bytes, 'pdf')).toBeUndefined()
      }
    },
  )

  it('is refused when it is encrypted, has a file attached or runs a script', async () => {
    const encrypted = await write({ userPassword: 'secret' }, invoice)
    const attached = await write({}, (kit) => kit.file(Buffer.from('x'), { name: 'a.txt' }))
    const scripted = await write({}, (kit) => {
      kit.addNamedJavaScript('greet', 'app.alert(1)')
    })
    const reasons = [encrypted, attached, scripted].map((bytes) => inspectFile(bytes, 'pdf')?.reason)
    expect(reasons).toEqual(['encrypted', 'embedded_file', 'script'])
  })
})
