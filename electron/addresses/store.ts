import { bookAddress, type BookAddress, type KnownAddress } from '#shared/addresses/known-address.ts'
import type { Reader, Writer } from '../platform/database.ts'
import { parseQuietly } from '../platform/json.ts'
import { isoOf } from '../platform/iso-time.ts'
import { foldAccents, wordsIn, wordsOf } from '#shared/words.ts'

/** So many of the last used are looked at first: most often what is typed again was typed lately. */
const LATELY = 500
/** So many of the newest hits of the index are put in order; whoever has more types on. */
const HITS = 2_000

const columns = 'id, key, record, words, uses, last_used'

/** The queries that find addresses. */
export const addressQueries = {
  // Every address was used at some time; saying so makes it a walk along the index.
  lastUsed: `SELECT ${columns} FROM known_address WHERE last_used >= 0
    ORDER BY last_used DESC, id DESC LIMIT CAST(? AS INT)`,
  stale: `SELECT ${columns} FROM known_address WHERE id <= CAST(? AS INT) ORDER BY id DESC LIMIT CAST(? AS INT)`,
  hits: `SELECT id, last_used FROM known_address WHERE id IN (
      SELECT rowid FROM known_address_word WHERE known_address_word MATCH ?
      ORDER BY rowid DESC LIMIT ${HITS}
    )`,
  byId: `SELECT ${columns} FROM known_address WHERE id = ?`,
  byKey: `SELECT ${columns} FROM known_address WHERE key = ?`,
} as const

type Hit = Pick<AddressRow, 'id' | 'last_used'>

/** Addresses that were typed before, found by the beginnings of words. */
export const openAddressStore = ({ prepare }: Reader) => {
  const lastUsed = prepare<[number], AddressRow>(addressQueries.lastUsed)
  const hits = prepare<[string], Hit>(addressQueries.hits)
  const byId = prepare<[number], AddressRow>(addressQueries.byId)
  const byKey = prepare<[string], AddressRow>(addressQueries.byKey)
  const stale = prepare<[number, number], AddressRow>(addressQueries.stale)
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
  /** Those that the index knows, from the last used on. */
  const findByIndex = (words: readonly string[]): readonly Hit[] =>
    hits.all(words.map((word) => `"${word}"*`).join(' AND ')).toSorted(lastFirst)

  return {
    /** Those in which each word begins some word, or, without words, any; the last used first. */
    search: (words: readonly string[], take: number): readonly KnownAddress[] => {
      const lately = lastUsed.all(LATELY).filter((row) => beginsAll(row.words, words))
      const known = new Set(lately.map(({ id }) => id))
      const isEnough = words.length === 0 || lately.length >= take
      const others = isEnough ? [] : findByIndex(words).filter(({ id }) => !known.has(id))
      return [...lately, ...others]
        .slice(0, take)
        .flatMap(({ id }) => byId.get(id) ?? [])
        .flatMap(readAddressRow)
    },
    /** So many from that number down. */
    upTo: (id: number, take: number): readonly AddressRow[] => stale.all(id, take),
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

const lastFirst = (one: Hit, other: Hit): number => other.last_used - one.last_used || other.id - one.id

const beginsAll = (text: string, words: readonly string[]): boolean => {
  const beginnings = text.split(' ')
  return words.every((word) => beginnings.some((beginning) => beginning.startsWith(word)))
}

/** An address as it is kept. */
export type AddressRow = {
  readonly id: number
  readonly key: string
  /** JSON text. */
  readonly record: string
  readonly words: string
  readonly uses: number
  /** Milliseconds since 1970. */
  readonly last_used: number
}

/** What cannot be read, as only another program could have left it, is as if it were not there. */
export const readAddressRow = ({ id, record, uses, last_used }: AddressRow): readonly KnownAddress[] => {
  const { data } = bookAddress.safeParse(parseQuietly(record))
  return data === undefined ? [] : [{ id, address: data, uses, last_used: isoOf(last_used) }]
}

const nameOf = ({ contact }: BookAddress): string =>
  contact ? [contact.first_name, contact.middle_name, contact.last_name].filter(Boolean).join(' ') : ''

const joined = (texts: readonly (string | undefined)[]): string =>
  wordsOf(texts.filter((text) => text !== undefined).join(' ')).join(' ')

/** An address keeps its key for good, so that it is made as it always was. */
const keyWords = (text: string): string => wordsIn(foldAccents(text)).join(' ')

/** The same for the same person at the same place, whatever capitals, accents, spaces and commas were typed. */
export const keyOf = (address: BookAddress): string =>
  [
    nameOf(address),
    address.company_name,
    address.address_line1,
    // People leave out the gap of "PR4 5LE".
    address.postal_code?.replaceAll(/\s/gu, ''),
    address.country_iso_code,
  ]
    .map((text) => keyWords(text ?? ''))
    .join('\n')

/** What an address is found by: names, company, lines, place and postal code. */
export const wordsOfAddress = (address: BookAddress): string =>
  joined([
    nameOf(address),
    address.company_name,
    address.property_name,
    address.property_number,
    address.address_line1,
    address.address_line2,
    address.address_line3,
    address.locality,
    address.postal_code,
    address.postal_code?.replaceAll(/[\s-]/gu, ''),
    address.custom_reference,
  ])
