import type { RuleCode } from '../../api-error.ts'
import type { Sentence } from '../../texts/sentences.ts'
import { currencySign } from './currency-signs.ts'

/** What else is known of the currency of an amount. */
export type KnownCurrency = {
  /** By a column of its own. */
  readonly stated?: string | undefined
  /** For every row that does not say otherwise. */
  readonly assumed?: string | undefined
}

/** What is wrong with an amount, besides what is wrong with its number. */
export type MoneyProblem = {
  readonly code: RuleCode
  readonly sentence: Sentence
}

export type ReadAmount =
  { readonly amount: string; readonly currency?: string } | { readonly problem: MoneyProblem }

/**
 * Takes the sign or the code of a currency from the text of an amount, as `$4.50`, `4,50 €` or `GBP 4.50`. It decides
 * which currency is meant; a sign of several currencies leaves that to what else is known, if that is one of them. An
 * amount is never taken for one of another currency.
 */
export const readMoney = (text: string, known: KnownCurrency): ReadAmount => {
  const { signs, amount } = partsOf(text)
  if (signs.length === 0) return { amount: text }
  const meaning = meaningOf(signs, known)
  if ('problem' in meaning) return meaning
  const { stated } = known
  return stated === undefined || same(stated, meaning.currency)
    ? { amount, currency: meaning.currency }
    : { problem: otherCurrency(text, meaning.currency, stated) }
}

/** The code of what stands where a currency belongs, which may be a sign; what is none stays what it is. */
export const readCurrency = (text: string, assumed?: string): Meaning =>
  currencySign(text.trim()) ? meaningOf([text.trim()], { assumed }) : { currency: text }

type Meaning = { readonly currency: string } | { readonly problem: MoneyProblem }

const same = (one: string, other: string): boolean => one.trim().toUpperCase() === other.toUpperCase()

/** `$4 USD` has two signs, which have to agree. */
const meaningOf = (signs: readonly string[], { stated, assumed }: KnownCurrency): Meaning => {
  const meanings = signs.map(currencySign)
  const strange = signs.find((_, index) => !meanings[index])
  if (strange !== undefined) return { problem: unknownCurrency(strange) }
  const [first = [], ...others] = meanings.map((meaning) => meaning?.currencies ?? [])
  const possible = first.filter((currency) => others.every((currencies) => currencies.includes(currency)))
  const known = possible.find((currency) => same(stated ?? assumed ?? '', currency))
  const usual = signs.length === 1 ? meanings[0]?.usual : possible.length === 1 ? possible[0] : undefined
  const currency = known ?? usual
  return currency === undefined ? { problem: severalCurrencies(signs.join(' … '), possible) } : { currency }
}

/** What stands before a number, the number, and what stands behind it. */
const written = /^(\D*?)([.,]?\d(?:.*\d)?[.,]?)([^\d.,]\D*)?$/u

const partsOf = (text: string): { readonly signs: readonly string[]; readonly amount: string } => {
  const bare = text.replaceAll(/[\s\u00A0\u202F]/gu, '')
  const [, before = '', number = '', after = ''] = written.exec(bare) ?? []
  if (number === '') return { signs: [], amount: text }
  const [, early = '', lead = '', late = ''] = /^([-+]?)(.*?)([-+]?)$/u.exec(before) ?? []
  // The point of `Rs.50` belongs to the sign.
  const isDotted = number.startsWith('.') && currencySign(`${lead}.`) !== undefined
  return {
    signs: [isDotted ? `${lead}.` : lead, after].filter((sign) => sign !== ''),
    amount: early + late + (isDotted ? number.slice(1) : number),
  }
}

const unknownCurrency = (sign: string): MoneyProblem => ({
  code: 'invalid_currency',
  sentence: { key: 'currency_unknown', values: { sign } },
})

/** Those that a person thinks of first. */
const bestKnown = ['USD', 'CAD', 'AUD', 'SEK', 'NOK', 'DKK', 'JPY', 'CNY']

const severalCurrencies = (sign: string, currencies: readonly string[]): MoneyProblem => {
  const known = bestKnown.filter((currency) => currencies.includes(currency))
  const some = known.length > 0 ? known : currencies
  return {
    code: 'invalid_currency',
    sentence: { key: 'several_currencies', values: { sign, currencies: some.slice(0, 3) } },
  }
}

const otherCurrency = (text: string, currency: string, stated: string): MoneyProblem => ({
  code: 'conflicting_properties',
  sentence: { key: 'other_currency', values: { text, currency, stated } },
})
