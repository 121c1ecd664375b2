/** Numbers as font files write them, which is the other way round than computers of today have them. */
export const int16s = (values: readonly number[]): Uint8Array =>
  Buffer.from(Int16Array.from(values).buffer).swap16()

/** The bytes of a glyph, each of which begins at a multiple of four. */
export const padded = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = Buffer.concat(parts)
  return Buffer.concat([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)])
}

/** Glyphs one after the other, and where each begins: the tables `glyf` and `loca`, with long offsets. */
export const joinGlyphs = (glyphs: readonly Uint8Array[]) => {
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4))
  let end = 0
  for (const [index, { length }] of glyphs.entries()) {
    end += length
    loca.setUint32((index + 1) * 4, end)
  }
  return { glyf: Buffer.concat(glyphs), loca: new Uint8Array(loca.buffer) }
}
