import type { Reader, Writer } from '../platform/database.ts'
import { foldText } from './search-text.ts'

/** A text as the search compares it. */
type Text = { readonly id: number; readonly text: string }

/** Keeps the search indexes: new texts wait in a table that the search reads too, until there is time. */
export const openSearchIndex = ({ prepare }: Reader) => {
  const insertPending = prepare<[number, string], void>('INSERT INTO search_pending VALUES (?, ?)')
  const oldest = prepare<[number], Text>(
    'SELECT id, text FROM search_pending ORDER BY id LIMIT CAST(? AS INT)',
  )
  const countPending = prepare<[], { readonly waiting: number }>(
    'SELECT count(*) AS waiting FROM search_pending',
  )
  const indexes = ['search_word', 'search_part'].map((table) => ({
    insert: prepare<[number, string], void>(`INSERT INTO ${table} (rowid, text) VALUES (?, ?)`),
    // The index keeps no texts: to find the words that it has to forget, it is told them once more.
    remove: prepare<[number, string], void>(
      `INSERT INTO ${table} (${table}, rowid, text) VALUES ('delete', ?, ?)`,
    ),
  }))
  const deletePending = prepare<[number], void>('DELETE FROM search_pending WHERE id = ?')
  const insertFolded = ({ id, text }: Text): void => {
    for (const index of indexes) index.insert.run(id, text)
  }
  return {
    add: (_writer: Writer, id: number, text: string): void => void insertPending.run(id, foldText(text)),
    /** Indexes a text at once, for whoever adds many and has the time. */
    addIndexed: (_writer: Writer, id: number, text: string): void =>
      insertFolded({ id, text: foldText(text) }),
    /** Forgets a text, which has to be the one that was added. */
    remove: (_writer: Writer, id: number, text: string): void => {
      const wasWaiting = deletePending.run(id).changes > 0
      if (wasWaiting) return
      const folded = foldText(text)
      for (const index of indexes) index.remove.run(id, folded)
    },
    waiting: (): number => countPending.get()?.waiting ?? 0,
    /** Moves the oldest waiting texts into the indexes; answers how many there were. */
    indexOldest: (_writer: Writer, take: number): number => {
      const rows = oldest.all(take)
      for (const row of rows) {
        insertFolded(row)
        deletePending.run(row.id)
      }
      return rows.length
    },
  }
}
export type SearchIndex = ReturnType<typeof openSearchIndex>
