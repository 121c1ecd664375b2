import type { FindingReason } from '../finding.ts'
import { isHexadecimal } from './pdf-characters.ts'
import type { ByteSpan } from './pdf-token.ts'

/** What a document must not hold, by the PDF names that it cannot be had without; the first one found is told. */
export const refusedNames = [
  ['encrypted', ['Encrypt']],
  ['script', ['JS']],
  ['embedded_file', ['FileAttachment']],
  ['launches', ['Launch', 'SubmitForm', 'ImportData', 'GoToE']],
  ['calls_out', ['GoToR']],
  ['media', ['RichMedia', 'Movie', 'Sound', '3D', 'Rendition', 'MediaClip']],
  ['form', ['XFA']],
] as const satisfies readonly (readonly [FindingReason, readonly string[]])[]

/** These say something only together, or with what stands beside them. */
const telling =
  'EmbeddedFile EmbeddedFiles EF Filespec AF Screen ObjStm First N JavaScript OpenAction AA Thread F FFilter FDecodeParms Ref OPI'.split(
    ' ',
  )

/** Letter by letter: what follows it in a name that matters. A file may have a million names, of which few matter. */
type Letters = { readonly next: Map<number, Letters>; name: string | undefined }

const letters = (): Letters => ({ next: new Map(), name: undefined })

const watched = letters()
for (const name of [...refusedNames.flatMap(([, names]) => names), ...telling]) {
  let at = watched
  for (const letter of name) {
    const next = at.next.get(letter.charCodeAt(0)) ?? letters()
    at.next.set(letter.charCodeAt(0), next)
    at = next
  }
  at.name = name
}

/** The name that stands there when it is one that matters, with its `#xx` resolved. */
export const watchedName = (bytes: Uint8Array, { start, end }: ByteSpan): string | undefined => {
  let known: Letters | undefined = watched
  for (let at = start + 1; at < end && known; at += 1) {
    const escaped = bytes[at] === 0x23 && at + 2 < end ? hexadecimal(bytes[at + 1], bytes[at + 2]) : undefined
    known = known.next.get(escaped ?? bytes[at] ?? 0)
    if (escaped !== undefined) at += 2
  }
  return known?.name
}

const hexadecimal = (high = 0, low = 0): number | undefined =>
  isHexadecimal(high) && isHexadecimal(low) ? Number.parseInt(String.fromCharCode(high, low), 16) : undefined
