import type { Box, Pen } from '../platform/pdf/pen.ts'

/** Points of the narrowest bar: 0.254 mm, three dots of a printer with 300 to the inch; and the least that scanners read. */
const MODULE = 0.72
const LEAST_MODULE = 0.5
const QUIET = 20
const TEXT = 9
/** How far behind the left of its box a code begins. */
export const CODE_INDENT = (QUIET / 2) * MODULE

/** What is encoded, and what stands behind it to be read only. */
type Code = { readonly text: string; readonly further?: string }

/**
 * A text as Code 128 with the text itself below; only the text where its code would be too fine to scan. Answers
 * where the text begins.
 */
export const drawCode = (pen: Pen, { text, further = '' }: Code, box: Box): number => {
  const bars = pen.encode(text)
  const module = bars ? Math.min(MODULE, box.width / (bars.modules + QUIET)) : 0
  const hasBars = bars !== undefined && module >= LEAST_MODULE
  const left = box.x + CODE_INDENT
  const below = { x: left, width: box.width - (left - box.x) }
  if (!hasBars) {
    pen.write(text + further, { ...below, y: box.y + 2, height: box.height }, { size: 8 })
    return left
  }
  pen.drawBars(bars, { ...box, height: box.height - TEXT }, module)
  pen.write(text + further, { ...below, y: box.y + box.height - TEXT + 1, height: TEXT }, { size: 7.5 })
  return left
}
