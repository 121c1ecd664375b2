import { readBytes } from './byte-reader.ts'

const SEGMENTS = 4
const GROUPS = 12

/** The signs that a font can write, as its table `cmap` says. Source: OpenType, "cmap", formats 4 and 12. */
export const codePointsOf = (cmap: Uint8Array): ReadonlySet<number> => {
  const head = readBytes(cmap)
  head.skip(2)
  const tables = Array.from({ length: head.uint16() }, () => {
    head.skip(4)
    return cmap.subarray(head.uint32())
  })
  const codePoints = new Set<number>()
  for (const table of tables) addFrom(table, codePoints)
  return codePoints
}

const addFrom = (table: Uint8Array, codePoints: Set<number>): void => {
  switch (readBytes(table).uint16()) {
    case SEGMENTS:
      return addSegments(table, codePoints)
    case GROUPS:
      return addGroups(table, codePoints)
    default:
  }
}

/** Segments of signs, each with a step to their glyphs or a place in a list of them; glyph 0 is no glyph. */
const addSegments = (table: Uint8Array, codePoints: Set<number>): void => {
  const reader = readBytes(table)
  reader.skip(6)
  const count = reader.uint16() / 2
  reader.skip(6)
  const column = (): readonly number[] => Array.from({ length: count }, () => reader.uint16())
  const ends = column()
  reader.skip(2)
  const starts = column()
  const steps = column()
  const places = column()
  const listAt = 16 + count * 8
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const glyphOf = (code: number, index: number): number => {
    const step = steps[index] ?? 0
    const place = places[index] ?? 0
    if (place === 0) return (code + step) & 0xffff
    const glyph = view.getUint16(listAt - (count - index) * 2 + place + (code - (starts[index] ?? 0)) * 2)
    return glyph === 0 ? 0 : (glyph + step) & 0xffff
  }
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? start
    for (let code = start; code <= end; code += 1)
      if (code !== 0xffff && glyphOf(code, index) !== 0) codePoints.add(code)
  }
}

const addGroups = (table: Uint8Array, codePoints: Set<number>): void => {
  const reader = readBytes(table)
  reader.skip(12)
  const groups = reader.uint32()
  for (let group = 0; group < groups; group += 1) {
    const start = reader.uint32()
    const end = reader.uint32()
    for (let code = start; code <= end; code += 1) codePoints.add(code)
    reader.skip(4)
  }
}
