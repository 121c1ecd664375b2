import type { ShipmentSummary } from '../../shared/shipments/shipment.ts'
import type { Reader } from '../platform/database.ts'
import { tailOf } from './columns-of-record.ts'
import { trackingSearchTexts } from './search-text.ts'
import { wordsOf } from '../../shared/words.ts'
import { type SummaryRow, summaryColumns, summaryOfRow } from './shipment-row.ts'

type Id = { readonly id: number }
type Text = { readonly id: number; readonly text: string }

/** How many hits of the index of parts are looked at to find those that really hold the words. */
const CANDIDATES = 5_000
const TRIGRAM = 3
const LONG_WORD = 9
/** With fewer letters and digits a number is not rare. */
const LONG_NUMBER = 5
/** Among how many references with the same ending the newest are looked for. */
const MOST_ENDINGS = 1_000

/** With fewer letters or digits, too many references begin or end so. */
const FEWEST_TRACKING_LETTERS = 3
const LAST_CHARACTER = '\u{10ffff}'

/** Finds shipments by what people type, newest first. */
export const openSearchStore = ({ prepare }: Reader) => {
  const byWords = prepare<[string, number], Id>(
    'SELECT rowid AS id FROM search_word WHERE search_word MATCH ? ORDER BY rowid DESC LIMIT CAST(? AS INT)',
  )
  const byParts = prepare<[string, number], Text>(
    `SELECT t.id, t.text FROM search_part p JOIN search_text t ON t.id = p.rowid
     WHERE search_part MATCH ? ORDER BY p.rowid DESC LIMIT CAST(? AS INT)`,
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
  const pending = prepare<[], Text>(
    'SELECT id, text FROM search_pending JOIN search_text USING (id) ORDER BY id DESC',
  )
  const byIds = prepare<[string], SummaryRow>(
    `SELECT ${summaryColumns} FROM (SELECT rowid AS place, value FROM json_each(?)) CROSS JOIN shipment ON id = value
     ORDER BY place`,
  )

  return {
    /** Shipments whose reference ends with (or is) these digits. */
    idsByTail: (digits: string, take: number): readonly number[] => {
      const tail = tailOf(digits)
      const ids = byTail.all(tail, `${tail}:`, MOST_ENDINGS).map((row) => row.id)
      const hits = ids.toSorted((one, other) => other - one).slice(0, take)
      // The index knows the last digits only.
      return tail.length === digits.length
        ? hits
        : hits.filter((id) => referenceOf.get(id)?.reference.endsWith(digits))
    },
    /** Shipments that a carrier knows by a reference that begins or ends so. */
    idsByTracking: (typed: string, take: number): readonly number[] => {
      const ids = trackingSearchTexts(typed).flatMap((text) =>
        text.length > FEWEST_TRACKING_LETTERS
          ? byTracking.all(text, `${text}${LAST_CHARACTER}`, MOST_ENDINGS).map((row) => row.id)
          : [],
      )
      return ids.toSorted((one, other) => other - one).slice(0, take)
    },
    /** Shipments in which each word begins some word. */
    idsByWords: (words: readonly string[], take: number): readonly number[] =>
      byWords.all(words.map((word) => `"${word}"*`).join(' AND '), take).map((row) => row.id),
    /** Shipments not yet indexed that the indexes would find, by beginnings or by parts. */
    idsPending: (words: readonly string[], take: number): readonly number[] =>
      pending
        .all()
        .filter((row) => isFoundIn(row.text, words))
        .slice(0, take)
        .map((row) => row.id),
    /** Shipments that hold each word anywhere, also in the middle of another. */
    idsByParts: (words: readonly string[], take: number): readonly number[] => {
      const parts = rarestOf(words).flatMap(trigramsOf)
      if (parts.length === 0) return []
      const found: number[] = []
      // Hits are looked at one by one, as most often the newest are enough.
      for (const row of byParts.iterate(parts.map((part) => `"${part}"`).join(' AND '), CANDIDATES)) {
        if (holdsAll(row.text, words)) found.push(row.id)
        if (found.length === take) break
      }
      return found
    },
    /** What a list shows of these shipments, in the same order. */
    summaries: (ids: readonly number[]): readonly ShipmentSummary[] =>
      byIds.all(JSON.stringify(ids)).map(summaryOfRow),
  }
}
export type SearchStore = ReturnType<typeof openSearchStore>

const holdsAll = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word))

/** What is waiting is found as it will be once it is indexed: one short word alone is no part of another. */
const isFoundIn = (text: string, words: readonly string[]): boolean =>
  holdsAll(text, words) && (words.some((word) => trigramsOf(word).length > 0) || beginsAll(text, words))

const beginsAll = (text: string, words: readonly string[]): boolean => {
  const beginnings = wordsOf(text)
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
