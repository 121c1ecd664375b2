import type { Reader, Writer } from '../../platform/database.ts'
import { indexLevelsOf, isOneInTheEnd, nextToMerge } from './index-levels.ts'

/** In seconds. */
const DAY = 86_400
/** So many parts of a level wait at most for a quiet moment. */
const MOST_PARTS = 32
/** A purge is worth it where one of so many texts is gone. */
const PART_OF_ALL = 20

/** The two indexes: of the beginnings of words, and of any part. */
export const searchTables = ['search_word', 'search_part'] as const

/**
 * What is merged: everything, or only what came in lately, as where somebody waits. FTS5 ends a step only between two words, and with a
 * million shipments a common one takes longer than anybody should wait.
 */
export type MergeWhat = 'all' | 'new'

/** Whether words of what is gone leave the indexes in the next quiet moment, or within a day. */
export type PurgeWhen = 'soon' | 'in_a_day'

/**
 * Merges the parts of the search indexes, a few pages at a time. What is removed is marked as gone, which costs as much as to add it;
 * a purge merges everything into one part, which leaves it out for good. It goes through all of an index: what an edit has removed
 * waits for it until a twentieth of the texts is gone, or a day; what was deleted, as it may be somebody's name, only for a quiet moment.
 */
export const openSearchMerging = ({ prepare }: Reader) => {
  const countChanges = prepare<[], number>('SELECT total_changes()').pluck()
  const indexes = searchTables.map((table) => ({
    merge: prepare<[number], void>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', CAST(? AS INT))`),
    empty: prepare<[], void>(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`),
    structure: prepare<[], Uint8Array>(`SELECT block FROM ${table}_data WHERE id = 10`).pluck(),
  }))
  const addGone = prepare<[PurgeWhen], void>(
    `INSERT INTO search_purge VALUES (0, 1, iif(? = 'soon', 0, unixepoch()))
     ON CONFLICT (begun) DO UPDATE SET texts = texts + 1, since = min(since, excluded.since)`,
  )
  const due = prepare<[], number>(
    `SELECT 1 FROM search_purge WHERE begun = 1 OR since <= unixepoch() - ${DAY}
       OR texts * ${PART_OF_ALL} >= coalesce((SELECT max(id) FROM search_text), 0) LIMIT 1`,
  ).pluck()
  const begin = prepare<[], void>('UPDATE search_purge SET begun = 1 WHERE begun = 0')
  const end = prepare<[], void>('DELETE FROM search_purge WHERE begun = 1')
  const selectGone = prepare<[], { readonly begun: 0 | 1; readonly texts: number }>(
    'SELECT begun, texts FROM search_purge ORDER BY begun DESC LIMIT 1',
  )
  const countLeft = prepare<[number], number>(
    'SELECT count(*) FROM (SELECT 1 FROM search_text LIMIT CAST(? AS INT))',
  ).pluck()
  const haveAllWait = prepare<[], void>(
    'INSERT INTO search_pending (id, addresses) SELECT id, 0 FROM search_text WHERE TRUE ON CONFLICT (id) DO NOTHING',
  )
  const levelsOf = (index: (typeof indexes)[number]) =>
    indexLevelsOf(index.structure.get() ?? new Uint8Array())
  const isDue = (index: (typeof indexes)[number], what: MergeWhat): boolean => {
    const levels = levelsOf(index)
    const next = nextToMerge(levels)
    if (next === undefined) return false
    return what === 'all' || next === 0 || (levels[next]?.parts ?? 0) >= MOST_PARTS
  }
  const merge = (pages: number, what: MergeWhat): boolean => {
    const didMerge = indexes.map((index) => {
      if (!isDue(index, what)) return false
      const before = countChanges.get() ?? 0
      index.merge.run(pages)
      // The command itself is counted as one change.
      return (countChanges.get() ?? 0) - before > 1
    })
    return didMerge.includes(true)
  }
  /** From here on merges all parts of an index into one: FTS5 is told so by a number of pages less than nought. */
  const beginMergingAll = (some: typeof indexes, pages: number): void => {
    for (const index of some) index.merge.run(-pages)
  }
  /** Where enough came in meanwhile, FTS5 no longer goes on with what it was merging: that is begun anew, with what came in. */
  const mergeStuck = (pages: number): boolean => {
    const stuck = indexes.filter((index) => levelsOf(index).some(({ merging }) => merging > 0))
    beginMergingAll(stuck, pages)
    return stuck.length > 0
  }
  const indexAnew = (): void => {
    for (const { empty } of indexes) empty.run()
    haveAllWait.run()
    end.run()
  }
  const beginPurge = (gone: number, pages: number): boolean => {
    begin.run()
    // Where less is left than what is gone, a step that ends with some pages of what is left would take long.
    const mayMerge = countLeft.get(gone) === gone
    if (mayMerge) beginMergingAll(indexes, pages)
    if (mayMerge && indexes.map(levelsOf).every(isOneInTheEnd)) return false
    indexAnew()
    return true
  }
  return {
    /** Whether parts have come together that are to be merged, whoever made them: past 500 of a level FTS5 would merge them all at once. */
    isMergeDue: (what: MergeWhat): boolean => indexes.some((index) => isDue(index, what)),

    /** Merges so many pages of each index, whose parts a search looks through one by one; answers whether there was anything to merge. */
    merge: (_writer: Writer, pages: number, what: MergeWhat): boolean => merge(pages, what),

    /** Takes note of a text that was removed from the indexes. */
    noteGone: (_writer: Writer, purge: PurgeWhen): void => void addGone.run(purge),

    /** Whether the indexes hold words of so much that is gone, or of what has been gone for so long, that they have to be taken out. */
    isPurgeDue: (): boolean => due.get() !== undefined,

    /** Takes words of what is gone out of the indexes, so many pages of each at a time; answers whether all texts wait again for it. */
    purge: (_writer: Writer, pages: number): boolean => {
      const gone = selectGone.get()
      if (gone?.begun === 0) return beginPurge(gone.texts, pages)
      if (gone && !merge(pages, 'all') && !mergeStuck(pages)) end.run()
      return false
    },
  }
}
export type SearchMerging = ReturnType<typeof openSearchMerging>
