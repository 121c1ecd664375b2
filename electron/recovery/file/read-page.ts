import type { DatabasePages } from './database-pages.ts'
import { readRecord, readVarint, type Value } from './read-record.ts'

/** A row as it was found: its number, where its table has such numbers, and its values as far as they can be read. */
export type FoundRow = { readonly rowid: number | undefined; readonly values: readonly (Value | undefined)[] }

/** What a page is in the tree of a table or of an index. */
export type PageKind = 'table_leaf' | 'table_branch' | 'index_leaf' | 'index_branch'

const kinds: Readonly<Record<number, PageKind>> = {
  2: 'index_branch',
  5: 'table_branch',
  10: 'index_leaf',
  13: 'table_leaf',
}
const FILE_HEADER_BYTES = 100

/** A page with the places of its cells. */
export type TreePage = {
  readonly kind: PageKind
  readonly bytes: Buffer
  readonly cells: readonly number[]
  /** The last child of a branch. */
  readonly last: number
}

/** A page of a table or index; `undefined` for any other page, and for one whose head makes no sense. */
export const pageAt = (pages: DatabasePages, number: number): TreePage | undefined => {
  const bytes = pages.read(number)
  const start = number === 1 ? FILE_HEADER_BYTES : 0
  const kind = kinds[bytes?.[start] ?? 0]
  if (!bytes || !kind) return undefined
  const headBytes = kind.endsWith('branch') ? 12 : 8
  const count = bytes.readUInt16BE(start + 3)
  const first = start + headBytes
  if (first + 2 * count > pages.usable) return undefined
  const cells = Array.from({ length: count }, (_none, index) => bytes.readUInt16BE(first + 2 * index))
  return {
    kind,
    bytes,
    // What points into the head was written over.
    cells: cells.filter((at) => at >= first + 2 * count && at < pages.usable),
    last: kind.endsWith('branch') ? bytes.readUInt32BE(start + 8) : 0,
  }
}

/** The pages below a branch. */
export const childrenOf = ({ kind, bytes, cells, last }: TreePage): readonly number[] =>
  kind.endsWith('branch') ? [...cells.map((at) => numberAt(bytes, at)), last] : []

const numberAt = (bytes: Buffer, at: number): number => (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0)

/** The rows of a page, each by itself: one that makes no sense is `undefined`. A branch of a table has none. */
export const rowsOnPage = (pages: DatabasePages, page: TreePage): readonly (FoundRow | undefined)[] =>
  page.kind === 'table_branch' ? [] : page.cells.map((at) => rowAt(pages, page, at))

const rowAt = (pages: DatabasePages, { kind, bytes }: TreePage, cell: number): FoundRow | undefined => {
  const size = readVarint(bytes, kind === 'index_branch' ? cell + 4 : cell)
  const key = kind === 'table_leaf' && size ? readVarint(bytes, size[1]) : undefined
  if (!size || (kind === 'table_leaf' && !key)) return undefined
  const payload = payloadAt(pages, bytes, {
    at: key ? key[1] : size[1],
    size: size[0],
    isTable: key !== undefined,
  })
  const values = payload && readRecord(payload)
  return values && { rowid: key?.[0], values }
}

type Place = { readonly at: number; readonly size: number; readonly isTable: boolean }

/** How much of a payload lies on the page itself. https://sqlite.org/fileformat2.html#b_tree_pages */
const localSizeOf = (size: number, usable: number, isTable: boolean): number => {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (size <= most) return size
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wished = least + ((size - least) % (usable - 4))
  return wished <= most ? wished : least
}

/** The payload of a cell, with what follows on further pages as far as these can be followed. */
const payloadAt = (pages: DatabasePages, bytes: Buffer, { at, size, isTable }: Place): Buffer | undefined => {
  if (size < 0 || size > pages.count * pages.usable) return undefined
  const local = localSizeOf(size, pages.usable, isTable)
  const parts = [bytes.subarray(at, Math.min(at + local, pages.usable))]
  let left = size - local
  let next = left > 0 ? numberAt(bytes, at + local) : 0
  const seen = new Set<number>()
  while (left > 0) {
    const further = seen.has(next) ? undefined : pages.read(next)
    if (!further) break
    seen.add(next)
    parts.push(further.subarray(4, Math.min(4 + left, pages.usable)))
    left -= pages.usable - 4
    next = further.readUInt32BE(0)
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}
