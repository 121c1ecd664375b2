import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import PdfKit from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '#shared/documents/inspect-file.ts'
import { eInvoices, noInvoices } from '#helpers/documents/e-invoices.ts'
import { aJpg } from '#helpers/documents/a-jpg.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { join, latin1 } from '#helpers/documents/bytes.ts'
import { orderFile } from '#helpers/order-files.ts'

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

describe('a PDF as it comes by mail and from the web', () => {
  it.each([
    ['factur-x.pdf', undefined],
    ['empty-embeddedfiles-tree.pdf', undefined],
    ['newline-before.pdf', undefined],
    ['incremental-update.pdf', undefined],
    ['signed.pdf', undefined],
    ['cr-only.pdf', undefined],
    ['pdf-2.0.pdf', undefined],
    ['link.pdf', undefined],
    ['mime-boundary-after.pdf', 'trailing'],
    ['owner-password.pdf', 'encrypted'],
    ['autoprint-js.pdf', 'script'],
  ])('%s is judged by what it does (%s)', (name, reason) => {
    expect(inspectFile(new Uint8Array(readFileSync(orderFile(`pdf/${name}`))), 'pdf')?.reason).toBe(reason)
  })

  it.each(eInvoices)('is taken with an electronic invoice in it, %s', (_, bytes) => {
    expect(inspectFile(bytes, 'pdf')).toBeUndefined()
  })

  it.each(noInvoices)('is refused for an invoice with %s', (_, bytes) => {
    expect(inspectFile(bytes, 'pdf')?.reason).toBe('embedded_file')
  })

  it.each([
    ['empty lines', '\r\n\n \t', undefined],
    ['the mark for the order of bytes', '\u00ef\u00bb\u00bf\n', undefined],
    ['a line of mail', 'Content-Type: application/pdf\r\n\r\n', 'leading'],
    ['a page of the web', '<html>', 'html'],
    ['a program', 'MZ', 'program'],
    ['too many empty lines', '\n'.repeat(1025), 'unknown'],
  ])('that begins with %s is judged by that', (_, before, reason) => {
    expect(inspectFile(join(latin1(before), aPdf()), 'pdf')?.reason).toBe(reason)
  })
})
