import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import { wordsIn } from '#shared/words.ts'
import type { Reader } from '../../platform/database.ts'
import { summaryColumns, type SummaryRow, tailOf } from '../store/shipment-row.ts'
import { conditionOfRuns } from '../list/list-query.ts'
import { filterRunsOf } from '../list/list-filters.ts'
import { trackingSearchTexts } from './search-text.ts'

/** The words that were typed, in each way in which texts may be written down. */
export type Ways = readonly (readonly string[])[]

type Id = { readonly id: number }
type Text = { readonly id: number; readonly text: string }

const TRIGRAM = 3
const LONG_WORD = 9
/** With fewer letters and digits a number is not rare. */
const LONG_NUMBER = 5
/** Among how many references with the same ending the newest are looked for. */
const MOST_ENDINGS = 1_000

/** With fewer letters or digits, too many references begin or end so. */
const FEWEST_TRACKING_LETTERS = 3
const LAST_CHARACTER = '\u{10ffff}'

type Span = { readonly below: number; readonly above?: number; readonly take?: number }

/** What shipments are found by, newest first, in the span of numbers that is asked for. */
export const openSearchStore = ({ prepare }: Reader, clock: { readonly now: () => Date }) => {
  const byWords = prepare<[string, number, number, number], Id>(
    `SELECT rowid AS id FROM search_word WHERE search_word MATCH ? AND rowid < CAST(? AS INT) AND rowid > CAST(? AS INT)
     ORDER BY rowid DESC LIMIT CAST(? AS INT)`,
  )
  const byParts = prepare<[string, number, number], Text>(
    `SELECT t.id, t.text FROM search_part p JOIN search_text t ON t.id = p.rowid
     WHERE search_part MATCH ? AND p.rowid < CAST(? AS INT) ORDER BY p.rowid DESC LIMIT CAST(? AS INT)`,
  )
  const byTail = prepare<[string, string, number], Id>(
    `SELECT id FROM shipment WHERE reference_tail >= CAST(? AS TEXT) AND reference_tail < CAST(? AS TEXT)
     LIMIT CAST(? AS INT)`,
  )
  const byTracking = prepare<[string, string, number], Id>(
    `SELECT id FROM tracking_search WHERE text >= CAST(? AS TEXT) AND text < CAST(? AS TEXT)
     LIMIT CAST(? AS INT)`,
  )
  const referenceOf = prepare<[number], { readonly reference: string }>(
    'SELECT reference FROM shipment WHERE id = ?',
  )
  const textOf = prepare<[number], Text>('SELECT id, text FROM search_text WHERE id = ?')
  const pending = prepare<[], Text>(
    'SELECT id, text FROM search_pending JOIN search_text USING (id) ORDER BY id DESC',
  )
  // Which filters are given decides the text of the query, so there are few; each is prepared once.
  const prepareRows = (condition: string) =>
    prepare<(string | number)[], SummaryRow>(
      `SELECT ${summaryColumns} FROM (SELECT rowid AS place, value FROM json_each(?)) CROSS JOIN shipment ON id = value
       WHERE ${condition} ORDER BY place`,
    )
  const statements = new Map<string, ReturnType<typeof prepareRows>>()
  const rowsWhere = (condition: string) => {
    const statement = statements.get(condition) ?? prepareRows(condition)
    statements.set(condition, statement)
    return statement
  }

  return {
    /** Shipments whose reference ends with (or is) these digits. */
    idsByTail: (digits: string): readonly number[] => {
      const tail = tailOf(digits)
      const ids = byTail.all(tail, `${tail}:`, MOST_ENDINGS).map((row) => row.id)
      const hits = ids.toSorted((one, other) => other - one)
      // The index knows the last digits only.
      return tail.length === digits.length
        ? hits
        : hits.filter((id) => referenceOf.get(id)?.reference.endsWith(digits))
    },
    /** Shipments that a carrier knows by a reference that begins or ends so. */
    idsByTracking: (typed: string): readonly number[] => {
      const ids = trackingSearchTexts(typed).flatMap((text) =>
        text.length > FEWEST_TRACKING_LETTERS
          ? byTracking.all(text, `${text}${LAST_CHARACTER}`, MOST_ENDINGS).map((row) => row.id)
          : [],
      )
      return ids.toSorted((one, other) => other - one)
    },
    /** Shipments in which each word begins some word. */
    idsByWords: (
      ways: Ways,
      { below, above = 0, take = Number.MAX_SAFE_INTEGER }: Span,
    ): readonly number[] =>
      ways.length === 0
        ? []
        : byWords
            .all(matching(ways.map((words) => words.map((word) => `"${word}"*`))), below, above, take)
            .map((row) => row.id),
    /** Shipments not yet indexed that the indexes would find, by beginnings or by parts. */
    idsPending: (ways: Ways): readonly number[] =>
      ways.length === 0
        ? []
        : pending
            .all()
            .filter((row) => ways.some((words) => isFoundIn(row.text, words)))
            .map((row) => row.id),
    /** Shipments that may hold each word anywhere, also in the middle of another, and whether they do. */
    rowsByParts: (ways: Ways, { below, take }: Required<Omit<Span, 'above'>>) => {
      const parts = ways
        .map((words) =>
          rarestOf(words)
            .flatMap(trigramsOf)
            .map((part) => `"${part}"`),
        )
        .filter((some) => some.length > 0)
      if (parts.length === 0) return []
      return byParts
        .all(matching(parts), below, take)
        .map(({ id, text }) => ({ id, isHit: holdsAny(text, ways) }))
    },
    /** Whether a shipment holds each word anywhere. */
    holds: (id: number, ways: Ways): boolean => holdsAny(textOf.get(id)?.text ?? '', ways),
    /** Of these shipments what a list shows of those that a filter leaves, in the same order. */
    rows: (ids: readonly number[], filter: ShipmentFilter): readonly SummaryRow[] => {
      const runs = filterRunsOf({ ...filter, take: ids.length }, clock.now())
      if (ids.length === 0 || runs.length === 0) return []
      const { sql, parameters } = conditionOfRuns(runs)
      return rowsWhere(sql).all(JSON.stringify(ids), ...parameters)
    },
  }
}
export type SearchStore = ReturnType<typeof openSearchStore>

