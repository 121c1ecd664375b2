import { readBytes } from './byte-reader.ts'
import { int16s, joinGlyphs, padded } from './glyph-bytes.ts'
import { movedBy, type Outline } from './move-points.ts'
import type { FontTables } from './sfnt.ts'
import { openVariations } from './variations.ts'

type Box = readonly [left: number, bottom: number, right: number, top: number]
type Shaped = { readonly outline: Outline; readonly width: number }

/** What tells of other weights than the one that a font then has. */
const variable = ['fvar', 'gvar', 'avar', 'HVAR', 'VVAR', 'vhea', 'vmtx']
const WIDTHS_AT = 34
/** Behind its own points a glyph has four for what it stands on: its left, its right, and two for lines downwards. */
const STANDS_ON = 4

/**
 * A font of all weights as one of a single weight, which any program knows how to set. Its outlines are as `readGlyphs` writes
 * them. Source: OpenType, "glyf", "hmtx" and "gvar".
 */
export const inWeight = (tables: FontTables, weight: number): FontTables => {
  const movesOf = openVariations(tables, weight)
  const widths = readWidths(tables)
  const glyphs = readOutlines(tables).map((outline, index): Shaped => {
    const moves = movesOf(index, outline.x.length + STANDS_ON)
    const moved = movedBy(outline, moves)
    return { outline: moved.outline, width: Math.round((widths[index] ?? 0) + moved.wider) }
  })
  const boxOf = createBoxes(glyphs)
  const hhea = Buffer.from(tables.get('hhea') ?? [])
  hhea.writeUInt16BE(glyphs.length, WIDTHS_AT)
  const result = new Map(tables)
  for (const tag of variable) result.delete(tag)
  const written = joinGlyphs(glyphs.map(({ outline }, index) => writeOutline(outline, boxOf(index))))
  return result
    .set('glyf', written.glyf)
    .set('loca', written.loca)
    .set('hhea', hhea)
    .set('hmtx', int16s(glyphs.flatMap(({ width }, index) => [width, boxOf(index)[0]])))
}

/** Those that follow the last of the list are as wide as it. */
const readWidths = (tables: FontTables): readonly number[] => {
  const hhea = readBytes(tables.get('hhea') ?? new Uint8Array())
  const hmtx = readBytes(tables.get('hmtx') ?? new Uint8Array())
  const maxp = readBytes(tables.get('maxp') ?? new Uint8Array())
  hhea.skip(WIDTHS_AT)
  maxp.skip(4)
  const listed = Array.from({ length: hhea.uint16() }, () => {
    const width = hmtx.uint16()
    hmtx.skip(2)
    return width
  })
  return Array.from({ length: maxp.uint16() }, (_none, index) => listed[index] ?? listed.at(-1) ?? 0)
}

const readOutlines = (tables: FontTables): readonly Outline[] => {
  const loca = tables.get('loca') ?? new Uint8Array()
  const glyf = tables.get('glyf') ?? new Uint8Array()
  const reader = readBytes(loca)
  const places = Array.from({ length: loca.length / 4 }, reader.uint32)
  return places.slice(1).map((end, index) => readOutline(glyf.subarray(places[index], end)))
}

const BOX_BYTES = 8
const ARE_WORDS = 0x1
const MORE_COMPONENTS = 0x20
const none: Outline = { ends: [], flags: [], parts: [], x: [], y: [] }

const numbers = (count: number, read: () => number): readonly number[] => Array.from({ length: count }, read)

const readOutline = (bytes: Uint8Array): Outline => {
  if (bytes.length === 0) return none
  const reader = readBytes(bytes)
  const contours = reader.int16()
  reader.skip(BOX_BYTES)
  if (contours >= 0) {
    const ends = numbers(contours, reader.uint16)
    reader.skip(2)
    const count = (ends.at(-1) ?? -1) + 1
    return {
      ends,
      flags: numbers(count, reader.uint8),
      parts: [],
      x: summed(numbers(count, reader.int16)),
      y: summed(numbers(count, reader.int16)),
    }
  }
  const rows: (readonly [flags: number, part: number, x: number, y: number])[] = []
  do {
    const [flags, part] = [reader.uint16(), reader.uint16()]
    const place = flags & ARE_WORDS ? reader.int16 : () => (reader.uint8() << 24) >> 24
    rows.push([flags | ARE_WORDS, part, place(), place()])
  } while ((rows.at(-1)?.[0] ?? 0) & MORE_COMPONENTS)
  return {
    ends: [],
    flags: rows.map(([flags]) => flags),
    parts: rows.map(([, part]) => part),
    x: rows.map(([, , x]) => x),
    y: rows.map(([, , , y]) => y),
  }
}

const summed = (steps: readonly number[]): readonly number[] => {
  let at = 0
  return steps.map((step) => (at += step))
}
const stepsOf = (places: readonly number[]): readonly number[] =>
  places.map((place, index) => place - (places[index - 1] ?? 0))

const writeOutline = ({ ends, flags, parts, x, y }: Outline, box: Box): Uint8Array => {
  if (flags.length === 0) return new Uint8Array()
  if (parts.length > 0) {
    const rows = parts.flatMap((part, index) => [flags[index] ?? 0, part, x[index] ?? 0, y[index] ?? 0])
    return padded([int16s([-1, ...box, ...rows])])
  }
  return padded([
    int16s([ends.length, ...box, ...ends, 0]),
    Uint8Array.from(flags),
    int16s(stepsOf(x)),
    int16s(stepsOf(y)),
  ])
}

/** How far glyphs reach; those that are put together, as far as their parts do where they stand. */
const createBoxes = (glyphs: readonly Shaped[]) => {
  const known = new Map<number, Box>()
  const measure = ({ x, y, parts }: Outline): Box => {
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const [point, across] of x.entries()) {
      const up = y[point] ?? 0
      const part = parts[point]
      const box = part === undefined ? empty : boxOf(part)
      left = Math.min(left, across + box[0])
      bottom = Math.min(bottom, up + box[1])
      right = Math.max(right, across + box[2])
      top = Math.max(top, up + box[3])
    }
    return [left, bottom, right, top]
  }
  const boxOf = (glyph: number): Box => {
    const { outline = none } = glyphs[glyph] ?? {}
    const box = known.get(glyph) ?? (outline.x.length === 0 ? empty : measure(outline))
    known.set(glyph, box)
    return box
  }
  return boxOf
}
const empty: Box = [0, 0, 0, 0]
