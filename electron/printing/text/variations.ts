import { type ByteReader, readBytes } from './byte-reader.ts'
import type { FontTables } from './sfnt.ts'

/** How far points of a glyph move, by how much of it; of all its points where none are named. */
export type Moves = {
  readonly share: number
  readonly points: readonly number[] | undefined
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** A part of the way from one weight to another, -1 … 1: where it counts fully, and where not at all any more. */
type Region = { readonly start: number; readonly peak: number; readonly end: number }

const FRACTION = 0x4000
const FIXED = 0x10000
const noMoves: readonly Moves[] = []

const readerOf = (tables: FontTables, tag: string): ByteReader =>
  readBytes(tables.get(tag) ?? new Uint8Array())

/**
 * What moves in a font on its way to a weight, by glyph. The font varies in nothing but its weight.
 * Source: OpenType, "gvar" and "Font variations common table formats".
 * @param points how many a glyph has, with the four that it stands on
 */
export const openVariations = (tables: FontTables, weight: number) => {
  const at = placeOf(tables, weight)
  const gvar = tables.get('gvar') ?? new Uint8Array()
  const head = readBytes(gvar)
  head.skip(6)
  const sharedCount = head.uint16()
  const sharedAt = head.uint32()
  const count = head.uint16()
  const isLong = (head.uint16() & 1) !== 0
  const dataAt = head.uint32()
  const places = Array.from({ length: count + 1 }, () => (isLong ? head.uint32() : head.uint16() * 2))
  const shared = readBytes(gvar.subarray(sharedAt))
  const peaks = Array.from({ length: sharedCount }, () => shared.int16() / FRACTION)
  return (glyph: number, points: number): readonly Moves[] => {
    const data = gvar.subarray(dataAt + (places[glyph] ?? 0), dataAt + (places[glyph + 1] ?? 0))
    return data.length === 0 || at === 0 ? noMoves : readMoves(data, { at, peaks, points })
  }
}

/** Where a weight lies between the font's own, 0, and its furthest, -1 or 1. Source: OpenType, "fvar", "avar". */
const placeOf = (tables: FontTables, weight: number): number => {
  const fvar = readerOf(tables, 'fvar')
  fvar.skip(20)
  const [least = 0, own = 0, most = 0] = [fvar.uint32(), fvar.uint32(), fvar.uint32()].map(
    (one) => one / FIXED,
  )
  const wanted = Math.min(most, Math.max(least, weight))
  if (wanted === own) return 0
  const even = wanted < own ? (wanted - own) / (own - least) : (wanted - own) / (most - own)
  if (!tables.has('avar')) return even
  const avar = readerOf(tables, 'avar')
  avar.skip(8)
  const stops = Array.from(
    { length: avar.uint16() },
    () => [avar.int16() / FRACTION, avar.int16() / FRACTION] as const,
  )
  const next = stops.findIndex(([from]) => from >= even)
  const [to, toPlace] = stops[next] ?? [even, even]
  const [from, fromPlace] = stops[next - 1] ?? [to, toPlace]
  return to === from ? toPlace : fromPlace + ((even - from) / (to - from)) * (toPlace - fromPlace)
}

const HAS_SHARED_POINTS = 0x8000
const HAS_OWN_PEAK = 0x8000
const HAS_REGION = 0x4000
const HAS_OWN_POINTS = 0x2000
const NUMBER = 0x0fff

type Reading = { readonly at: number; readonly peaks: readonly number[]; readonly points: number }

const readMoves = (data: Uint8Array, { at, peaks, points }: Reading): readonly Moves[] => {
  const head = readBytes(data)
  const count = head.uint16()
  const body = readBytes(data.subarray(head.uint16()))
  const sets = Array.from({ length: count & NUMBER }, () => {
    const size = head.uint16()
    const flags = head.uint16()
    const peak = flags & HAS_OWN_PEAK ? head.int16() / FRACTION : (peaks[flags & NUMBER] ?? 0)
    const [start, end] =
      flags & HAS_REGION
        ? [head.int16() / FRACTION, head.int16() / FRACTION]
        : [Math.min(0, peak), Math.max(0, peak)]
    return { size, flags, share: shareAt(at, { start, peak, end }) }
  })
  const sharedPoints = count & HAS_SHARED_POINTS ? readPoints(body) : undefined
  return sets.flatMap(({ size, flags, share }): readonly Moves[] => {
    const bytes = body.bytes(size)
    if (share === 0) return noMoves
    const set = readBytes(bytes)
    const named = flags & HAS_OWN_POINTS ? readPoints(set) : sharedPoints
    const moved = named?.length ?? points
    return [{ share, points: named, x: readDeltas(set, moved), y: readDeltas(set, moved) }]
  })
}

const shareAt = (at: number, { start, peak, end }: Region): number => {
  if (peak === 0 || at === peak) return 1
  if (at <= start || at >= end) return 0
  return at < peak ? (at - start) / (peak - start) : (end - at) / (end - peak)
}

/** The numbers of points, packed; nothing stands for all of them. */
const readPoints = (reader: ByteReader): readonly number[] | undefined => {
  const first = reader.uint8()
  const count = first & 0x80 ? ((first & 0x7f) << 8) | reader.uint8() : first
  if (count === 0) return undefined
  const points: number[] = []
  let point = 0
  while (points.length < count) {
    const control = reader.uint8()
    for (let left = (control & 0x7f) + 1; left > 0; left -= 1) {
      point += control & 0x80 ? reader.uint16() : reader.uint8()
      points.push(point)
    }
  }
  return points
}

const readDeltas = (reader: ByteReader, count: number): readonly number[] => {
  const deltas: number[] = []
  while (deltas.length < count) {
    const control = reader.uint8()
    for (let left = (control & 0x3f) + 1; left > 0; left -= 1) {
      if (control & 0x80) deltas.push(0)
      else deltas.push(control & 0x40 ? reader.int16() : (reader.uint8() << 24) >> 24)
    }
  }
  return deltas
}
