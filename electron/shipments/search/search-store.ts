import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import type { Reader } from '../../platform/database.ts'
import { summaryColumns, type SummaryRow, tailOf } from '../store/shipment-row.ts'
import { conditionOfRuns } from '../list/list-query.ts'
import { filterRunsOf } from '../list/list-filters.ts'
import { trackingSearchTexts } from './search-text.ts'

type Id = { readonly id: number }
/** What a shipment is found by. */
export type SearchText = { readonly id: number; readonly text: string }

/** What one of the indexes is asked for. */
type Asked = { readonly index: 'search_word' | 'search_part'; readonly match: string }
/** Numbers of shipments, without both ends, and of how many that are found. */
type Span = { readonly below: number; readonly above: number; readonly take: number }

/** Among how many references with the same ending the newest are looked for. */
const MOST_ENDINGS = 1_000
/** With fewer letters or digits, too many references begin or end so. */
const FEWEST_TRACKING_LETTERS = 3
const LAST_CHARACTER = '\u{10ffff}'
const FIRST_CHARACTER = '\u{1}'
/** How many hits are passed to see how close together they stand. */
const PASSED = 100
/** Words that a text is searched for before it is read; what is left is looked at by the caller. */
const MOST_WORDS_SOUGHT = 4

/** What shipments are found by, newest first, in the span of numbers that is asked for. */
export const openSearchStore = ({ prepare }: Reader, clock: { readonly now: () => Date }) => {
  // The words that the index holds, by the place of each.
  prepare(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term USING fts5vocab (main, search_word, instance)',
  ).run()
  const firstTerm = prepare<[string, string], { readonly term: string }>(
    'SELECT term FROM temp.search_term WHERE term >= CAST(? AS TEXT) AND term < CAST(? AS TEXT) LIMIT 1',
  )
  const countPlaces = prepare<[string, string, number], { readonly places: number }>(
    `SELECT count(*) AS places FROM (SELECT 1 FROM temp.search_term
       WHERE term >= CAST(? AS TEXT) AND term < CAST(? AS TEXT) LIMIT CAST(? AS INT))`,
  )
  const prepareIndex = (index: Asked['index']) => ({
    ids: prepare<[string, number, number, number], number>(
      `SELECT rowid FROM ${index} WHERE ${index} MATCH ? AND rowid < CAST(? AS INT) AND rowid > CAST(? AS INT)
       ORDER BY rowid DESC LIMIT CAST(? AS INT)`,
    ).pluck(),
    newest: prepare<[string, number], { readonly many: number; readonly lowest: number | null }>(
      `SELECT count(*) AS many, min(id) AS lowest FROM (SELECT rowid AS id FROM ${index}
         WHERE ${index} MATCH ? AND rowid < CAST(? AS INT) ORDER BY rowid DESC LIMIT ${PASSED})`,
    ),
  })
  const indexes = { search_word: prepareIndex('search_word'), search_part: prepareIndex('search_part') }
  const selectHighest = prepare<[], { readonly id: number | null }>('SELECT max(id) AS id FROM search_text')
  const highest = (): number => selectHighest.get()?.id ?? 0
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
  const lastWaiting = prepare<[number, number], Id>(
    'SELECT id FROM search_pending WHERE id < CAST(? AS INT) ORDER BY id DESC LIMIT 1 OFFSET CAST(? AS INT)',
  )
  // Which words and filters are given decides the text of a query, so there are few; each is prepared once.
  const textsOf = prepareOnce((condition) =>
    prepare<(string | number)[], SearchText>(
      `SELECT t.id, t.text FROM (SELECT rowid AS place, value FROM json_each(?)) CROSS JOIN search_text t ON t.id = value
       WHERE ${condition} ORDER BY place`,
    ),
  )
  const waitingTexts = prepareOnce((condition) =>
    prepare<(string | number)[], SearchText>(
      `SELECT t.id, t.text FROM (SELECT id AS place FROM search_pending WHERE id < CAST(? AS INT)
         ORDER BY id DESC LIMIT CAST(? AS INT)) CROSS JOIN search_text t ON t.id = place
       WHERE ${condition} ORDER BY place DESC`,
    ),
  )
  const rowsWhere = prepareOnce((condition) =>
    prepare<(string | number)[], SummaryRow>(
      `SELECT ${summaryColumns} FROM (SELECT rowid AS place, value FROM json_each(?)) CROSS JOIN shipment ON id = value
       WHERE ${condition} ORDER BY place`,
    ),
  )
  const idsWhere = prepareOnce((condition) =>
    prepare<(string | number)[], number>(
      `SELECT shipment.id FROM (SELECT rowid AS place, value FROM json_each(?)) CROSS JOIN shipment ON shipment.id = value
       WHERE ${condition} ORDER BY place`,
    ).pluck(),
  )

  return {
    /** The number of the newest shipment. */
    highest,
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
    /** What an index finds. */
    ids: ({ index, match }: Asked, { below, above, take }: Span): readonly number[] =>
      indexes[index].ids.all(match, below, above, take),
    /** Which share of the shipments below that number an index finds, to judge by the newest few. */
    shareOf: ({ index, match }: Asked, below: number): number => {
      const from = Math.min(below, highest() + 1)
      const { many = 0, lowest } = indexes[index].newest.get(match, from) ?? {}
      return many < PASSED ? many / Math.max(1, from) : many / Math.max(1, from - (lowest ?? 0))
    },
    /** The words in the index that begin so, up to that many. */
    wordsFrom: (beginning: string, most: number): readonly string[] => {
      const words: string[] = []
      let from = beginning
      while (words.length < most) {
        const term = firstTerm.get(from, `${beginning}${LAST_CHARACTER}`)?.term
        if (term === undefined) break
        words.push(term)
        from = `${term}${FIRST_CHARACTER}`
      }
      return words
    },
    /** In how many places words stand that begin so, counted up to that many. */
    placesFrom: (beginning: string, most: number): number =>
      countPlaces.get(beginning, `${beginning}${LAST_CHARACTER}`, most)?.places ?? 0,
    /** The texts of these shipments, in the same order, without those that lack one of the words. */
    texts: (ids: readonly number[], words: readonly string[]): readonly SearchText[] => {
      const sought = soughtFirst(words)
      return ids.length === 0 ? [] : textsOf(holding(sought)).all(JSON.stringify(ids), ...sought)
    },
    /** The same of so many that are not indexed yet, and below which number the others are. */
    waiting: (below: number, most: number, words: readonly string[]) => {
      const sought = soughtFirst(words)
      return {
        texts: waitingTexts(holding(sought)).all(below, most, ...sought),
        reached: lastWaiting.get(below, most - 1)?.id ?? 0,
      }
    },
    /** Of these shipments those that a filter leaves, in the same order. */
    within: (ids: readonly number[], filter: ShipmentFilter): readonly number[] => {
      const runs = filterRunsOf({ ...filter, take: ids.length }, clock.now())
      if (ids.length === 0 || runs.length === 0) return []
      const { sql, parameters } = conditionOfRuns(runs)
      return idsWhere(sql).all(JSON.stringify(ids), ...parameters)
    },
    /** What a list shows of these shipments, in the same order. */
    rows: (ids: readonly number[]): readonly SummaryRow[] => rowsWhere('TRUE').all(JSON.stringify(ids)),
  }
}
export type SearchStore = ReturnType<typeof openSearchStore>

const prepareOnce = <Statement>(prepareOne: (condition: string) => Statement) => {
  const statements = new Map<string, Statement>()
  return (condition: string): Statement => {
    const statement = statements.get(condition) ?? prepareOne(condition)
    statements.set(condition, statement)
    return statement
  }
}

/** Where a word ends with a sigma, texts have another letter than the indexes. */
const soughtFirst = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !word.includes('σ')).slice(0, MOST_WORDS_SOUGHT)

const holding = (words: readonly string[]): string =>
  words.map(() => 'instr(t.text, CAST(? AS TEXT)) > 0').join(' AND ') || 'TRUE'
