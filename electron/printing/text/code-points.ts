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
  return new Set(tables.flatMap(codePointsOfTable))
}

const codePointsOfTable = (table: Uint8Array): readonly number[] => {
  const reader = readBytes(table)
  switch (reader.uint16()) {
    case SEGMENTS:
      return codePointsOfSegments(table)
    case GROUPS:
      return codePointsOfGroups(table)
    default:
      return []
  }
}

/** Segments of signs, each with a step to their glyphs or a place in a list of them; glyph 0 is no glyph. */
const codePointsOfSegments = (table: Uint8Array): readonly number[] => {
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
  return starts.flatMap((start, index) =>
    rangeOf(start, ends[index] ?? start).filter((code) => code !== 0xffff && glyphOf(code, index) !== 0),
  )
}

const codePointsOfGroups = (table: Uint8Array): readonly number[] => {
  const reader = readBytes(table)
  reader.skip(12)
  return Array.from({ length: reader.uint32() }, () => {
    const range = rangeOf(reader.uint32(), reader.uint32())
    reader.skip(4)
    return range
  }).flat()
}

const rangeOf = (start: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - start + 1) }, (_none, index) => start + index)
