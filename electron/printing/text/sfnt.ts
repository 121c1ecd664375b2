/** The tables of a font by their tags. */
export type FontTables = ReadonlyMap<string, Uint8Array>

const HEAD_BYTES = 12
const ENTRY_BYTES = 16

/** A TrueType file of these tables. Its checksums are left empty: it is read by this program only. */
export const writeSfnt = (tables: FontTables): Uint8Array => {
  const tags = [...tables.keys()].toSorted()
  const head = new DataView(new ArrayBuffer(HEAD_BYTES + tags.length * ENTRY_BYTES))
  head.setUint32(0, 0x00010000)
  head.setUint16(4, tags.length)
  const parts: Uint8Array[] = [new Uint8Array(head.buffer)]
  let end = head.byteLength
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag) ?? new Uint8Array()
    const entry = HEAD_BYTES + index * ENTRY_BYTES
    for (const place of [0, 1, 2, 3]) head.setUint8(entry + place, tag.charCodeAt(place))
    head.setUint32(entry + 8, end)
    head.setUint32(entry + 12, table.length)
    const gap = new Uint8Array((4 - (table.length % 4)) % 4)
    parts.push(table, gap)
    end += table.length + gap.length
  }
  return Buffer.concat(parts)
}
