import { brotliDecompressSync } from 'node:zlib'
import { type ByteReader, readBytes } from './byte-reader.ts'
import type { FontTables } from './sfnt.ts'
import { readGlyphs } from './woff2-glyphs.ts'

const HEADER_BYTES = 48
const COUNT_AT = 12

/** Tags that stand in the file as their place in this list. Source: W3C, WOFF File Format 2.0, section 4.1. */
const knownTags =
  `cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG EBDT EBLC gasp hdmx kern LTSH
  PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc
  feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill`
    .split(/\s+/u)
    .map((tag) => tag.padEnd(4))
const OTHER_TAG = 63

/** Hints are for screens; names of weights and what else changes with them are for menus. */
const leftOut = ['cvt ', 'fpgm', 'prep', 'gasp', 'hdmx', 'cvar', 'MVAR', 'STAT']

type Entry = { readonly tag: string; readonly isTransformed: boolean; readonly size: number }

/** The tables of a font of the kind that pages use, as every other program knows them: TrueType, without hints. */
export const tablesOfWoff2 = (file: Uint8Array): FontTables => {
  const reader = readBytes(file)
  reader.skip(COUNT_AT)
  const count = reader.uint16()
  reader.skip(HEADER_BYTES - COUNT_AT - 2)
  const entries = Array.from({ length: count }, () => readEntry(reader))
  const unpacked = readBytes(brotliDecompressSync(reader.bytes(packedSize(file))))
  const packed = new Map(entries.map((entry) => [entry.tag, { ...entry, bytes: unpacked.bytes(entry.size) }]))
  const tables = new Map([...packed].map(([tag, { bytes }]) => [tag, bytes]))
  const glyf = packed.get('glyf')
  if (glyf?.isTransformed !== true) return tables
  const glyphs = readGlyphs(glyf.bytes)
  const widths = packed.get('hmtx')
  tables.set('glyf', glyphs.glyf)
  tables.set('loca', glyphs.loca)
  tables.set('head', withLongOffsets(packed.get('head')?.bytes))
  if (widths?.isTransformed === true)
    tables.set('hmtx', readWidths(widths.bytes, glyphs.leftmost, widthCountOf(tables)))
  for (const tag of leftOut) tables.delete(tag)
  return tables
}

const readEntry = (reader: ByteReader): Entry => {
  const flags = reader.uint8()
  const known = flags & 0x3f
  const tag = known === OTHER_TAG ? Buffer.from(reader.bytes(4)).toString('latin1') : (knownTags[known] ?? '')
  const version = flags >> 6
  // Outlines are transformed unless it is said that they are not; everything else the other way round.
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0
  const size = reader.base128()
  return { tag, isTransformed, size: isTransformed ? reader.base128() : size }
}

const packedSize = (file: Uint8Array): number => {
  const reader = readBytes(file)
  reader.skip(20)
  return reader.uint32()
}

const withLongOffsets = (head: Uint8Array = new Uint8Array()): Uint8Array => {
  const copy = Uint8Array.from(head)
  new DataView(copy.buffer).setInt16(50, 1)
  return copy
}

const widthCountOf = (tables: FontTables): number => {
  const reader = readBytes(tables.get('hhea') ?? new Uint8Array())
  reader.skip(34)
  return reader.uint16()
}

/** Widths of which it is left out how far left a glyph reaches where its outline tells. */
const readWidths = (transformed: Uint8Array, leftmost: readonly number[], count: number): Uint8Array => {
  const reader = readBytes(transformed)
  const flags = reader.uint8()
  const widths = Array.from({ length: count }, () => reader.uint16())
  const bearings = leftmost.map((left, index) =>
    (flags & (index < count ? 0x1 : 0x2)) === 0 ? reader.int16() : left,
  )
  const view = new DataView(new ArrayBuffer(count * 4 + (leftmost.length - count) * 2))
  for (const [index, bearing] of bearings.entries()) {
    const width = widths[index]
    if (width === undefined) view.setInt16(count * 4 + (index - count) * 2, bearing)
    else {
      view.setUint16(index * 4, width)
      view.setInt16(index * 4 + 2, bearing)
    }
  }
  return new Uint8Array(view.buffer)
}
