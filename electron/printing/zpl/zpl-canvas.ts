import { QUIET_MODULES } from '../codes.ts'
import type { DrawingTools } from '../drawing-tools.ts'
import type { LabelCanvas } from '../label/label.ts'
import type { Box, Span, Style } from '../pdf/canvas.ts'
import { logoInDots, placeOfLogo } from '../picture/logo.ts'
import { WESTERN } from '../text/western.ts'
import { textRunsOf, UNWRITTEN } from '../text/text-runs.ts'
import { fitText, linesDown, sizesFrom } from '../text/wrap.ts'
import { graphicData } from './graphic-data.ts'
import type { Outlines } from './outlines.ts'
import { fillPolygons, type Point } from './raster.ts'

type ZplTools = DrawingTools & { readonly outlines: Outlines }
/** Lengths are points, 1/72 inch. */
export type ZplPaper = { readonly width: number; readonly height: number; readonly dpi: number }

/** What the typeface in every printer can write: with `^CI28`, ASCII and Latin-1. */
const native = WESTERN
/** How much of its size letters reach above the line that they stand on, and below. */
const ABOVE = 1.2
const BELOW = 0.5

/**
 * Writes a label in the language of label printers (Zebra, "ZPL II Programming Guide": `^A0`, `^BC`, `^BX`, `^GB`, `^GF`).
 * Texts are set where a PDF would have them; what the printer has no letters for goes as dots.
 */
export const createZplCanvas = ({ findFace, codes, outlines }: ZplTools, page: ZplPaper) => {
  const dots = (points: number): number => Math.round((points * page.dpi) / 72)
  const commands: string[] = []
  const fallback = findFace('?')
  if (!fallback) throw new Error('There is no typeface.')
  /** A line as pieces that a typeface has the letters for. */
  const runsOf = (line: string) =>
    textRunsOf(line, findFace).map(({ text, face }) =>
      face && outlines.canSet(text, face) ? { text, face } : { text: UNWRITTEN, face: fallback },
    )
  const widthOf = (line: string, { size, weight = 'regular' }: Style): number =>
    runsOf(line).reduce((sum, { text, face }) => sum + outlines.widthOf(text, { face, size, weight }), 0)

  const writeLine = (line: string, { x, y }: Span, { size, weight = 'regular' }: Style): void => {
    if (native.test(line)) {
      commands.push(`^FT${dots(x)},${dots(y)}^A0N,${dots(size)},${dots(size)}${fieldOf(line)}`)
      return
    }
    const side = dots(size)
    const above = Math.ceil(side * ABOVE)
    let left = 0
    const polygons = runsOf(line).flatMap(({ text, face }) => {
      const set = outlines.set(text, { face, size: side, weight })
      const start = left
      left += set.width
      return set.polygons.map((polygon) => polygon.map(([dx, dy]): Point => [start + dx, above + dy]))
    })
    const height = above + Math.ceil(side * BELOW)
    const bitmap = fillPolygons(polygons, { width: Math.ceil(left) + 1, height })
    commands.push(`^FO${dots(x)},${Math.max(0, dots(y) - above)}${graphicData(bitmap)}^FS`)
  }

  const canvas: LabelCanvas = {
    write: (text: string, box: Box, style: Style): void => {
      const measure = (part: string, size: number): number => widthOf(part, { ...style, size })
      const fitted = fitText(text, { ...box, sizes: sizesFrom(style.size) }, measure)
      for (const { line, y } of linesDown(fitted, box.y))
        writeLine(line, { ...box, y }, { ...style, size: fitted.size })
    },
    rule: ({ x, y, width }, thickness) => {
      const thick = Math.max(1, dots(thickness))
      commands.push(`^FO${dots(x)},${dots(y)}^GB${dots(width)},${thick},${thick}^FS`)
    },
    encode: codes.code128,
    drawBars: ({ text }, { x, y, height }, module) => {
      // In mode A the printer packs digits by itself, and takes every sign as it is.
      const data = fieldOf(text)
      commands.push(
        `^FO${dots(x + QUIET_MODULES * module)},${dots(y)}^BY${dots(module)},3,${dots(height)}^BCN,${dots(height)},N,N,N,A${data}`,
      )
    },
    drawLogo: (logo, box) => {
      const { x, y, width, height } = placeOfLogo(logo, box)
      const bitmap = logoInDots(logo, { width: Math.max(1, dots(width)), height: Math.max(1, dots(height)) })
      commands.push(`^FO${dots(x)},${dots(y)}${graphicData(bitmap)}^FS`)
      return width
    },
    encodeMatrix: codes.dataMatrix,
    drawMatrix: ({ text }, { x, y }, module) =>
      void commands.push(`^FO${dots(x)},${dots(y)}^BXN,${dots(module)},200,,,,~${fieldOf(text)}`),
  }
  return {
    canvas,
    /** The whole label, in UTF-8. */
    end: (): string =>
      [`^XA^CI28^PW${dots(page.width)}^LL${dots(page.height)}^LH0,0`, ...commands, '^XZ', ''].join('\n'),
  }
}

export type Zpl = ReturnType<typeof createZplCanvas>

/** Text as data of a field: what would begin a command goes as its number. */
const fieldOf = (text: string): string =>
  `^FH_^FD${text.replaceAll(/[\^~_\\]/gu, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`)}^FS`
