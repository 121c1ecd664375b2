import type { ShipmentSummary } from '../../shared/shipments/shipment.ts'
import type { Reader } from '../platform/database.ts'
import { tailOf } from './columns-of-record.ts'
import { foldText, searchTextOf } from './search-text.ts'
import { type SummaryRow, allocationOf, recordOf, summaryColumns, summaryOfRow } from './shipment-row.ts'

type Id = { readonly id: number }
type Text = { readonly id: number; readonly text: string }
type Record = { readonly id: number; readonly record: string; readonly allocation: string | null }

/** How many hits of the index of parts are looked at to find those that really hold the words. */
const CANDIDATES = 500
const SHORTEST_PART = 3

/** Finds shipments by what people type, newest first. */
export const openSearchStore = ({ prepare }: Reader) => {
  const byWords = prepare<[string, number], Id>(
    'SELECT rowid AS id FROM search_word WHERE search_word MATCH ? ORDER BY rowid DESC LIMIT CAST(? AS INT)',
  )
  const byParts = prepare<[string, number], Record>(
    `SELECT r.id, r.record, a.allocation FROM search_part p
       JOIN shipment_record r ON r.id = p.rowid LEFT JOIN shipment_allocation a USING (id)
     WHERE search_part MATCH ? ORDER BY p.rowid DESC LIMIT CAST(? AS INT)`,
  )
  const byTail = prepare<[string, string, number], Id & { readonly reference: string }>(
    `SELECT id, reference FROM shipment WHERE reference_tail >= CAST(? AS TEXT) AND reference_tail < CAST(? AS TEXT)
     LIMIT CAST(? AS INT)`,
  )
  const pending = prepare<[], Text>('SELECT id, text FROM search_pending ORDER BY id DESC')
  const summary = prepare<[number], SummaryRow>(`SELECT ${summaryColumns} FROM shipment WHERE id = ?`)

  return {
    /** Shipments whose reference ends with (or is) these digits. */
    idsByTail: (digits: string, take: number): readonly number[] => {
      const tail = tailOf(digits)
      const hits = byTail.all(tail, `${tail}:`, take).filter((row) => row.reference.endsWith(digits))
      return hits.map((row) => row.id).toSorted((one, other) => other - one)
    },
    /** Shipments in which each word begins some word. */
    idsByWords: (words: readonly string[], take: number): readonly number[] =>
      byWords.all(words.map((word) => `"${word}"*`).join(' AND '), take).map((row) => row.id),
    /** Shipments not yet indexed that hold each word anywhere. */
    idsPending: (words: readonly string[], take: number): readonly number[] =>
      pending
        .all()
        .filter((row) => holdsAll(row.text, words))
        .slice(0, take)
        .map((row) => row.id),
    /** Shipments that hold each word anywhere, also in the middle of another. */
    idsByParts: (words: readonly string[], take: number): readonly number[] => {
      const parts = words.flatMap(trigramsOf)
      if (parts.length === 0) return []
      return byParts
        .all(parts.map((part) => `"${part}"`).join(' AND '), CANDIDATES)
        .filter((row) => holdsAll(searchTextOf(recordOf(row.record), allocationOf(row.allocation)), words))
        .slice(0, take)
        .map((row) => row.id)
    },
    summaries: (ids: readonly number[]): readonly ShipmentSummary[] =>
      ids.flatMap((id) => summary.get(id) ?? []).map(summaryOfRow),
  }
}
export type SearchStore = ReturnType<typeof openSearchStore>

const holdsAll = (text: string, words: readonly string[]): boolean => {
  const folded = foldText(text)
  return words.every((word) => folded.includes(word))
}

const trigramsOf = (word: string): readonly string[] => {
  const letters = Array.from(word)
  return letters
    .slice(SHORTEST_PART - 1)
    .map((_, index) => letters.slice(index, index + SHORTEST_PART).join(''))
}
