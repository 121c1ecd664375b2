import { deflateSync } from 'node:zlib'
import { pdfObjects, pdfOf, pdfStream } from './a-pdf.ts'
import { type Bytes, join, latin1 } from './bytes.ts'

const xml = '<?xml version="1.0" encoding="UTF-8"?><rsm:CrossIndustryInvoice/>'

type Invoice = {
  /** The object that attaches the file, which is number 6. */
  readonly specification?: string
  /** What the file is, and how it is said. */
  readonly content?: string
  readonly about?: string
  readonly further?: readonly (string | Uint8Array)[]
}

/** How programs for invoices attach one. */
const specification =
  '<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /AFRelationship /Alternative /EF << /F 6 0 R /UF 6 0 R >> >>'

/** A document with an electronic invoice in it, with what a test says otherwise. */
const anInvoicePdf = ({
  specification: attaches = specification,
  content = xml,
  about = '/Type /EmbeddedFile /Subtype /text#2Fxml /Params << /Size 66 >> /Filter /FlateDecode ',
  further = [],
}: Invoice = {}): Bytes => {
  const packed = about.includes('/FlateDecode') ? deflateSync(latin1(content)) : latin1(content)
  return pdfOf([
    ...pdfObjects(
      { text: 'Invoice' },
      '/Names << /EmbeddedFiles << /Names [(factur-x.xml) 7 0 R] >> >> /AF [7 0 R] ',
    ),
    pdfStream(packed, about),
    attaches,
    ...further,
  ])
}

/** The document, and a later version of one object of it behind it, as programs save a change. */
const changed = (pdf: Bytes, object: string, content: string | Uint8Array): Bytes => {
  const before = join(pdf, `${object}\n`, content, '\nendobj\n')
  const table = `xref\n${Number.parseInt(object, 10)} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \n`
  return join(before, table, `trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n${before.length}\n%%EOF\n`)
}

const page = '<html><script>alert(1)</script></html>'
/** An object stream with one object in it, which has that number. */
const holding = (number: number): Bytes => {
  const head = `${number} 0 `
  return pdfStream(
    deflateSync(latin1(`${head}<< >>`)),
    `/Type /ObjStm /N 1 /First ${head.length} /Filter /FlateDecode `,
  )
}

const longXml = (end: string): string =>
  `<?xml version="1.0"?><rsm:CrossIndustryInvoice>${'<ram:ID>1</ram:ID>'.repeat(5000)}${end}`

const saying = (from: string, to: string): string => specification.replaceAll(from, to)

/** The ways in which programs write such an invoice. */
export const eInvoices: readonly (readonly [string, Bytes])[] = [
  ['as Factur-X', anInvoicePdf()],
  ['as ZUGFeRD 1', anInvoicePdf({ specification: saying('factur-x.xml', 'ZUGFeRD-invoice.xml') })],
  [
    'as XRechnung, as data',
    anInvoicePdf({ specification: saying('/Alternative', '/Data').replaceAll('factur-x', 'xrechnung') }),
  ],
  [
    'under a name of two bytes a letter',
    anInvoicePdf({
      specification: saying(
        '/UF (factur-x.xml)',
        '/UF <FEFF0066006100630074007500720078002E0078006D006C>',
      ).replace('0072', '0072002D'),
    }),
  ],
  [
    'under a name with numbers for letters',
    anInvoicePdf({ specification: saying('/F (factur-x', String.raw`/F (\146actur\055x`) }),
  ],
  ['that is not packed', anInvoicePdf({ about: '/Type /EmbeddedFile ' })],
  ['whose pages were changed afterwards', changed(anInvoicePdf(), '5 0 obj', pdfStream(''))],
  ['that is long', anInvoicePdf({ content: longXml('</rsm:CrossIndustryInvoice>') })],
]

const other = '<< /Type /Filespec /F (a.exe) /AFRelationship /Alternative /EF << /F 8 0 R >> >>'

