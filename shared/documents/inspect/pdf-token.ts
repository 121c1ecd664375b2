import { isBreak, isHexadecimal, isLineEnd, isSpace, skipSpace } from './pdf-characters.ts'

/** Bytes from one place up to another. */
export type ByteSpan = { readonly start: number; readonly end: number }

export type PdfToken = ByteSpan & {
  readonly kind: 'space' | 'name' | 'word' | 'text' | 'hexadecimal' | 'comment' | 'open' | 'close'
  /** It is written as it has to be, so that every reader sees it end here. */
  readonly isWhole: boolean
}

const OPEN_TEXT = 0x28
const CLOSE_TEXT = 0x29
const LESS = 0x3c
const GREATER = 0x3e
const BACKSLASH = 0x5c

/** Reads what begins here, and never beyond the end of the bytes, of which there has to be one. */
export const readToken = (bytes: Uint8Array, start: number): PdfToken => {
  const byte = bytes[start]
  const token = (kind: PdfToken['kind'], end: number, isWhole = true): PdfToken => ({
    kind,
    start,
    end,
    isWhole,
  })
  switch (byte) {
    case 0x2f: // /
      return token('name', endOfWord(bytes, start + 1))
    case 0x25: // %
      return endOfComment(bytes, start, token)
    case OPEN_TEXT:
      return endOfText(bytes, start, token)
    case LESS:
      if (bytes[start + 1] === LESS) return token('open', start + 2)
      return endOfHexadecimal(bytes, start, token)
    case GREATER:
      return bytes[start + 1] === GREATER ? token('close', start + 2) : token('word', start + 1)
    case 0x5b: // [
      return token('open', start + 1)
    case 0x5d: // ]
      return token('close', start + 1)
    default:
      if (isSpace(byte)) return token('space', skipSpace(bytes, start))
      return token('word', Math.max(start + 1, endOfWord(bytes, start)))
  }
}

type MakeToken = (kind: PdfToken['kind'], end: number, isWhole?: boolean) => PdfToken

const endOfWord = (bytes: Uint8Array, start: number): number => {
  let at = start
  while (at < bytes.length && !isBreak(bytes[at])) at += 1
  return at
}

const endOfComment = (bytes: Uint8Array, start: number, token: MakeToken): PdfToken => {
  let at = start
  while (at < bytes.length && !isLineEnd(bytes[at])) at += 1
  return token('comment', at, at < bytes.length)
}

/** Parentheses may stand in a text when they are balanced or behind a backslash. */
const endOfText = (bytes: Uint8Array, start: number, token: MakeToken): PdfToken => {
  let depth = 0
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === BACKSLASH) at += 1
    else if (byte === OPEN_TEXT) depth += 1
    else if (byte === CLOSE_TEXT) depth -= 1
    if (depth === 0) return token('text', at + 1)
  }
  return token('text', bytes.length, false)
}

/** What is no digit is passed over by some readers, which could hide something in it: then it is not whole. */
const endOfHexadecimal = (bytes: Uint8Array, start: number, token: MakeToken): PdfToken => {
  let isWhole = true
  for (let at = start + 1; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === GREATER) return token('hexadecimal', at + 1, isWhole)
    if (!isHexadecimal(byte) && !isSpace(byte)) isWhole = false
  }
  return token('hexadecimal', bytes.length, false)
}
