import type { Face, FindFace } from './faces.ts'
import { graphemesOf } from './segments.ts'

/** A piece of a line that one typeface writes in one direction; nothing where no typeface has its signs. */
export type TextRun = { readonly text: string; readonly face: Face | undefined }

/** Stands for signs that no typeface here has. */
export const UNWRITTEN = '‹?›'

type Direction = 'ltr' | 'rtl' | 'neutral'
type Piece = TextRun & { readonly direction: Direction }

/** Signs that tell which way to run or where to break, and show nothing themselves. */
const invisible = /(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu
/** Signs that tell their neighbours how to look: nothing is missing where a typeface knows nothing of them. */
const joiners = /\p{Join_Control}|\p{Variation_Selector}/gu
/** What nearly every line is: one typeface, one direction. */
const plain = /^[\x20-\x7e]*$/u
/**
 * Letters and signs that each are a grapheme, whatever stands beside them, as none joins (Unicode, UAX #29): of Latin, Greek, Cyrillic,
 * Hebrew, Arabic, kana, Chinese, and syllables of Korean. Looking for graphemes takes longer than all the rest.
 */
export const STANDING_ALONE =
  /^[\x20-\x7e\u{a1}-\u{ac}\u{ae}-\u{2ff}\u{370}-\u{482}\u{48a}-\u{52f}\u{5d0}-\u{5ea}\u{620}-\u{64a}\u{660}-\u{669}\u{2010}-\u{2027}\u{3000}-\u{3029}\u{3041}-\u{3096}\u{30a0}-\u{30ff}\u{4e00}-\u{9fff}\u{ac00}-\u{d7a3}\u{ff01}-\u{ff5e}]*$/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const digit = /\p{Nd}/u
/** Digits that are read from the left as all are, but which typesetters take for letters of their script. */
const takenForLetters = /^[\u0660-\u0669\u06f0-\u06f9]+$/u

/** A line as pieces from left to right, whichever way its scripts are read. */
export const textRunsOf = (line: string, findFace: FindFace): readonly TextRun[] => {
  if (plain.test(line)) return line === '' ? [] : [{ text: line, face: findFace('?') }]
  const signs = signsOf(line.normalize('NFC').replaceAll(invisible, ''))
  const pieces = inVisualOrder(joined(signs.flatMap((sign) => piecesOf(sign, findFace))))
  return joined(pieces.map(turnedBack), isRun)
}

const signsOf = (text: string): readonly string[] =>
  STANDING_ALONE.test(text) ? Array.from(text) : graphemesOf(text)

/** Turns digits round which would be turned round once more when they are set. */
const turnedBack = (piece: Piece): Piece =>
  takenForLetters.test(piece.text)
    ? { ...piece, text: Array.from(piece.text).toReversed().join(''), direction: 'rtl' }
    : piece

const piecesOf = (sign: string, findFace: FindFace): readonly Piece[] => {
  const whole = findFace(sign)
  if (whole) return [{ text: sign, face: whole, direction: directionOf(sign) }]
  const visible = sign.replaceAll(joiners, '').replaceAll(/\p{Cc}/gu, ' ')
  return Array.from(visible, (one) => ({ text: one, face: findFace(one), direction: directionOf(one) }))
}

const directionOf = (sign: string): Direction => {
  if (rightToLeft.test(sign) && !digit.test(sign)) return 'rtl'
  return /[\p{L}\p{N}]/u.test(sign) ? 'ltr' : 'neutral'
}

/** Neighbours that are alike in one piece, so that their letters join. */
const joined = (pieces: readonly Piece[], isAlike = isOfOneDirection): readonly Piece[] => {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last !== undefined && last.face === piece.face && isAlike(last, piece)) {
      result[result.length - 1] = { ...last, text: last.text + piece.text }
    } else result.push(piece)
  }
  return result
}

const isOfOneDirection = (one: Piece, other: Piece): boolean => one.direction === other.direction
/** Once they are in order, what stands between words goes with them; not where it would be turned round once more. */
const isRun = (one: Piece, other: Piece): boolean => one.direction !== 'rtl' && other.direction !== 'rtl'

/** Turns round what is read from the right; a line is read as its first letter is. */
const inVisualOrder = (pieces: readonly Piece[]): readonly Piece[] => {
  const main = pieces.find(({ direction }) => direction !== 'neutral')?.direction ?? 'ltr'
  const groups: { direction: Direction; pieces: Piece[] }[] = []
  for (const [index, piece] of pieces.entries()) {
    const direction = piece.direction === 'neutral' ? directionBetween(pieces, index, main) : piece.direction
    const last = groups.at(-1)
    if (last?.direction === direction) last.pieces.push(piece)
    else groups.push({ direction, pieces: [piece] })
  }
  const turned = groups.map((group) => (group.direction === 'rtl' ? group.pieces.toReversed() : group.pieces))
  return (main === 'rtl' ? turned.toReversed() : turned).flat()
}

/** What stands between two of one direction goes with them; else with the line. */
const directionBetween = (pieces: readonly Piece[], index: number, main: Direction): Direction => {
  const before = pieces.slice(0, index).findLast(({ direction }) => direction !== 'neutral')
  const after = pieces.slice(index + 1).find(({ direction }) => direction !== 'neutral')
  return before && before.direction === after?.direction ? before.direction : main
}
