import { readObjectStream } from '#shared/documents/inspect/pdf-object-stream.ts'
import { isLineEnd } from '#shared/documents/inspect/pdf-characters.ts'
import { readToken } from '#shared/documents/inspect/pdf-token.ts'

/** What a file is made of: its objects by their numbers, each with what it says and, of a stream, its bytes; a letter for each byte. */
export type PdfObjects = ReadonlyMap<number, PdfObject>
export type PdfObject = { readonly text: string; readonly data?: string }
/** The values of a dictionary by their names, as they are written. */
export type PdfDictionary = ReadonlyMap<string, string>

type ReadPdf = {
  readonly objects: PdfObjects
  /** What the file begins to be read by: it names the root of all objects. */
  readonly trailer: PdfDictionary
}

/** Bytes that all object streams of a file may come to. */
const MOST_INFLATED = 16 * 1024 * 1024

/**
 * Reads what a PDF is made of, from its beginning to its end, so that what was written later counts. Only for files that nobody
 * could read otherwise (`inspectFile`). What cannot be read is left out. Source: ISO 32000-1, 7.2, 7.3 and 7.5.
 */
export const readObjects = (bytes: Uint8Array): ReadPdf => {
  const file = latin1(bytes)
  const objects = new Map<number, PdfObject>()
  let trailer: PdfDictionary = new Map()
  let numbers: readonly number[] = []
  let open: { readonly number: number; readonly start: number; text?: string; data?: string } | undefined
  let at = 0
  while (at < bytes.length) {
    const { kind, start, end } = readToken(bytes, at)
    at = end
    if (kind === 'space' || kind === 'comment') continue
    const word = kind === 'word' ? file.slice(start, end) : ''
    const [number] = numbers
    if (word === 'obj' && number !== undefined) open = { number, start: end }
    else if (word === 'stream' && open) {
      open.text = file.slice(open.start, start)
      const data = dataOfStream(file, end, Number(readDictionary(open.text).get('Length')))
      open.data = file.slice(data.start, data.end)
      at = data.end
    } else if (word === 'endobj' && open) {
      const { text = file.slice(open.start, start), data } = open
      const object = data === undefined ? { text } : { text, data }
      objects.set(open.number, object)
      for (const [inner, value] of objectsInside(object)) objects.set(inner, value)
      const dictionary = readDictionary(text)
      if (dictionary.has('Root')) trailer = dictionary
      open = undefined
    } else if (word === 'trailer') trailer = new Map([...trailer, ...readDictionary(file.slice(end))])
    numbers = /^\d+$/u.test(word) ? [...numbers.slice(-1), Number(word)] : []
  }
  return { objects, trailer }
}

/** Bytes as text, a letter for each. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** As long as the stream says, where it does end there. */
const dataOfStream = (file: string, afterWord: number, length: number) => {
  let start = afterWord
  if (file[start] === '\r') start += 1
  if (file[start] === '\n') start += 1
  const end = start + length
  if (/^[\r\n]{0,2}endstream/u.test(file.slice(end, end + 'endstream'.length + 2))) return { start, end }
  const mark = file.indexOf('endstream', start)
  return { start, end: mark < 0 ? file.length : mark }
}

const objectsInside = ({ text, data }: PdfObject): readonly (readonly [number, PdfObject])[] => {
  if (data === undefined || !/\/Type\s*\/ObjStm/u.test(text)) return []
  const inside = readObjectStream(bytesOf(text), bytesOf(data), MOST_INFLATED) ?? []
  return inside.map(({ number, bytes }) => [number, { text: latin1(bytes) }])
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** The dictionary that a text begins with; nothing where it begins with none. */
export const readDictionary = (text: string): PdfDictionary => {
  const bytes = bytesOf(text)
  const values = new Map<string, string>()
  let depth = 0
  let name: string | undefined
  let value = ''
  for (let at = 0; at < bytes.length;) {
    const { kind, start, end } = readToken(bytes, at)
    at = end
    const token = text.slice(start, end)
    if (kind === 'comment' || (kind === 'space' && value === '')) continue
    if (kind === 'close') depth -= 1
    if (depth === 0 && kind === 'close') break
    if (depth === 0 && kind !== 'open' && kind !== 'space') break
    if (depth === 1 && kind === 'name' && (name === undefined || value !== '')) {
      if (name !== undefined) values.set(name, value.trim())
      name = nameOf(token)
      value = ''
    } else if (depth > 0) value += kind === 'space' && isLineEnd(bytes[start]) ? ' ' : token
    if (kind === 'open') depth += 1
  }
  return name === undefined ? values : values.set(name, value.trim())
}

/** A name without its slash, and what it may have as numbers. */
const nameOf = (token: string): string =>
  token
    .slice(1)
    .replaceAll(/#([0-9A-Fa-f]{2})/gu, (_all, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
