import type { Reader, Writer } from '../../platform/database.ts'
import { indexLevelsOf, isOneInTheEnd } from './index-levels.ts'

/** The two indexes: of the beginnings of words, and of any part. */
export const searchTables = ['search_word', 'search_part'] as const

/**
 * Merges the parts of the search indexes, a few pages at a time. FTS5 takes what is removed out of all parts at once, which for each
 * text is a look-up for each of hundreds of words, beginnings and parts. Where many are removed they are marked as gone instead,
 * which costs as much as to add them, and a purge merges everything into one part, which leaves them out.
 */
export const openSearchMerging = ({ prepare }: Reader) => {
  const countChanges = prepare<[], number>('SELECT total_changes()').pluck()
  const indexes = searchTables.map((table) => ({
    merge: prepare<[number], void>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', CAST(? AS INT))`),
    removeAtOnce: prepare<[0 | 1], void>(
      `INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', CAST(? AS INT))`,
    ),
    empty: prepare<[], void>(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`),
    structure: prepare<[], Uint8Array>(`SELECT block FROM ${table}_data WHERE id = 10`).pluck(),
  }))
  const addGone = prepare<[number], void>(
    'INSERT INTO search_purge VALUES (0, ?) ON CONFLICT (begun) DO UPDATE SET texts = texts + excluded.texts',
  )
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
  const merge = (pages: number): boolean => {
    const didMerge = indexes.map((index) => {
      const before = countChanges.get() ?? 0
      index.merge.run(pages)
      // The command itself is counted as one change.
      return (countChanges.get() ?? 0) - before > 1
    })
    return didMerge.includes(true)
  }
  const removal = { isOfMany: false, marked: 0 }
  const areOneInTheEnd = (): boolean =>
    indexes.every(({ structure }) => isOneInTheEnd(indexLevelsOf(structure.get() ?? new Uint8Array())))
  const indexAnew = (): void => {
    for (const { empty } of indexes) empty.run()
    haveAllWait.run()
    end.run()
  }
  const beginPurge = (gone: number, pages: number): boolean => {
    begin.run()
    // Where less is left than what is gone, a step that ends with some pages of what is left would take long.
    const mayMerge = countLeft.get(gone) === gone
    // Less than nought: from here on, all parts into one.
    if (mayMerge) merge(-pages)
    if (mayMerge && areOneInTheEnd()) return false
    indexAnew()
    return true
  }
  return {
    /** Merges so many pages of each index, whose parts a search looks through one by one; answers whether there was anything to merge. */
    merge: (_writer: Writer, pages: number): boolean => merge(pages),

    /**
     * For whoever removes many or puts others in place of many: what this work takes out of the indexes is marked as gone. Where the
     * work throws, the transaction has to end.
     */
    removingMany: <Result>(_writer: Writer, work: () => Result): Result => {
      removal.isOfMany = true
      try {
        const result = work()
        if (removal.marked > 0) {
          // Which has FTS5 write down first what it has gathered.
          for (const { removeAtOnce } of indexes) removeAtOnce.run(1)
          addGone.run(removal.marked)
        }
        return result
      } finally {
        removal.isOfMany = false
        removal.marked = 0
      }
    },

    /** Before a text is taken out of the indexes. */
    beforeRemoval: (_writer: Writer): void => {
      if (!removal.isOfMany) return
      if (removal.marked === 0) for (const { removeAtOnce } of indexes) removeAtOnce.run(0)
      removal.marked += 1
    },

    /** Whether the indexes hold words of what is gone. */
    mustPurge: (): boolean => selectGone.get() !== undefined,

    /** Takes words of what is gone out of the indexes, so many pages of each at a time; answers whether all texts wait again for it. */
    purge: (_writer: Writer, pages: number): boolean => {
      const gone = selectGone.get()
      if (gone?.begun === 0) return beginPurge(gone.texts, pages)
      if (gone && !merge(pages)) end.run()
      return false
    },
  }
}
export type SearchMerging = ReturnType<typeof openSearchMerging>
