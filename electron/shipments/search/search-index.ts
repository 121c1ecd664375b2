import { unlessDamaged } from '../../platform/json.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import { foldText } from '#shared/words.ts'
import { searchTextOf } from './search-text.ts'
import { recordOf, type StoredRow } from '../store/shipment-row.ts'
import { openSearchMerging, type PurgeWhen, searchTables } from './search-merging.ts'

type Text = { readonly id: number; readonly text: string }
/** A text that shall be found. Where addresses are to be learnt besides, it waits for that first. */
type NewText = Text & { readonly hasAddresses?: boolean }

/** Keeps the search indexes: new texts wait in a table that the search reads too, until there is time. */
export const openSearchIndex = (reader: Reader) => {
  const { prepare } = reader
  const { noteGone, ...merging } = openSearchMerging(reader)
  const insertText = prepare<[number, string], void>('INSERT INTO search_text VALUES (?, ?)')
  const selectText = prepare<[number], Text>('SELECT id, text FROM search_text WHERE id = ?')
  const deleteText = prepare<[number], void>('DELETE FROM search_text WHERE id = ?')
  // One that a salvaged desk had waiting goes on waiting as it did.
  const insertPending = prepare<[number, 0 | 1], void>(
    'INSERT INTO search_pending (id, addresses) VALUES (?, ?) ON CONFLICT (id) DO NOTHING',
  )
  const deletePending = prepare<[number], void>('DELETE FROM search_pending WHERE id = ?')
  const oldest = prepare<[number], Text>(
    `SELECT id, text FROM search_pending JOIN search_text USING (id)
     ORDER BY id LIMIT CAST(? AS INT)`,
  )
  const countPending = prepare<[], { readonly waiting: number }>(
    'SELECT count(*) AS waiting FROM search_pending',
  )
  const indexes = searchTables.map((table) => ({
    insert: prepare<[Text], void>(`INSERT INTO ${table} (rowid, text) VALUES (@id, @text)`),
    // The index keeps no texts: to find the words that it has to forget, it is told them once more.
    remove: prepare<[Text], void>(
      `INSERT INTO ${table} (${table}, rowid, text) VALUES ('delete', @id, @text)`,
    ),
  }))
  const stale = prepare<[number, number], Pick<StoredRow, 'id' | 'record'>>(
    'SELECT id, record FROM shipment_record WHERE id <= CAST(? AS INT) ORDER BY id DESC LIMIT CAST(? AS INT)',
  )
  const insertIntoIndexes = (text: Text): void => {
    for (const index of indexes) index.insert.run(text)
  }
  const add = (_writer: Writer, { id, text, hasAddresses = false }: NewText): void => {
    insertText.run(id, foldText(text))
    insertPending.run(id, hasAddresses ? 1 : 0)
  }
  const remove = (writer: Writer, id: number, purge: PurgeWhen): void => {
    const text = selectText.get(id)
    const wasWaiting = deletePending.run(id).changes > 0
    if (text && !wasWaiting) {
      for (const index of indexes) index.remove.run(text)
      noteGone(writer, purge)
    }
    deleteText.run(id)
  }
  return {
    ...merging,
    add,
    /** Indexes texts at once, for whoever adds many and has the time. */
    addIndexed: (_writer: Writer, texts: readonly Text[]): void => {
      for (const { id, text } of texts) {
        const folded = foldText(text)
        insertText.run(id, folded)
        insertIntoIndexes({ id, text: folded })
      }
    },
    /** Forgets a text, wherever it has come to; its words leave the indexes in the next quiet moment. */
    remove: (writer: Writer, id: number): void => remove(writer, id, 'soon'),
    /** Puts another text in place of what a shipment was found by. */
    replace: (writer: Writer, id: number, text: string): void => {
      if (selectText.get(id)?.text === foldText(text)) return
      remove(writer, id, 'in_a_day')
      add(writer, { id, text })
    },
    /** Writes texts down anew, from that number down; answers the lowest, or nothing where there are no more. */
    renew: (writer: Writer, upTo: number, take: number): number | undefined => {
      const rows = stale.all(upTo, take)
      for (const { id, record } of rows) {
        const [text] = unlessDamaged(() => foldText(searchTextOf(recordOf(record))))
        if (text === undefined || selectText.get(id)?.text === text) continue
        remove(writer, id, 'in_a_day')
        insertText.run(id, text)
        insertIntoIndexes({ id, text })
      }
      return rows.at(-1)?.id
    },
    waiting: (): number => countPending.get()?.waiting ?? 0,
    /** So many that wait, in the order in which they came. */
    oldest: (take: number): readonly Text[] => oldest.all(take),
    /** Moves a text that waits into the indexes. */
    indexWaiting: (_writer: Writer, text: Text): void => {
      insertIntoIndexes(text)
      deletePending.run(text.id)
    },
  }
}
export type SearchIndex = ReturnType<typeof openSearchIndex>