/** What the indexes are asked for: in one way or another, everything. */
const matching = (ways: Ways): string => ways.map((parts) => `(${parts.join(' AND ')})`).join(' OR ')

const holdsAny = (folded: string, ways: Ways): boolean => ways.some((words) => holdsAll(folded, words))

const holdsAll = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word))

/** What is waiting is found as it will be once it is indexed: one short word alone is no part of another. */
const isFoundIn = (text: string, words: readonly string[]): boolean =>
  holdsAll(text, words) && (words.some((word) => trigramsOf(word).length > 0) || beginsAll(text, words))

const beginsAll = (text: string, words: readonly string[]): boolean => {
  const beginnings = wordsIn(text)
  return words.every((word) => beginnings.some((beginning) => beginning.startsWith(word)))
}

/**
 * The words that the index of parts is asked for; the others are only looked for in its hits. Long numbers are rare,
 * while what stands before them, as in ORD-10482, may stand in every shipment.
 */
const rarestOf = (words: readonly string[]): readonly string[] => {
  const numbers = words.filter((word) => word.length >= LONG_NUMBER && /\p{N}/u.test(word))
  return numbers.length > 0 ? numbers : words
}

/** The threes of letters in a word; of a long word only as many as it takes to cover it, as that is rare enough. */
const trigramsOf = (word: string): readonly string[] => {
  const letters = Array.from(word)
  const step = letters.length >= LONG_WORD ? TRIGRAM : 1
  return letters
    .slice(TRIGRAM - 1)
    .map((_, index) => letters.slice(index, index + TRIGRAM).join(''))
    .filter((_, index, all) => index % step === 0 || index === all.length - 1)
}
