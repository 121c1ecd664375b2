import { small } from './look.ts'
import type { Canvas, Span } from './pdf/canvas.ts'

/** How high it is. */
export const RECEIPT_HEIGHT = 84

/** Where the driver signs for what was handed over. English, as whoever drives for a carrier may be from anywhere. */
export const drawReceipt = (canvas: Canvas, { x, y }: Omit<Span, 'width'>): void => {
  const fields = [
    ['Received by (name in capitals)', 0, 200],
    ['Signature', 214, 190],
    ['Date and time', 418, 121],
  ] as const
  for (const [name, left, width] of fields) {
    canvas.rule({ x: x + left, y: y + 56, width }, 0.8)
    canvas.write(name, { x: x + left, y: y + 60, width, height: 10 }, small)
  }
}
