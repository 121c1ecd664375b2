import { standsAt } from './bytes.ts'
import { isBreak, isDigit, isLineEnd, isNumeric, isSpace, skipSpace } from './pdf-characters.ts'
import type { ByteSpan } from './pdf-token.ts'

/*
 * A reader of PDF goes to an object by its place in the file. So a text, a comment or the data of a stream, where nothing
 * else would be looked for, can hold objects of another document that only some readers see. Nothing harmless does.
 */

/** Whether an object or the table of all objects begins in the midst of something else. */
export const hidesObject = (bytes: Uint8Array, { start, end }: ByteSpan): boolean => {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]
    if (byte === 0x6f && standsAt(bytes, at, 'obj') && isObjectStart(bytes, at)) return true
    if (byte === 0x74 && standsAt(bytes, at, 'trailer') && isTrailer(bytes, at)) return true
  }
  return false
}

const isTrailer = (bytes: Uint8Array, at: number): boolean => {
  const next = skipSpace(bytes, at + 'trailer'.length)
  return standsAt(bytes, next, '<<') || standsAt(bytes, next, '%')
}

/** `12 0 obj`: two numbers before it. Where a comment may stand between, it is taken for one. */
const isObjectStart = (bytes: Uint8Array, at: number): boolean => {
  const next = bytes[at + 3]
  if (next !== undefined && !isBreak(next) && !isDigit(next)) return false
  const second = endBeforeGap(bytes, at)
  if (second === 'comment') return true
  let first = second
  while (first > 0 && isNumeric(bytes[first - 1])) first -= 1
  if (first === second || first === 0) return false
  const gap = endBeforeGap(bytes, first)
  return gap === 'comment' || (gap < first && isNumeric(bytes[gap - 1]))
}

/** Where the white space before a place begins, or that a comment ends in it. */
const endBeforeGap = (bytes: Uint8Array, start: number): number | 'comment' => {
  let at = start
  while (at > 0 && isSpace(bytes[at - 1])) {
    at -= 1
    if (isLineEnd(bytes[at]) && isCommentBefore(bytes, at)) return 'comment'
  }
  return at
}

const isCommentBefore = (bytes: Uint8Array, lineEnd: number): boolean => {
  for (let at = lineEnd - 1; at >= 0 && !isLineEnd(bytes[at]); at -= 1) if (bytes[at] === 0x25) return true
  return false
}
