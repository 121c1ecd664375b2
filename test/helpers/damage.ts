import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'

const PAGE_BYTES = 8192

/** Fills a page of a database file with zeros, or the first bytes of it. */
export const zeroPage = (file: string, page: number, bytes = PAGE_BYTES): void => {
  const content = readFileSync(file)
  const start = (page - 1) * PAGE_BYTES
  content.fill(0, start, start + bytes)
  writeFileSync(file, content)
}

/** The first page of a table, which leads to all others; or a leaf of it, by its place among the leaves. */
export const pageOf = (file: string, table: string, leaf?: number): number => {
  const sqlite = new SqliteDatabase(file, { readonly: true })
  try {
    const root = sqlite
      .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table)
    if (root === undefined) throw new Error(`There is no table ${table}.`)
    return leaf === undefined ? root : leafBelow(readFileSync(file), root, leaf)
  } finally {
    sqlite.close()
  }
}

const leafBelow = (content: Buffer, root: number, leaf: number): number => {
  const page = content.subarray((root - 1) * PAGE_BYTES, root * PAGE_BYTES)
  if (page[0] === 13) return root
  const cell = page.readUInt16BE(12 + 2 * leaf)
  return leafBelow(content, page.readUInt32BE(cell), leaf)
}

/** Keeps so large a share of a file, from its beginning. */
export const cutFile = (file: string, share: number): void =>
  truncateSync(file, Math.floor(readFileSync(file).length * share))

/** Changes some bytes of a file, anywhere in it. */
export const flipBytes = (
  file: string,
  { count, seed }: { readonly count: number; readonly seed: number },
): void => {
  const content = readFileSync(file)
  let state = seed
  const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0)
  for (let flipped = 0; flipped < count; flipped += 1) {
    const at = next() % content.length
    content[at] = (content[at] ?? 0) ^ (1 + (next() % 255))
  }
  writeFileSync(file, content)
}
