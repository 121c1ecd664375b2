import { graphemesOf, wordSegmentsOf } from './segments.ts'

/** What a text needs at a size. Lengths are points, 1/72 inch. */
export type Measure = (text: string, size: number) => number

/** A text as it fits: its lines, and the size that they are written in. */
export type Fitted = { readonly lines: readonly string[]; readonly size: number }

type Room = {
  readonly width: number
  readonly height: number
  /** From the one that is liked best to the smallest that can be read. */
  readonly sizes: readonly number[]
}

export const LEADING = 1.2
/** Where letters stand in the height of a line. */
const BASELINE = 0.95
/** The smallest that a text is made before it is cut. */
const SMALLEST = 5.5

/** The sizes that a text is tried in: each a tenth, and a point at least, below the one before. */
export const sizesFrom = (size: number): readonly number[] => {
  const next = size - Math.max(1, size / 10)
  return next > SMALLEST ? [size, ...sizesFrom(next)] : [size, Math.min(size, SMALLEST)]
}

/** The lines of a text that begins at y, each with where its letters stand. */
export const linesDown = ({ lines, size }: Fitted, y: number) =>
  lines.map((line, index) => ({ line, y: y + size * (BASELINE + index * LEADING) }))

/**
 * Fits a text into its room: in as many lines as it has, smaller where it must be. What is still too long ends with
 * an ellipsis, never without a trace.
 */
export const fitText = (text: string, { width, height, sizes }: Room, measure: Measure): Fitted => {
  // Widths grow with the size: each piece is set once, whatever sizes are tried.
  const known = new Map<string, number>()
  const widthOfOne = (part: string): number => {
    const one = known.get(part) ?? measure(part, 1)
    known.set(part, one)
    return one
  }
  for (const size of sizes) {
    const lines = wrapText(text, (part) => widthOfOne(part) * size <= width)
    if (lines.length * size * LEADING <= height + size * (LEADING - 1)) return { lines, size }
  }
  const size = sizes.at(-1) ?? 1
  const fits = (part: string): boolean => widthOfOne(part) * size <= width
  const most = Math.max(1, Math.floor((height + size * (LEADING - 1)) / (size * LEADING)))
  const lines = wrapText(text, fits)
  const kept = lines.slice(0, most)
  return { lines: [...kept.slice(0, -1), shorten(`${kept.at(-1) ?? ''} ${lines[most] ?? ''}`, fits)], size }
}

/** Breaks at the breaks of the text, and between words of any script; inside one only where it alone is too long for a line. */
export const wrapText = (text: string, fits: (part: string) => boolean): readonly string[] =>
  text.includes('\n') ? text.split('\n').flatMap((line) => wrapLine(line, fits)) : wrapLine(text, fits)

const wrapLine = (text: string, fits: (part: string) => boolean): readonly string[] => {
  if (fits(text)) return [text]
  const parts = wordSegmentsOf(text).flatMap((word) => (fits(word) ? [word] : graphemesOf(word)))
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line === '' || fits((line + part).trimEnd())) line += part
    else {
      lines.push(line.trim())
      line = part.trimStart()
    }
  }
  return [...lines, line.trim()].filter((one) => one !== '')
}

const shorten = (text: string, fits: (part: string) => boolean): string => {
  const signs = graphemesOf(text.trim())
  while (signs.length > 0 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
