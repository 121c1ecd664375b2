import type { DocumentType, FileFormat } from './document.ts'
import { trimEndBy } from '../trim-end-by.ts'
import { shortenName } from './shorten-name.ts'

/** Characters of a name that is kept. */
const LONGEST_NAME = 120
/** Bytes of a name that a copy is saved under; file systems take 255, and some programs add to it. */
const LONGEST_COPY_NAME = 200

const breaks = /[\t-\r\u0085\u2028\u2029]/gu
/** Control characters, and those that nobody sees: zero-width ones, and the ones that turn the direction of writing. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Variation_Selector}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu
/** A mark at the beginning has lost the letter that it belongs to. */
const beginning = /^[\s.\p{M}]+/u

/**
 * A file's name as it is kept and shown: only the name itself and no folder, in one form of Unicode, with nothing in it
 * that cannot be seen, at most 120 characters with its extension; undefined when nothing is left.
 */
export const normalizeFileName = (name: string): string | undefined => {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  const normalized = last
    .replaceAll(breaks, ' ')
    .replaceAll(unseen, '')
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replace(beginning, '')
  return shortenName(trimEndBy(normalized, /[\s.]/u), LONGEST_NAME, (text) => text.length) || undefined
}

type CopyOf = {
  readonly file_name?: string
  readonly file_format: FileFormat
  readonly document_type: DocumentType
}

const extensions: Readonly<Record<FileFormat, RegExp>> = {
  pdf: /\.pdf$/iu,
  png: /\.png$/iu,
  jpg: /\.jpe?g$/iu,
  gif: /\.gif$/iu,
}

/** What Windows does not allow in a name. */
const forbidden = /[<>:"|?*]/gu
/** What Windows takes for a device, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$) *(?:\.|$)/iu

/**
 * The name that a copy of a document is saved under unless the person wants another: possible on every system, and with
 * the extension of what the file really is.
 */
export const copyName = ({ file_name, file_format, document_type }: CopyOf): string => {
  const name = (normalizeFileName(file_name ?? '') ?? document_type).replaceAll(forbidden, '_')
  const safe = reserved.test(name) ? `_${name}` : name
  const whole = extensions[file_format].test(safe) ? safe : `${safe}.${file_format}`
  return shortenName(whole, LONGEST_COPY_NAME, bytesOf)
}

/** How many bytes a text has in UTF-8. */
const bytesOf = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return bytes
}
