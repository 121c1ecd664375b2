import { type Bars, type Matrix, QUIET_MODULES } from '../codes.ts'
import type { DrawingTools } from '../drawing-tools.ts'
import { placeOfLogo, type PrintedLogo } from '../picture/logo.ts'
import type { FontWeight } from '../text/font-weight.ts'
import { type TextRun, textRunsOf, UNWRITTEN } from '../text/text-runs.ts'
import { fitText, linesDown, sizesFrom } from '../text/wrap.ts'
import type { PdfTypefaces } from './typefaces.ts'

export type Style = {
  readonly size: number
  readonly weight?: FontWeight
  readonly colour?: string
  readonly align?: 'left' | 'right'
}
export type Span = { readonly x: number; readonly y: number; readonly width: number }
export type Box = Span & { readonly height: number }

type Placed = { readonly x: number; readonly y: number; readonly unit: number }

/** A run as it is written, and how wide that is in a size of 1. */
type SetRun = {
  readonly typeface: ReturnType<PdfTypefaces['in']>
  readonly text: string
  readonly width: number
  readonly isUnwritten: boolean
}

type CanvasTools = DrawingTools & { readonly typefaces: PdfTypefaces }

const BLACK = '#000000'

const widthOfRuns = (runs: readonly SetRun[], { size }: Style): number =>
  runs.reduce((sum, { width }) => sum + width, 0) * size

/** Draws texts of any script, lines and bar codes into a document. */
export const createCanvas = (document: PDFKit.PDFDocument, { findFace, codes, typefaces }: CanvasTools) => {
  const fallback = findFace('?')
  if (!fallback) throw new Error('There is no typeface.')
  let hasUnwritten = false

  /** Chooses the typeface of a run, and what is written of it. */
  const setRun = ({ text, face }: TextRun, weight: FontWeight): SetRun => {
    const typeface = face && typefaces.in(face, weight)
    const width = typeface?.widthOf(text)
    if (typeface && width !== undefined) return { typeface, text, width, isUnwritten: false }
    const own = typefaces.in(fallback, weight)
    return { typeface: own, text: UNWRITTEN, width: own.widthOf(UNWRITTEN) ?? 0, isUnwritten: true }
  }
  const runsOf = (text: string, { weight = 'regular' }: Style): readonly SetRun[] =>
    textRunsOf(text, findFace).map((run) => setRun(run, weight))
  const widthOf = (text: string, style: Style): number => widthOfRuns(runsOf(text, style), style)

  /** One line as it is, its letters standing on y. */
  const writeLine = (line: string, { x, y, width }: Span, style: Style): void => {
    const runs = runsOf(line, style)
    let left = style.align === 'right' ? x + width - widthOfRuns(runs, style) : x
    document.fillColor(style.colour ?? BLACK)
    for (const { typeface, text, width: advance, isUnwritten } of runs) {
      hasUnwritten ||= isUnwritten
      typeface.write(text, { x: left, y, size: style.size })
      left += advance * style.size
    }
  }

  return {
    widthOf,

    /** Writes a text into a box, from its top; smaller and in several lines where it would not fit. */
    write: (text: string, box: Box, style: Style): void => {
      const sizes = sizesFrom(style.size)
      const measure = (part: string, size: number): number => widthOf(part, { ...style, size })
      const fitted = fitText(text, { ...box, sizes }, measure)
      for (const { line, y } of linesDown(fitted, box.y))
        writeLine(line, { ...box, y }, { ...style, size: fitted.size })
    },

    /** A line across, so thick. */
    rule: ({ x, y, width }: Span, thickness: number, colour: string = BLACK): void =>
      void document.rect(x, y, width, thickness).fill(colour),

    /** An area in one colour. */
    shade: ({ x, y, width, height }: Box, colour: string): void =>
      void document.rect(x, y, width, height).fill(colour),

    /** An area of any form: an SVG path in units that are so long, from a point. */
    fillPath: (path: string, { x, y, unit }: Placed, colour: string): void =>
      void document.save().translate(x, y).scale(unit).path(path).fill(colour).restore(),

    /** The bars of a text, or nothing where Code 128 has no signs for it. */
    encode: codes.code128,

    /** Draws bars from the left of the box, behind the space that has to stay empty. */
    drawBars: ({ widths }: Bars, { x, y, height }: Box, module: number): void => {
      let left = x + QUIET_MODULES * module
      for (const [index, width] of widths.entries()) {
        if (index % 2 === 0) document.rect(left, y, width * module, height)
        left += width * module
      }
      document.fill(BLACK)
    },

    /** Codes of other kinds, for scanners to be tried with. */
    codes,

    /** A text as Data Matrix, or nothing where a scanner could not send it on. */
    encodeMatrix: codes.dataMatrix,

    /** Draws it from the upper left corner of the box, each of its squares so wide. */
    drawMatrix: ({ side, squares }: Matrix, { x, y }: Pick<Box, 'x' | 'y'>, module: number): void => {
      for (const [index, square] of squares.entries()) {
        if (square === 0) continue
        document.rect(x + (index % side) * module, y + Math.floor(index / side) * module, module, module)
      }
      document.fill(BLACK)
    },

    /** A PNG or JPEG, in the middle of the box and as large as fits. */
    drawPicture: (picture: Uint8Array, { x, y, width, height }: Box): void =>
      void document.image(Buffer.from(picture), x, y, {
        fit: [width, height],
        align: 'center',
        valign: 'center',
      }),

    /** Draws a logo as large as fits into a box, from its upper left corner; answers how wide it is. */
    drawLogo: (logo: PrintedLogo, box: Box): number => {
      const { x, y, width, height } = placeOfLogo(logo, box)
      document.image(Buffer.from(logo.png), x, y, { width, height })
      return width
    },

    /** Whether there were signs that could not be written. */
    hasUnwritten: (): boolean => hasUnwritten,
  }
}
export type Canvas = ReturnType<typeof createCanvas>
