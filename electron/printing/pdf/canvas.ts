import type { Bars, Code128 } from './code128.ts'
import type { FindFace } from './faces.ts'
import { type Run, runsOf } from './text-runs.ts'
import { fitText, LEADING } from './wrap.ts'

type Tools = { readonly findFace: FindFace; readonly code128: Code128 }

export type Weight = 'regular' | 'strong'
export type Style = {
  readonly size: number
  readonly weight?: Weight
  readonly colour?: string
  readonly align?: 'left' | 'right'
}
export type Span = { readonly x: number; readonly y: number; readonly width: number }
export type Box = Span & { readonly height: number }

/** A run as it is written, and how wide that is. */
type SetRun = {
  readonly text: string
  readonly thickness: number
  readonly width: number
  readonly isUnwritten: boolean
}

/** Stands for signs that no typeface here has. */
const UNWRITTEN = '‹?›'

const BLACK = '#000000'
/** The smallest that a text is made before it is cut. */
const SMALLEST = 5.5
/** How much of its size a letter is drawn thicker: each typeface is here in one weight only. */
const THICKER = 0.04
/** Where letters stand in the height of a line. */
const BASELINE = 0.95
/** How many of the narrowest bars have to stay empty before and after. */
const QUIET_MODULES = 10

/** The sizes that a text is tried in: each a tenth, and a point at least, below the one before. */
const sizesFrom = (size: number): readonly number[] => {
  const next = size - Math.max(1, size / 10)
  return next > SMALLEST ? [size, ...sizesFrom(next)] : [size, Math.min(size, SMALLEST)]
}

/** Draws texts of any script, lines and bar codes into a document. */
export const createCanvas = (document: PDFKit.PDFDocument, { findFace, code128 }: Tools) => {
  const registered = new Set<string>()
  const fallback = findFace('?')
  let hasUnwritten = false

  /** Chooses the face of a run, and answers what it writes of it. */
  const setRun = ({ text, face }: Run, { size, weight = 'regular' }: Style): SetRun => {
    const used = face ?? fallback
    if (!used) throw new Error('There is no typeface.')
    if (!registered.has(used.name)) document.registerFont(used.name, used.file)
    registered.add(used.name)
    document.font(used.name).fontSize(size)
    const thickness = size * ((used.isThin ? THICKER : 0) + (weight === 'strong' ? THICKER * 0.6 : 0))
    const written = face ? text : UNWRITTEN
    return { text: written, thickness, width: document.widthOfString(written), isUnwritten: !face }
  }
  const setRunSafely = (run: Run, style: Style): SetRun => {
    try {
      return setRun(run, style)
    } catch (error) {
      // A few rare signs are in a typeface without all that joining them takes, which the library does not expect.
      if (!run.face) throw error
      return setRun({ text: run.text, face: undefined }, style)
    }
  }
  const widthOf = (text: string, style: Style): number =>
    runsOf(text, findFace).reduce((sum, run) => sum + setRunSafely(run, style).width, 0)

  /** One line as it is, its letters standing on y. */
  const writeLine = (line: string, { x, y, width }: Span, style: Style): void => {
    let left = style.align === 'right' ? x + width - widthOf(line, style) : x
    const colour = style.colour ?? BLACK
    document.fillColor(colour).strokeColor(colour).lineJoin('round')
    for (const run of runsOf(line, findFace)) {
      const { text, thickness, width: advance, isUnwritten } = setRunSafely(run, style)
      hasUnwritten ||= isUnwritten
      if (thickness > 0) document.lineWidth(thickness)
      const isThick = thickness > 0
      document.text(text, left, y, { lineBreak: false, baseline: 'alphabetic', fill: true, stroke: isThick })
      left += advance
    }
  }

  return {
    widthOf,

    /** Writes a text into a box, from its top; smaller and in several lines where it would not fit. */
    write: (text: string, box: Box, style: Style): void => {
      const sizes = sizesFrom(style.size)
      const measure = (part: string, size: number): number => widthOf(part, { ...style, size })
      const { lines, size } = fitText(text, { ...box, sizes }, measure)
      for (const [index, line] of lines.entries()) {
        writeLine(line, { ...box, y: box.y + size * (BASELINE + index * LEADING) }, { ...style, size })
      }
    },

    /** A line across, so thick. */
    rule: ({ x, y, width }: Span, thickness: number, colour: string = BLACK): void =>
      void document.rect(x, y, width, thickness).fill(colour),

    /** An area in one colour. */
    shade: ({ x, y, width, height }: Box, colour: string): void =>
      void document.rect(x, y, width, height).fill(colour),

    /** The bars of a text, or nothing where Code 128 has no signs for it. */
    encode: (text: string): Bars | undefined => code128(text),

    /** Draws bars from the left of the box, behind the space that has to stay empty. */
    drawBars: ({ widths }: Bars, { x, y, height }: Box, module: number): void => {
      let left = x + QUIET_MODULES * module
      for (const [index, width] of widths.entries()) {
        if (index % 2 === 0) document.rect(left, y, width * module, height)
        left += width * module
      }
      document.fill(BLACK)
    },

    /** Whether there were signs that could not be written. */
    hasUnwritten: (): boolean => hasUnwritten,
  }
}
export type Canvas = ReturnType<typeof createCanvas>
