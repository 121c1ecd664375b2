/** Lengths are dots of the printer, y downwards. */
export type Point = readonly [x: number, y: number]
/** A closed line of straight pieces. */
export type Polygon = readonly Point[]
/** Dots, eight in a byte from the left, row by row; a one is black. */
export type Bitmap = { readonly rowBytes: number; readonly height: number; readonly bytes: Uint8Array }

type Size = { readonly width: number; readonly height: number }
/** Where a line is crossed on its way, and whether downwards. */
type Crossing = { readonly x: number; readonly turn: 1 | -1 }

/** Blackens every dot whose middle lies within the polygons: where outlines go round it, as typefaces mean them. */
export const fillPolygons = (polygons: readonly Polygon[], { width, height }: Size): Bitmap => {
  const rowBytes = Math.ceil(width / 8)
  const bytes = new Uint8Array(rowBytes * height)
  const crossings = crossingsOf(polygons, height)
  for (const [row, line] of crossings.entries()) {
    let turns = 0
    let from = 0
    for (const { x, turn } of line.toSorted((one, other) => one.x - other.x)) {
      if (turns === 0) from = x
      turns += turn
      if (turns === 0) blacken(bytes.subarray(row * rowBytes, (row + 1) * rowBytes), from, Math.min(x, width))
    }
  }
  return { rowBytes, height, bytes }
}

/** For each row of dots, where the polygons cross its middle. */
const crossingsOf = (polygons: readonly Polygon[], height: number): readonly Crossing[][] => {
  const rows = Array.from({ length: height }, (): Crossing[] => [])
  for (const polygon of polygons) {
    for (const [index, from] of polygon.entries()) {
      const to = polygon[(index + 1) % polygon.length] ?? from
      const [[topX, top], [bottomX, bottom]] = from[1] < to[1] ? [from, to] : [to, from]
      const turn = from[1] < to[1] ? 1 : -1
      const first = Math.max(0, Math.ceil(top - 0.5))
      const behind = Math.min(height, Math.ceil(bottom - 0.5))
      for (let row = first; row < behind; row += 1) {
        const x = topX + ((row + 0.5 - top) / (bottom - top)) * (bottomX - topX)
        rows[row]?.push({ x, turn })
      }
    }
  }
  return rows
}

const blacken = (row: Uint8Array, from: number, to: number): void => {
  for (let dot = Math.max(0, Math.ceil(from - 0.5)); dot < to - 0.5; dot += 1)
    row[dot >> 3] = (row[dot >> 3] ?? 0) | (0x80 >> (dot & 7))
}
