import type { Quote } from '#shared/allocation/allocation.ts'

/** What speaks for a quote. */
export type QuoteMark = 'cheapest' | 'fastest'

const arrivalOf = ({ delivery_date: { start, end } }: Quote): number => {
  const last = end ?? start
  return last === undefined ? Number.POSITIVE_INFINITY : Date.parse(last)
}

/**
 * Marks the quotes that cost least and those that arrive first. They come cheapest first; an amount in another
 * currency than the first one's cannot be compared with it.
 */
export const quoteMarks = (quotes: readonly Quote[]): ReadonlyMap<string, readonly QuoteMark[]> => {
  const [first] = quotes
  const earliest = Math.min(...quotes.map(arrivalOf))
  return new Map(
    quotes.map((quote) => {
      const isCheapest = quote.price.currency === first?.price.currency && quote.price.net === first.price.net
      const isFastest = Number.isFinite(earliest) && arrivalOf(quote) === earliest
      return [
        quote.reference,
        [...(isCheapest ? (['cheapest'] as const) : []), ...(isFastest ? (['fastest'] as const) : [])],
      ]
    }),
  )
}

/** When the first of the quotes expires, in milliseconds since 1970; nothing without quotes. */
export const quoteExpiry = (quotes: readonly Quote[]): number | undefined =>
  quotes.length === 0 ? undefined : Math.min(...quotes.map(({ expires }) => Date.parse(expires)))
