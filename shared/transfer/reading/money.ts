import type { Sentence } from '../../texts/sentences.ts'
import { valueText } from './cell-text.ts'
import { type CurrencySign, currencySign } from './currency-signs.ts'
import type { ReadProblem } from './read-problem.ts'

/** What else is known of the currency of an amount. */
export type KnownCurrency = {
  /** By a column of its own. */
  readonly stated?: string | undefined
  /** By another amount that has to be of the same. */
  readonly shared?: string | undefined
  /** For every row that does not say otherwise. */
  readonly assumed?: string | undefined
}

export type ReadAmount =
  | { readonly amount: string; readonly currency?: string; readonly warning?: Sentence }
  | { readonly problem: ReadProblem }

/**
 * Takes the sign or the code of a currency from the text of an amount, as `$4.50`, `4,50 €` or `GBP 4.50`. It decides
 * which currency is meant, also where a column of its own says another one, which is told; a sign of several currencies
 * leaves that to what else is known. An amount is never taken for one of another currency.
 */
export const readMoney = (text: string, known: KnownCurrency): ReadAmount => {
  const { signs, amount } = partsOf(text)
  if (signs.length === 0) return { amount }
  const { stated, shared, assumed } = known
  const meaning = meaningOf(signs, shared ?? stated ?? assumed)
  if ('problem' in meaning) return meaning
  const { currency, isGuess } = meaning
  if (shared !== undefined && !same(shared, currency))
    return { problem: { code: 'conflicting_properties', sentence: otherCurrency(text, currency, shared) } }
  if (isGuess) return { amount, currency, warning: guessed(text, currency) }
  return stated === undefined || same(stated, currency)
    ? { amount, currency }
    : { amount, currency, warning: instead(text, currency, stated) }
}

/** The number of an amount, without its currency. */
export const amountIn = (text: string): string => partsOf(text).amount

/** Whether an amount says of which currency it is. */
export const namesCurrency = (text: string): boolean => partsOf(text).signs.length > 0

/** The code of what stands where a currency belongs, which may be a sign or a name; what is none stays what it is. */
export const readCurrency = (text: string, assumed?: string): Meaning => {
  const sign = text.trim().replaceAll(/\s/gu, '')
  return currencySign(sign) ? meaningOf([sign], assumed) : { currency: text }
}

type Meaning = { readonly currency: string; readonly isGuess?: boolean } | { readonly problem: ReadProblem }

const same = (one: string, other: string): boolean => one.trim().toUpperCase() === other.toUpperCase()

/** `$4 USD` has two signs, which have to agree. */
const meaningOf = (written: readonly string[], knownOne: string | undefined): Meaning => {
  const signs = written.flatMap(apart)
  const strange = signs.find(({ meaning }) => !meaning)
  if (strange) return { problem: unknownCurrency(strange.sign) }
  const meanings = signs.flatMap(({ meaning = [] }) => meaning)
  const [first = [], ...others] = meanings.map(({ currencies }) => currencies)
  const possible = first.filter((currency) => others.every((currencies) => currencies.includes(currency)))
  const known = possible.find((currency) => same(knownOne ?? '', currency))
  const usual = meanings.length === 1 ? meanings[0]?.usual : possible.length === 1 ? possible[0] : undefined
  const currency = known ?? usual
  if (currency !== undefined) return { currency }
  const guess = meanings.length === 1 ? meanings[0]?.likely : undefined
  return guess === undefined
    ? { problem: severalCurrencies(written.join(' … '), possible) }
    : { currency: guess, isGuess: true }
}

type Sign = { readonly sign: string; readonly meaning: CurrencySign | undefined }

/** `USD$` is a code and a sign. */
const apart = (sign: string): readonly Sign[] => {
  const meaning = currencySign(sign)
  const both = meaning ? undefined : [sign.slice(0, 3), sign.slice(3)]
  const other = meaning ? undefined : [sign.slice(0, -3), sign.slice(-3)]
  for (const pair of [both, other]) {
    const meanings = pair?.map((one) => ({ sign: one, meaning: currencySign(one) }))
    if (meanings?.every((one) => one.meaning !== undefined)) return meanings
  }
  return [{ sign, meaning }]
}

/** What stands before a number, the number, and what stands behind it. */
const written = /^(\D*?)([.,]?\d(?:.*\d)?[.,]?)([^\d.,].*)?$/u
/** No cents, as they are written in Germany, Sweden or Switzerland: `12,-`. */
const noCents = /^:?[-–—]{1,2}/u

/** Accountants write `(5.00)` or `5.00-` for what is less than nothing. */
const owed = /^\((.+)\)$|^([^-].*\d)-$/u

const partsOf = (text: string): { readonly signs: readonly string[]; readonly amount: string } => {
  // Most amounts are numbers alone.
  if (/^\d+(?:[.,]\d+)?$/u.test(text)) return { signs: [], amount: text }
  const value = valueText(text)
  const [, inBrackets, beforeMinus] = owed.exec(value ?? '') ?? []
  const positive = inBrackets ?? beforeMinus
  const plain = positive === undefined ? value : `-${positive}`
  const [, before = '', number = '', behind = ''] = written.exec(plain ?? '') ?? []
  if (number === '') return { signs: [], amount: text }
  const hasNoCents = noCents.test(behind) && (/[.,]$/u.test(number) || behind.startsWith(':'))
  const after = bare(hasNoCents ? behind.replace(noCents, '') : behind)
  const [, early = '', lead = '', late = ''] = /^([-+]?)(.*?)([-+]?)$/u.exec(bare(before)) ?? []
  // The point of `Rs.50` belongs to the sign.
  const isDotted = number.startsWith('.') && currencySign(`${lead}.`) !== undefined
  return {
    signs: [isDotted ? `${lead}.` : lead, after].filter((sign) => sign !== ''),
    amount: early + late + (isDotted ? number.slice(1) : number),
  }
}

const bare = (text: string): string => text.replaceAll(' ', '')

const unknownCurrency = (sign: string): ReadProblem => ({
  code: 'invalid_currency',
  sentence: { key: 'currency_unknown', values: { sign } },
})

/** Those that a person thinks of first. */
const bestKnown = ['USD', 'CAD', 'AUD', 'SEK', 'NOK', 'DKK', 'JPY', 'CNY']

const severalCurrencies = (sign: string, currencies: readonly string[]): ReadProblem => {
  const known = bestKnown.filter((currency) => currencies.includes(currency))
  const some = known.length > 0 ? known : currencies
  return {
    code: 'invalid_currency',
    sentence: { key: 'several_currencies', values: { sign, currencies: some.slice(0, 3) } },
  }
}

const otherCurrency = (text: string, currency: string, stated: string): Sentence => ({
  key: 'other_currency',
  values: { text, currency, stated },
})

const instead = (text: string, currency: string, stated: string): Sentence => ({
  key: 'currency_of_amount',
  values: { text, currency, stated },
})

const guessed = (text: string, currency: string): Sentence => ({
  key: 'currency_guessed',
  values: { text, currency },
})