/** What only looks like one. */
export const noInvoices: readonly (readonly [string, Bytes])[] = [
  ['another name', anInvoicePdf({ specification: saying('factur-x.xml', 'invoice.exe') })],
  [
    'another name for programs of today',
    anInvoicePdf({ specification: saying('/UF (factur-x.xml)', '/UF (a.exe)') }),
  ],
  ['a name given twice', anInvoicePdf({ specification: saying('/UF', '/F (a.exe) /UF') })],
  [
    'nothing to do with the pages',
    anInvoicePdf({ specification: saying('/AFRelationship /Alternative', '') }),
  ],
  ['a program under its name', anInvoicePdf({ content: 'MZ\u0090\0' })],
  ['a web page under its name', anInvoicePdf({ content: '<html><script>alert(1)</script>' })],
  ['a drawing under its name', anInvoicePdf({ content: '<?xml version="1.0"?><svg onload="alert(1)"/>' })],
  [
    'a web page under its name, by a prefix',
    anInvoicePdf({
      content:
        '<?xml version="1.0"?><a:html xmlns:a="http://www.w3.org/1999/xhtml"><a:script>alert(1)</a:script></a:html>',
    }),
  ],
  ['a script far down in it', anInvoicePdf({ content: longXml('<a-b:script>alert(1)</a-b:script>') })],
  [
    'a part of a web page far down in it',
    anInvoicePdf({ content: longXml('<p xmlns="http://www.w3.org/1999/xhtml" onclick="alert(1)"/>') }),
  ],
  [
    'a part of a drawing whose kind is written in numbers',
    anInvoicePdf({ content: longXml('<g xmlns="http://www.w3.org/2000/&#x73;v&#103;" onload="alert(1)"/>') }),
  ],
  ['a program in place of it later', changed(anInvoicePdf(), '6 0 obj', pdfStream('MZ\u0090'))],
  ['a web page in place of it later', changed(anInvoicePdf(), '6 0 obj', pdfStream(page))],
  [
    'a program in place of it before',
    anInvoicePdf({ further: [join('null\nendobj\n6 0 obj\n', pdfStream('MZ'))] }),
  ],
  ['a program in place of it, right behind a number', changed(anInvoicePdf(), '6 0obj', pdfStream('MZ'))],
  ['a program whose number cannot be read', changed(anInvoicePdf(), '6 0 %\nobj', pdfStream('MZ'))],
  [
    'a program whose number begins far before',
    changed(anInvoicePdf(), `6${' '.repeat(40)}0 obj`, pdfStream('MZ')),
  ],
  ['something else of its number among other objects', anInvoicePdf({ further: [holding(6)] })],
  [
    'bytes in another coding',
    anInvoicePdf({ about: '/Type /EmbeddedFile /Filter [/ASCIIHexDecode /FlateDecode] ' }),
  ],
  [
    'bytes that lie elsewhere',
    anInvoicePdf({ about: '/Type /EmbeddedFile /F (a.exe) /Filter /FlateDecode ' }),
  ],
  ['a file that does not say what it is', anInvoicePdf({ about: '/Filter /FlateDecode ' })],
  ['a second file', anInvoicePdf({ further: [pdfStream('MZ', '/Type /EmbeddedFile '), other] })],
  ['a second file that does not say what it is', anInvoicePdf({ further: [pdfStream('MZ'), other] })],
  ['a file for another system', anInvoicePdf({ specification: saying('/UF 6 0 R', '/DOS 4 0 R') })],
  [
    'an attachment inside its attachment',
    anInvoicePdf({ specification: saying('/EF', '/RF << /EF << /F 5 0 R >> >> /EF') }),
  ],
  [
    'the same under another spelling',
    anInvoicePdf({ specification: saying('/EF', '/RF << /#45F << /F 5 0 R >> >> /EF') }),
  ],
  [
    'a note to open it by',
    anInvoicePdf({ further: ['<< /Type /Annot /Subtype /FileAttachment /FS 7 0 R >>'] }),
  ],
]
