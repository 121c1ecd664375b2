import type { Canvas } from '../../pdf/canvas.ts'
import type { DiamondPlace } from './draw-diamond.ts'

/** Draws the mark of limited quantities: black above and below, and a line round it; nothing stands in it (ADR 3.4.7.1). */
export const drawLimitedMark = (canvas: Canvas, { x, y, height }: DiamondPlace): void => {
  const at = { x, y, unit: height / 200 }
  canvas.fillPath('M0 -100L100 0L0 100L-100 0Z', at, '#000000')
  canvas.fillPath('M-46 -50H46L96 0L46 50H-46L-96 0Z', at, '#ffffff')
}
