import type { KnownAddress } from '../../shared/addresses/known-address.ts'
import type { Reader, Writer } from '../platform/database.ts'
import { type AddressRow, readAddressRow } from './address-row.ts'

/** With more hits than this it is quicker to walk from the last used on, as one in a hundred is soon met. */
const FEW = 1_000

const columns = 'id, key, record, words, uses, last_used'
const hits = 'SELECT rowid FROM known_address_word WHERE known_address_word MATCH ?'
const lastFirst = 'ORDER BY last_used DESC, id DESC LIMIT CAST(? AS INT)'

/** The queries that find addresses. */
export const addressQueries = {
  lastUsed: `SELECT ${columns} FROM known_address ${lastFirst}`,
  countHits: `SELECT count(*) AS found FROM (${hits} LIMIT ${FEW + 1})`,
  ofFewHits: `SELECT ${columns} FROM known_address WHERE id IN (${hits}) ${lastFirst}`,
  // The plus keeps SQLite from putting all hits in order to show twenty.
  ofManyHits: `SELECT ${columns} FROM known_address INDEXED BY known_address_last_used
    WHERE +id IN (${hits}) ${lastFirst}`,
} as const

/** Addresses that were typed before, found by the beginnings of words. */
export const openAddressStore = ({ prepare }: Reader) => {
  const lastUsed = prepare<[number], AddressRow>(addressQueries.lastUsed)
  const countHits = prepare<[string], { readonly found: number }>(addressQueries.countHits)
  const ofFewHits = prepare<[string, number], AddressRow>(addressQueries.ofFewHits)
  const ofManyHits = prepare<[string, number], AddressRow>(addressQueries.ofManyHits)
  const byId = prepare<[number], AddressRow>(`SELECT ${columns} FROM known_address WHERE id = ?`)
  const byKey = prepare<[string], AddressRow>(`SELECT ${columns} FROM known_address WHERE key = ?`)
  const insert = prepare<[Omit<AddressRow, 'id'>], void>(
    `INSERT INTO known_address (key, record, words, uses, last_used)
     VALUES (@key, @record, @words, @uses, @last_used)`,
  )
  const update = prepare<[AddressRow], void>(
    `UPDATE known_address SET key = @key, record = @record, words = @words, uses = @uses, last_used = @last_used
     WHERE id = @id`,
  )
  const remove = prepare<[number], void>('DELETE FROM known_address WHERE id = ?')
  const removeAll = prepare<[], void>('DELETE FROM known_address')
  const addWords = prepare<[number, string], void>(
    'INSERT INTO known_address_word (rowid, words) VALUES (?, ?)',
  )
  // The index keeps no texts: to find the words that it has to forget, it is told them once more.
  const forgetWords = prepare<[number, string], void>(
    "INSERT INTO known_address_word (known_address_word, rowid, words) VALUES ('delete', ?, ?)",
  )
  const forgetAllWords = prepare<[], void>(
    "INSERT INTO known_address_word (known_address_word) VALUES ('delete-all')",
  )
  const matching = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' AND ')

  return {
    /** Those in which each word begins some word, or, without words, any; the last used first. */
    search: (words: readonly string[], take: number): readonly KnownAddress[] => {
      if (words.length === 0) return lastUsed.all(take).flatMap(readAddressRow)
      const match = matching(words)
      const isFew = (countHits.get(match)?.found ?? 0) <= FEW
      return (isFew ? ofFewHits : ofManyHits).all(match, take).flatMap(readAddressRow)
    },
    byId: (id: number): AddressRow | undefined => byId.get(id),
    byKey: (key: string): AddressRow | undefined => byKey.get(key),
    /** Answers its id. */
    add: (_writer: Writer, row: Omit<AddressRow, 'id'>): number => {
      const id = Number(insert.run(row).lastInsertRowid)
      addWords.run(id, row.words)
      return id
    },
    replace: (_writer: Writer, before: AddressRow, after: AddressRow): void => {
      update.run(after)
      if (before.words === after.words) return
      forgetWords.run(before.id, before.words)
      addWords.run(after.id, after.words)
    },
    remove: (_writer: Writer, { id, words }: AddressRow): void => {
      remove.run(id)
      forgetWords.run(id, words)
    },
    /** Answers how many there were. */
    removeAll: (_writer: Writer): number => {
      forgetAllWords.run()
      return removeAll.run().changes
    },
  }
}
export type AddressStore = ReturnType<typeof openAddressStore>
