import { type Bars, type Matrix, QUIET_MODULES } from '../codes.ts'
import type { DrawingTools } from '../drawing-tools.ts'
import { placeOfLogo, type PrintedLogo } from '../picture/logo.ts'
import type { FontWeight } from '../text/font-weight.ts'
import { type TextRun, textRunsOf, UNWRITTEN } from '../text/text-runs.ts'
import { fitText, linesDown, sizesFrom } from '../text/wrap.ts'

export type Style = {
  readonly size: number
  readonly weight?: FontWeight
  readonly colour?: string
  readonly align?: 'left' | 'right'
}
export type Span = { readonly x: number; readonly y: number; readonly width: number }
export type Box = Span & { readonly height: number }

type Placed = { readonly x: number; readonly y: number; readonly unit: number }

/** A run as it is written, and how wide that is. */
type SetRun = {
  readonly text: string
  readonly width: number
  readonly isUnwritten: boolean
}

const BLACK = '#000000'

/** Draws texts of any script, lines and bar codes into a document. */
export const createCanvas = (document: PDFKit.PDFDocument, { findFace, codes }: DrawingTools) => {
  const registered = new Set<string>()
  const fallback = findFace('?')
  let hasUnwritten = false

  /** Chooses the face of a run, and answers what it writes of it. */
  const setRun = ({ text, face }: TextRun, { size, weight = 'regular' }: Style): SetRun => {
    const used = face ?? fallback
    if (!used) throw new Error('There is no typeface.')
    const name = `${used.name} ${weight}`
    if (!registered.has(name)) document.registerFont(name, used.fileIn(weight))
    registered.add(name)
    document.font(name).fontSize(size)
    const written = face ? text : UNWRITTEN
    return { text: written, width: document.widthOfString(written), isUnwritten: !face }
  }
  const setRunSafely = (run: TextRun, style: Style): SetRun => {
    try {
      return setRun(run, style)
    } catch (error) {
      // A few rare signs are in a typeface without all that joining them takes, which the library does not expect.
      if (!run.face) throw error
      return setRun({ text: run.text, face: undefined }, style)
    }
  }
  const widthOf = (text: string, style: Style): number =>
    textRunsOf(text, findFace).reduce((sum, run) => sum + setRunSafely(run, style).width, 0)

  /** One line as it is, its letters standing on y. */
  const writeLine = (line: string, { x, y, width }: Span, style: Style): void => {
    let left = style.align === 'right' ? x + width - widthOf(line, style) : x
    document.fillColor(style.colour ?? BLACK)
    for (const run of textRunsOf(line, findFace)) {
      const { text, width: advance, isUnwritten } = setRunSafely(run, style)
      hasUnwritten ||= isUnwritten
      document.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' })
      left += advance
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
