/** Lengths are dots of the printer, y downwards. */
export type Point = readonly [x: number, y: number]
/** A closed line of straight pieces. */
export type Polygon = readonly Point[]
/** Dots, eight in a byte from the left, row by row; a one is black. */
export type Bitmap = { readonly rowBytes: number; readonly height: number; readonly bytes: Uint8Array }

type Size = { readonly width: number; readonly height: number }
/** Where a row is crossed, and whether downwards (1) or upwards (-1): numbers side by side, as there are thousands on a label. */
type Row = { readonly at: number[]; readonly turns: number[] }

/** Blackens every dot whose middle lies within the polygons: where outlines go round it, as typefaces mean them. */
export const fillPolygons = (polygons: readonly Polygon[], { width, height }: Size): Bitmap => {
  const rowBytes = Math.ceil(width / 8)
  const bytes = new Uint8Array(rowBytes * height)
  for (const [number, row] of rowsOf(polygons, height).entries()) {
    if (!row) continue
    let turns = 0
    let from = 0
    for (const [index, x] of row.at.entries()) {
      if (turns === 0) from = x
      turns += row.turns[index] ?? 0
      if (turns === 0) blacken(bytes, { start: number * rowBytes, from, to: Math.min(x, width) })
    }
  }
  return { rowBytes, height, bytes }
}

/** For each row of dots, where the polygons cross its middle, from the left; nothing where none does. */
const rowsOf = (polygons: readonly Polygon[], height: number): readonly (Row | undefined)[] => {
  const rows: (Row | undefined)[] = Array.from({ length: height })
  for (const polygon of polygons) {
    let from = polygon.at(-1)
    for (const to of polygon) {
      if (from) crossRows(rows, from, to)
      from = to
    }
  }
  return rows
}

const crossRows = (rows: (Row | undefined)[], from: Point, to: Point): void => {
  const isDown = from[1] < to[1]
  const [topX, top] = isDown ? from : to
  const [bottomX, bottom] = isDown ? to : from
  const first = Math.max(0, Math.ceil(top - 0.5))
  const behind = Math.min(rows.length, Math.ceil(bottom - 0.5))
  for (let number = first; number < behind; number += 1) {
    const x = topX + ((number + 0.5 - top) / (bottom - top)) * (bottomX - topX)
    const row = (rows[number] ??= { at: [], turns: [] })
    insert(row, x, isDown ? 1 : -1)
  }
}

/** Behind all that lie before it or in the same place. Nearly always that is the end: outlines come from the left. */
const insert = ({ at, turns }: Row, x: number, turn: number): void => {
  let place = at.length
  while (place > 0 && (at[place - 1] ?? 0) > x) place -= 1
  if (place === at.length) {
    at.push(x)
    turns.push(turn)
    return
  }
  at.splice(place, 0, x)
  turns.splice(place, 0, turn)
}

type Dots = { readonly start: number; readonly from: number; readonly to: number }
const blacken = (bytes: Uint8Array, { start, from, to }: Dots): void => {
  for (let dot = Math.max(0, Math.ceil(from - 0.5)); dot < to - 0.5; dot += 1) {
    const byte = start + (dot >> 3)
    bytes[byte] = (bytes[byte] ?? 0) | (0x80 >> (dot & 7))
  }
}
