import { type Bytes, fitting, join, latin1 } from './bytes.ts'

type PdfWishes = {
  readonly bytes?: number
  readonly pages?: number
  /** Shown on every page, line by line, above the number of the page; Latin letters only. */
  readonly text?: string
  readonly title?: string
}

/** A PDF object without its number; its content is bytes where it is a stream. */
export type PdfObject = string | Uint8Array

/** A text as PDF writes it: `(…)`. */
const pdfText = (text: string): string => `(${text.replaceAll(/[\\()]/gu, String.raw`\$&`)})`

/** @param entries further entries of the stream's dictionary */
export const pdfStream = (data: Uint8Array | string, entries = ''): Bytes =>
  join(`<< /Length ${data.length} ${entries}>>\nstream\n`, data, '\nendstream')

/**
 * A whole file of these objects, numbered from 1; the first is the catalogue.
 * @param trailer further entries of the trailer
 * @param gap bytes of comment that are put in
 */
export const pdfOf = (objects: readonly PdfObject[], trailer = '', gap = 0): Bytes => {
  const head = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  let at = head.length
  const offsets: number[] = []
  const written = objects.map((object, index) => {
    const bytes = join(`${index + 1} 0 obj\n`, object, '\nendobj\n')
    offsets.push(at)
    at += bytes.length
    return bytes
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\n`
  return join(head, ...written, table, end, padding(gap), `startxref\n${at}\n%%EOF\n`)
}

const padding = (gap: number): Bytes => {
  if (gap === 0) return new Uint8Array()
  const comment = new Uint8Array(gap).fill(0x2e)
  comment[0] = 0x25
  comment[gap - 1] = 0x0a
  return comment
}

/**
 * The objects of a file with these pages, to which a test may add its own.
 * @param catalogue further entries of the catalogue
 */
export const pdfObjects = ({ pages = 1, text = '' }: PdfWishes, catalogue = ''): readonly PdfObject[] => {
  const numbers = Array.from({ length: pages }, (_, index) => index)
  const kids = numbers.map((index) => `${4 + index * 2} 0 R`).join(' ')
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue}>>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...numbers.flatMap((index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + index * 2} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
      pdfStream(latin1(contentOf(text, `${index + 1} / ${pages}`))),
    ]),
  ]
}

/** A frame, the lines of text in it, and the number of the page below. */
const contentOf = (text: string, pageNumber: string): string => {
  const lines = text.split('\n').map((line) => `${pdfText(line)} Tj T*`)
  return [
    '0.2 0.3 0.5 RG 2 w 40 40 515 762 re S',
    `BT /F1 24 Tf 30 TL 72 740 Td ${lines.join(' ')} ET`,
    `BT /F1 12 Tf 72 60 Td ${pdfText(pageNumber)} Tj ET`,
  ].join('\n')
}

const makePdf = (wishes: PdfWishes) => {
  const objects = pdfObjects(wishes)
  const { title } = wishes
  const all = title === undefined ? objects : [...objects, `<< /Title ${pdfText(title)} >>`]
  const trailer = title === undefined ? '' : `/Info ${all.length} 0 R `
  return { write: (gap: number) => pdfOf(all, trailer, gap), size: pdfOf(all, trailer).length }
}

/**
 * A document with text that can be read. Padded to exactly so many bytes, it may have no text where none was said.
 * @throws RangeError when there is none of that many bytes
 */
export const aPdf = (wishes: PdfWishes = {}): Bytes => {
  const texts = wishes.text === undefined ? ['Commercial invoice\nGoods as listed', ''] : [wishes.text]
  const makings = texts.map((text) => () => makePdf({ ...wishes, text }))
  const { file, gap } = fitting(makings, wishes.bytes, () => true)
  return file.write(gap)
}
