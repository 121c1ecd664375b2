import type { FindingReason } from '../finding.ts'
import { textOf } from './bytes.ts'
import type { Span } from './pdf-token.ts'

/** What a document must not hold, by the PDF names that it cannot be had without; the first one found is told. */
export const refusedNames = [
  ['encrypted', ['Encrypt']],
  ['script', ['JavaScript', 'JS']],
  ['embedded_file', ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment']],
  ['launches', ['Launch', 'SubmitForm', 'ImportData', 'GoToE']],
  ['media', ['RichMedia', 'Movie', 'Sound', '3D']],
  ['form', ['XFA']],
] as const satisfies readonly (readonly [FindingReason, readonly string[]])[]

/** These say something only together. */
const telling = ['EF', 'Filespec', 'AF', 'ObjStm', 'First', 'N']

const watched: ReadonlySet<string> = new Set([...refusedNames.flatMap(([, names]) => names), ...telling])
const beginnings: ReadonlySet<number> = new Set(['#', ...watched].map((name) => name.charCodeAt(0)))
/** Each character may be written with three. */
const LONGEST = 3 * Math.max(...[...watched].map((name) => name.length))

/** The name that stands there when it is one that matters, with its `#xx` resolved. */
export const watchedName = (bytes: Uint8Array, { start, end }: Span): string | undefined => {
  const first = bytes[start + 1]
  if (first === undefined || !beginnings.has(first) || end - start - 1 > LONGEST) return undefined
  const written = textOf(bytes.subarray(start + 1, end))
  const name = written.includes('#') ? written.replaceAll(/#([0-9A-Fa-f]{2})/gu, characterOf) : written
  return watched.has(name) ? name : undefined
}

const characterOf = (_: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16))
