import type { LabelCanvas, LabelSurface } from './label.ts'
import { drawScanned, MARGIN } from './draw-scanned.ts'

/** Shows that a printer prints, and whether all of its sheet is reached. */
export type TestSheet = {
  /** Of the printer. */
  readonly name: string
  readonly printed: Date
}

const RULE = 1.4
const CODE = 'SHIPDESK 0123456789'

/** Draws a test label or page: lines at both ends, bars as fine as those of a real one, and when it was printed. */
export const drawTestSheet = (
  canvas: LabelCanvas,
  { name, printed }: TestSheet,
  surface: LabelSurface,
): void => {
  const { width, height, texts } = surface
  const inner = { x: MARGIN, width: width - 2 * MARGIN }
  canvas.rule({ ...inner, y: MARGIN }, RULE)
  canvas.write(
    texts.say('print_test'),
    { ...inner, y: MARGIN + 10, height: 30 },
    { size: 22, weight: 'strong' },
  )
  canvas.write(name, { ...inner, y: MARGIN + 44, height: 34 }, { size: 14 })
  canvas.write(texts.longMoment(printed), { ...inner, y: MARGIN + 80, height: 14 }, { size: 11 })
  drawScanned(canvas, CODE, { ...surface, y: MARGIN + 104, height: 56 })
  canvas.rule({ ...inner, y: height - MARGIN - RULE }, RULE)
}
