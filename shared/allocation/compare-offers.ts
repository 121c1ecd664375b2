import type { Offer } from './choose.ts'

/**
 * The cheapest first, before tax; then what arrives earliest; then by reference. Prices in different currencies cannot
 * be compared: those in the currency that most of the offers have come first.
 */
export const inOrderOfPrice = (offers: readonly Offer[]): readonly Offer[] => {
  const counts = new Map<string, number>()
  for (const { price } of offers) counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1)
  const currencies = [...counts]
    .toSorted(([one, many], [other, others]) => others - many || compare(one, other))
    .map(([currency]) => currency)
  return offers.toSorted(
    (one, other) =>
      currencies.indexOf(one.price.currency) - currencies.indexOf(other.price.currency) ||
      one.price.net - other.price.net ||
      compare(one.expected_delivery_date.end, other.expected_delivery_date.end) ||
      compare(one.expected_delivery_date.start, other.expected_delivery_date.start) ||
      compare(one.service.reference, other.service.reference),
  )
}

const compare = (one = '', other = ''): number => (one < other ? -1 : Number(one > other))
