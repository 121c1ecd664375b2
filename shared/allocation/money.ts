const digitsByCurrency = new Map<string, number>()

const readDigits = (currency: string): number => {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits
}

/** Decimals that a currency has: two for most, none for yen. */
const decimalsOf = (currency: string): number => {
  const decimals = digitsByCurrency.get(currency) ?? readDigits(currency)
  digitsByCurrency.set(currency, decimals)
  return decimals
}

/** An amount in whole cents, or whatever is the smallest of the currency, halves up: 1.005 is 1.01. */
export const toCents = (amount: number, currency: string): number => {
  const many = 10 ** decimalsOf(currency)
  // A half that binary cannot write is a little less than a half: six more decimals than are kept bring it back.
  return Math.round(Number((amount * many).toFixed(6))) / many
}
