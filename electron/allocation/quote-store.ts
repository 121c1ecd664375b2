import type { Quote } from '#shared/allocation/allocation.ts'
import { type JsonOf, trusted } from '../platform/json.ts'
import type { Reader, Writer } from '../platform/database.ts'

/** A quote, and the version of the shipment that it was made for. */
export type KeptQuote = { readonly quote: Quote; readonly updated: number }

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
  const select = prepare<[string], { readonly record: JsonOf<KeptQuote> }>(
    'SELECT record FROM quote WHERE reference = ?',
  )
  const deleteExpired = prepare<[number], void>('DELETE FROM quote WHERE expires < CAST(? AS INT)')
  return {
    insert: (_writer: Writer, shipment: number, kept: KeptQuote): void =>
      void insertRow.run({
        reference: kept.quote.reference,
        shipment,
        expires: Date.parse(kept.quote.expires),
        record: JSON.stringify(kept),
      }),
    find: (reference: string): KeptQuote | undefined => {
      const row = select.get(reference)
      return row && trusted(row.record)
    },
    /** Removes those that expired before that moment (milliseconds since 1970). */
    removeExpired: (_writer: Writer, before: number): void => void deleteExpired.run(before),
  }
}
export type QuoteStore = ReturnType<typeof openQuoteStore>
