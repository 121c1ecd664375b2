import { body, small } from '../look.ts'
import type { Box, Canvas, Style } from '../pdf/canvas.ts'
import type { Fact } from '../summary-facts.ts'

const CAPTION = 8

/** A field of a form: its name in small letters, and what it says below. */
export const drawField = (
  canvas: Canvas,
  { name, value }: Fact,
  { style = body, ...box }: Box & { readonly style?: Style },
): void => {
  canvas.write(name, { ...box, height: CAPTION - 0.5 }, { ...small, size: 6 })
  canvas.write(value, { ...box, y: box.y + CAPTION, height: box.height - CAPTION }, style)
}

type Fields = {
  readonly x: number
  readonly y: number
  /** How many stand in a row, how far from each other, and how high a row is. */
  readonly columns: number
  readonly width: number
  readonly height: number
}

/** Fields in rows, as many as there are. */
export const drawFields = (
  canvas: Canvas,
  facts: readonly Fact[],
  { x, y, columns, width, height }: Fields,
): void => {
  for (const [index, fact] of facts.entries()) {
    const at = { x: x + (index % columns) * width, y: y + Math.floor(index / columns) * height }
    drawField(canvas, fact, { ...at, width: width - 8, height: height - 3 })
  }
}

/** Only what is known. */
export const knownFields = (
  fields: readonly (readonly [name: string, value: string | undefined])[],
): readonly Fact[] => fields.flatMap(([name, value]) => (value ? [{ name, value }] : []))

/** The lines around a box. */
export const drawFrame = (canvas: Canvas, { x, y, width, height }: Box, thickness = 0.5): void => {
  canvas.rule({ x, y, width }, thickness)
  canvas.rule({ x, y: y + height - thickness, width }, thickness)
  canvas.shade({ x, y, width: thickness, height }, '#000000')
  canvas.shade({ x: x + width - thickness, y, width: thickness, height }, '#000000')
}
