/*
 * How PDF tells its bytes apart (ISO 32000-1, 7.2.2). A table, as every byte of a file may be asked about.
 */

const SPACE = 1
const DELIMITER = 2
const DIGIT = 4
/** What a number may be written with, also where a reader is more patient than the standard. */
const NUMERIC = 8
const HEXADECIMAL = 16

const kinds = new Uint8Array(256)
const mark = (characters: string, kind: number): void => {
  for (const character of characters)
    kinds[character.charCodeAt(0)] = (kinds[character.charCodeAt(0)] ?? 0) | kind
}
mark('\0\t\n\f\r ', SPACE)
mark('()<>[]{}/%', DELIMITER)
mark('0123456789', DIGIT | NUMERIC | HEXADECIMAL)
mark('abcdefABCDEF', HEXADECIMAL)
mark('+-.eE', NUMERIC)

const isA =
  (kind: number) =>
  (byte: number | undefined): boolean =>
    byte !== undefined && ((kinds[byte] ?? 0) & kind) !== 0

export const isSpace = isA(SPACE)
export const isDigit = isA(DIGIT)
export const isNumeric = isA(NUMERIC)
export const isHexadecimal = isA(HEXADECIMAL)
/** What a name or a word ends before. */
export const isBreak = isA(SPACE | DELIMITER)
export const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d

/** Where the white space that begins here ends. */
export const skipSpace = (bytes: Uint8Array, start: number): number => {
  let at = start
  while (isSpace(bytes[at])) at += 1
  return at
}
