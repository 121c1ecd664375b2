import { type Bars, LEAST_MODULE, QUIET_MODULES } from './codes.ts'
import type { Box, Canvas } from './pdf/canvas.ts'

/** Points of the narrowest bar where there is room: 0.254 mm, three dots of a printer with 300 to the inch. */
const MODULE = 0.72
const TEXT = 9
/** How far behind the left of its box a code begins. */
export const CODE_INDENT = QUIET_MODULES * MODULE

/** What is encoded, and what stands behind it to be read only. */
type Code = { readonly text: string; readonly further?: string }

/** The width of the narrowest bar, in points, with which a text fits into a width; nothing where it cannot be scanned. */
const moduleFor = (bars: Bars | undefined, width: number): number | undefined => {
  const module = bars ? Math.min(MODULE, width / (bars.modules + 2 * QUIET_MODULES)) : 0
  return module >= LEAST_MODULE ? module : undefined
}

/** Whether a text can stand as a code in a width that a scanner reads. */
export const canBeScanned = (
  canvas: Pick<Canvas, 'encode'>,
  text: string,
  { width }: Pick<Box, 'width'>,
): boolean => moduleFor(canvas.encode(text), width) !== undefined

/**
 * A text as Code 128 with the text itself below; only the text where its code would be too fine to scan. Answers
 * where the text begins.
 */
export const drawCode = (canvas: Canvas, { text, further = '' }: Code, box: Box): number => {
  const bars = canvas.encode(text)
  const module = moduleFor(bars, box.width)
  const left = box.x + CODE_INDENT
  const below = { x: left, width: box.width - (left - box.x) }
  if (bars === undefined || module === undefined) {
    canvas.write(text + further, { ...below, y: box.y + 2, height: box.height }, { size: 8 })
    return left
  }
  canvas.drawBars(bars, { ...box, height: box.height - TEXT }, module)
  canvas.write(text + further, { ...below, y: box.y + box.height - TEXT + 1, height: TEXT }, { size: 7.5 })
  return left
}
