import type { DatabasePages } from './database-pages.ts'
import { childrenOf, pageAt, rowsOnPage, type FoundRow } from './read-page.ts'
import { tableOfRows, type TableShape } from './table-shape.ts'

/** Which pages hold rows of which table. */
export type FoundTables = {
  /** Pages with rows of a table, in the order of the file. */
  readonly pagesOf: (table: string) => readonly number[]
  /** Whether a page that the tree of a table leads to cannot be read. */
  readonly lacksPage: (table: string) => boolean
  /** Pages that look like those of some table, and nobody knows of which. */
  readonly unknown: readonly number[]
}

/** Lets others run, and throws when the work is no longer wanted. */
type Breathe = () => Promise<void>

const isRow = (row: FoundRow | undefined): row is FoundRow => row !== undefined

/** The first page of each table and index, by the names that the database's own list of them tells. */
const rootsIn = (rows: readonly FoundRow[]): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap(({ values: [kind, name, , root] }) =>
      (kind === 'table' || kind === 'index') && typeof name === 'string' && typeof root === 'number'
        ? [[name, root]]
        : [],
    ),
  )

/** The kinds of things that the database's own list has; it is found by them wherever its pages lie. */
const isListed = ({ values: [kind, name, table] }: FoundRow): boolean =>
  (kind === 'table' || kind === 'index' || kind === 'trigger' || kind === 'view') &&
  typeof name === 'string' &&
  typeof table === 'string'

/**
 * Says which pages hold the rows of which table. As far as the trees of pages hold, they tell it; a page that no tree leads
 * to any more is known by what its rows look like.
 */
export const findTables = async (
  pages: DatabasePages,
  tables: readonly TableShape[],
  breathe: Breathe,
): Promise<FoundTables> => {
  const leaves: number[] = []
  const listed: FoundRow[] = []
  for (let number = 1; number <= pages.count; number += 1) {
    const page = pageAt(pages, number)
    if (!page || page.kind === 'table_branch') continue
    leaves.push(number)
    if (page.kind === 'table_leaf') listed.push(...rowsOnPage(pages, page).filter(isRow).filter(isListed))
    await breathe()
  }
  const owners = new Map<number, string>()
  const lacking = new Set<string>()
  for (const [name, root] of rootsIn(listed))
    markTree(pages, root, {
      mark: (page) => {
        if (owners.has(page)) return false
        owners.set(page, name)
        return true
      },
      lack: () => void lacking.add(name),
    })
  const unknown: number[] = []
  for (const number of leaves) {
    if (owners.has(number)) continue
    const page = pageAt(pages, number)
    const rows = page ? rowsOnPage(pages, page).filter(isRow) : []
    const table = page && tableOfRows(tables, page, rows)
    if (table) owners.set(number, table.name)
    else if (rows.some((row) => !isListed(row))) unknown.push(number)
    await breathe()
  }
  const byTable = Map.groupBy(leaves, (number) => owners.get(number))
  return {
    pagesOf: (table) => byTable.get(table) ?? [],
    lacksPage: (table) => lacking.has(table),
    unknown,
  }
}

type TreeMarks = {
  /** Answers whether the page is a new one. */
  readonly mark: (page: number) => boolean
  /** A page that the tree leads to cannot be read. */
  readonly lack: () => void
}

/** Goes through a tree from its first page on. */
const markTree = (pages: DatabasePages, root: number, { mark, lack }: TreeMarks): void => {
  const waiting = [root]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = pageAt(pages, number)
    if (!page) lack()
    else if (mark(number)) waiting.push(...childrenOf(page))
  }
}
