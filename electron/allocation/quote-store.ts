import type { Quote } from '#shared/allocation/allocation.ts'
import { type JsonOf, trusted } from '../platform/json.ts'
import type { Reader, Writer } from '../platform/database.ts'

/** A quote, and the version of the shipment that it was made for. */
export type StoredQuote = { readonly quote: Quote; readonly updated: number }

type QuoteRow = {
  readonly reference: string
  readonly shipment: number
  readonly expires: number
  readonly record: string
}

/** Prices that hold for a while. */
export const openQuoteStore = ({ prepare }: Reader) => {
  const insertRow = prepare<[QuoteRow], void>(
    'INSERT INTO quote VALUES (@reference, @shipment, @expires, @record)',
  )
  const select = prepare<[string], { readonly record: JsonOf<StoredQuote> }>(
    'SELECT record FROM quote WHERE reference = ?',
  )
  const deleteExpired = prepare<[number], void>('DELETE FROM quote WHERE expires < CAST(? AS INT)')
  return {
    insert: (_writer: Writer, shipment: number, stored: StoredQuote): void =>
      void insertRow.run({
        reference: stored.quote.reference,
        shipment,
        expires: Date.parse(stored.quote.expires),
        record: JSON.stringify(stored),
      }),
    find: (reference: string): StoredQuote | undefined => {
      const row = select.get(reference)
      return row && trusted(row.record)
    },
    /** Removes those that expired before that moment (milliseconds since 1970). */
    removeExpired: (_writer: Writer, before: number): void => void deleteExpired.run(before),
  }
}
export type QuoteStore = ReturnType<typeof openQuoteStore>
