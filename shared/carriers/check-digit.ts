/*
 * Check digits of tracking references. All take decimal digits only, most significant first, without the check digit.
 */

/** The sum of the digits, each times its weight; the first weight is that of the last digit, and they go round. */
const weighted = (digits: string, weights: readonly number[]): number =>
  Array.from(digits, Number)
    .toReversed()
    .reduce((sum, digit, place) => sum + digit * (weights[place % weights.length] ?? 0), 0)

/**
 * The check digit of GS1 keys (GTIN, SSCC, …): weights 3 and 1 in turn from the right, modulo 10.
 * Source: GS1 General Specifications, 7.9 "Check digit calculations".
 */
export const mod10CheckDigit = (digits: string): number => (10 - (weighted(digits, [3, 1]) % 10)) % 10

/** The weights of S10, from the left 8 6 4 2 3 5 9 7, seen from the right. */
const s10Weights = [7, 9, 5, 3, 2, 4, 6, 8]
const S10_DIGITS = 8
const cyclicWeights = [2, 3, 4, 5, 6, 7]

/**
 * The check digit of postal items: for eight digits that of UPU standard S10 (weights 8 6 4 2 3 5 9 7, modulo 11);
 * for any other number of digits the weights are 2 to 7 from the right, over and over, as banks and authorities use
 * them. What would be 10 is 0 and what would be 11 is 5, as in S10, so that it is one digit always.
 * Source: UPU S10, "Identification of postal items – 13-character identifier", check digit.
 */
export const mod11CheckDigit = (digits: string): number => {
  const rest = 11 - (weighted(digits, digits.length === S10_DIGITS ? s10Weights : cyclicWeights) % 11)
  if (rest === 10) return 0
  return rest === 11 ? 5 : rest
}
