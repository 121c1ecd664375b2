import { longTextOfBytes, textOfBytes } from './bytes.ts'
import { inflate } from './inflate.ts'
import { readToken } from './pdf-token.ts'

/** What may attach files to a document: each object that names one, and each file. */
export type PdfAttachments = {
  readonly specifications: Uint8Array[]
  readonly files: AttachedFile[]
  /** How often each number is given to an object in the whole file; undefined stands for one that cannot be read. */
  readonly definitions: Map<number | undefined, number>
}
type AttachedFile = {
  readonly number: number | undefined
  readonly dictionary: Uint8Array
  readonly data: Uint8Array
}

/** Whether anything is attached. An empty list of attachments, which some programs always write, attaches nothing. */
export const isAttaching = (names: ReadonlySet<string>): boolean =>
  names.has('EmbeddedFile') ||
  (names.has('EF') && ['Filespec', 'AF', 'EmbeddedFiles', 'Screen'].some((name) => names.has(name)))

/** Names under which an electronic invoice lies in a PDF: Factur-X and ZUGFeRD of all versions, XRechnung, Order-X. */
const invoiceNames: ReadonlySet<string> = new Set([
  'factur-x.xml',
  'zugferd-invoice.xml',
  'xrechnung.xml',
  'order-x.xml',
])
/** What such a file is to the pages (Factur-X 1.0, 6.2.2). */
const relations: ReadonlySet<string> = new Set(['/Alternative', '/Data', '/Source'])
/** One, as its standards say, and what earlier versions of the document attached. */
const MOST = 5
const LONGEST_DICTIONARY = 4000
const LARGEST_INVOICE = 16 * 1024 * 1024

/**
 * Whether all that is attached is the invoice itself as a table for programs (EN 16931): invoices come like that by law, and XML
 * is text that nothing runs. It is never shown or offered; pages alone are looked at and printed. Whatever is not written
 * exactly as programs for invoices write it counts as another file.
 */
export const areInvoices = ({ specifications, files, definitions }: PdfAttachments): boolean => {
  if (specifications.length === 0 || specifications.length > MOST || files.length > MOST) return false
  // Of several objects with one number, a reader takes the one that its table names: another than was looked at here.
  if (definitions.has(undefined) || files.some(({ number }) => definitions.get(number) !== 1)) return false
  if (!files.every(isXml)) return false
  const numbers = new Set(files.map(({ number }) => number))
  return specifications.every((bytes) => {
    const attached = attachedBy(bytes)
    return attached !== undefined && attached.every((number) => numbers.has(number))
  })
}

/** The numbers of the files that an object attaches as an invoice; undefined where it is anything else. */
const attachedBy = (bytes: Uint8Array): readonly number[] | undefined => {
  const tokens = dictionaryOf(bytes)
  const entries = tokens && entriesOf(tokens)
  if (!entries || tokens.filter((token) => token === '/EF').length !== 1) return undefined
  // Another way to write a name could hide a second file.
  if (tokens.some((token) => token.startsWith('/') && token.includes('#'))) return undefined
  const names = ['/F', '/UF'].flatMap((key) => entries.get(key) ?? [])
  const isInvoice =
    entries.get('/Type') === '/Filespec' &&
    relations.has(entries.get('/AFRelationship') ?? '') &&
    names.length > 0 &&
    names.every((name) => invoiceNames.has(textOf(name).toLowerCase()))
  const places = isInvoice ? /^<< ((?:\/U?F \d+ 0 R )+)>>$/u.exec(entries.get('/EF') ?? '') : null
  return places?.[1]?.match(/ \d+ 0 /gu)?.map((place) => Number.parseInt(place, 10))
}

const markup = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|[a-z])/iu
/** Elements of pages, under any prefix. What follows each `<` is read once, however long it is. */
const markupOfPages = /<(?:!doctype|(?:[^\s<>:]+:)?(?:html|svg|script))/iu
/** What makes any element one of a page or drawing, whatever its prefix. */
const kindsOfPages = /www\.w3\.org\/(?:1999\/xhtml|2000\/svg)/iu
/** The same with numbers for letters, which nobody writes who does not hide it. */
const hiddenKind = /xmlns(?::[^\s=<>:"']+)?\s*=\s*["'][^"'<>&]*&/u

/** Whether a program for pages would show it as one; looked for in all of it, as a page may begin anywhere. */
const isPage = (text: string): boolean =>
  [markupOfPages, kindsOfPages, hiddenKind].some((pattern) => pattern.test(text))

const isXml = ({ dictionary, data }: AttachedFile): boolean => {
  const tokens = dictionaryOf(dictionary)
  const entries = tokens && entriesOf(tokens)
  if (!entries || [...entries.keys()].some((key) => key.includes('#'))) return false
  // Its bytes lie here, and are packed in the usual way or not at all.
  if (['/F', '/FFilter', '/DecodeParms', '/DP'].some((key) => entries.has(key))) return false
  const filter = entries.get('/Filter')
  if (filter !== undefined && !['/FlateDecode', '[ /FlateDecode ]'].includes(filter)) return false
  const bytes = filter === undefined ? data : inflate(data, LARGEST_INVOICE)
  const text = bytes && longTextOfBytes(bytes)
  return text !== undefined && markup.test(text) && !isPage(text)
}

/** The tokens of the dictionary that the bytes begin with; undefined where none does, or it is a long one. */
const dictionaryOf = (bytes: Uint8Array): readonly string[] | undefined => {
  const beginning = bytes.subarray(0, LONGEST_DICTIONARY)
  const tokens: string[] = []
  let depth = 0
  for (let at = 0; at < beginning.length;) {
    const { kind, start, end } = readToken(beginning, at)
    at = end
    if (kind === 'space') continue
    if (kind === 'comment') return undefined
    tokens.push(textOfBytes(beginning.subarray(start, end)))
    if (tokens[0] !== '<<') return undefined
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (depth === 0) return tokens
  }
  return undefined
}

/** The values by their names; undefined where a name is given twice, of which readers take either. */
const entriesOf = (dictionary: readonly string[]): ReadonlyMap<string, string> | undefined => {
  const entries = new Map<string, string>()
  let depth = 0
  let name: string | undefined
  let value: string[] = []
  for (const token of dictionary.slice(1)) {
    const isClosing = token === '>>' || token === ']'
    const isNext =
      depth === 0 && (isClosing || (token.startsWith('/') && (name === undefined || value.length > 0)))
    if (isNext) {
      if (name !== undefined) {
        if (entries.has(name)) return undefined
        entries.set(name, value.join(' '))
      }
      name = token
      value = []
      continue
    }
    value.push(token)
    if (token === '<<' || token === '[') depth += 1
    if (isClosing) depth -= 1
  }
  return entries
}

/** A text as it is meant, which a PDF may write in letters or digits, and in one byte a letter or two. */
const textOf = (token: string): string => {
  const bytes = token.startsWith('<')
    ? bytesOfDigits(token)
    : token.slice(1, -1).replaceAll(escape, unescaped)
  return bytes.startsWith('\u00fe\u00ff') ? bytes.slice(2).replaceAll('\0', '') : bytes
}

const bytesOfDigits = (token: string): string =>
  token
    .replaceAll(/[^0-9a-f]/giu, '')
    .replaceAll(/../gu, (digits) => String.fromCharCode(Number.parseInt(digits, 16)))

const escape = /\\([0-7]{1,3}|[\s\S])/gu
const unescaped = (_all: string, after: string): string =>
  /^[0-7]/u.test(after) ? String.fromCharCode(Number.parseInt(after, 8)) : after
