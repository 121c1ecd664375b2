import { LEAST_MODULE, QUIET_MODULES } from '../codes.ts'
import type { LabelCanvas } from './label.ts'

/** What stands empty at each side of a label, in points. */
export const MARGIN = 13
/** The widest that the narrowest bar is made: half a millimetre. */
const WIDEST_MODULE = 1.44

type Place = {
  readonly y: number
  readonly height: number
  /** Of the paper. */
  readonly width: number
  /** Of the printer: bars are whole dots wide. */
  readonly dpi: number
}

/** A text for scanners: in the widest bars that the paper has room for, or, where those would be too fine, as Data Matrix. */
export const drawScanned = (canvas: LabelCanvas, text: string, { y, height, width, dpi }: Place): void => {
  const dot = 72 / dpi
  const bars = canvas.encode(text)
  const modules = (bars?.modules ?? 0) + 2 * QUIET_MODULES
  const module = wholeDots(Math.min(WIDEST_MODULE, width / modules), dot)
  if (bars && module >= LEAST_MODULE) {
    // The first bar stands below what is written, where that leaves as much empty at both ends as scanners need.
    const x = Math.min(Math.max(0, MARGIN - QUIET_MODULES * module), width - modules * module)
    canvas.drawBars(bars, { x, y, width, height }, module)
    return
  }
  const matrix = canvas.encodeMatrix(text)
  if (matrix) canvas.drawMatrix(matrix, { x: MARGIN, y }, wholeDots(height / matrix.side, dot))
}

/** As many whole dots of the printer as fit. */
export const wholeDots = (points: number, dot: number): number => Math.floor(points / dot + 1e-6) * dot
