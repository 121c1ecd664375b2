import type { FindingReason } from '../finding.ts'
import { littleEndian16, standsAt, textOfBytes } from './bytes.ts'

type Kind = Extract<
  FindingReason,
  'html' | 'svg' | 'archive' | 'office' | 'program' | 'for_printer' | 'unknown'
>

const starts: readonly (readonly [Kind, readonly (string | readonly number[])[]])[] = [
  ['program', ['MZ', '\x7fELF', '#!']],
  // Mach-O of 32 and 64 bits in both byte orders, and the one for several processors.
  [
    'program',
    [0xce, 0xcf].flatMap((bits) => [
      [0xfe, 0xed, 0xfa, bits],
      [bits, 0xfa, 0xed, 0xfe],
    ]),
  ],
  ['program', [[0xca, 0xfe, 0xba, 0xbe]]],
  // What is sent to a printer: its language, with the document somewhere in it, or PostScript.
  ['for_printer', ['\x1b%-12345X', '@PJL', '%!PS', '\x04%!PS']],
  // Word, Excel and PowerPoint up to 2003, and Rich Text.
  ['office', [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '{\\rtf']],
  [
    'archive',
    ['PK\x05\x06', 'PK\x07\x08', 'Rar!\x1a\x07', [0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ],
]

/** What a file is that has none of the formats that are taken, as far as its start tells. */
export const kindOf = (bytes: Uint8Array): Kind => {
  if (standsAt(bytes, 0, 'PK\x03\x04')) return isOfficeFile(bytes) ? 'office' : 'archive'
  const known = starts.find(([, marks]) => marks.some((mark) => standsAt(bytes, 0, mark)))
  return known?.[0] ?? markupOf(bytes) ?? 'unknown'
}

/** Office files of today are ZIP archives that begin with one of these. */
const firstInOffice = ['[Content_Types].xml', '_rels/.rels', 'docProps/', 'word/', 'xl/', 'ppt/', 'mimetype']

const isOfficeFile = (bytes: Uint8Array): boolean => {
  const name = textOfBytes(bytes.subarray(30, 30 + Math.min(littleEndian16(bytes, 26), 64)))
  return firstInOffice.some((first) => name.startsWith(first))
}

const markup = /^\s*<(?:[!?]|[a-z][\w:-]*[\s/>])/u
const html = /<(?:!doctype html|html|head|body|script|iframe|table|div|p|a)\b/u
const svg = /<svg\b|<\?xml|xmlns/u

/** Text of any width is read alike: the zeros of UTF-16 and the mark for the order of bytes are left out. */
const markupOf = (bytes: Uint8Array): Kind | undefined => {
  const seen = bytes.subarray(0, 2048).filter((byte) => byte !== 0 && byte < 0x80)
  const text = textOfBytes(seen).toLowerCase()
  if (!markup.test(text)) return undefined
  if (text.includes('<svg')) return 'svg'
  if (html.test(text)) return 'html'
  return svg.test(text) ? 'svg' : undefined
}
