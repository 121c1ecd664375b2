import { cached } from '../../format/cached.ts'

type Writing = readonly [language: string, display: 'narrowSymbol' | 'symbol' | 'name']

/** Ways in which `Intl` writes currencies, so that `$`, `US$` and `CA$` are all known. */
const writings = [
  ['en', 'narrowSymbol'],
  ['en', 'symbol'],
  ['en-CA', 'symbol'],
] as const satisfies readonly Writing[]

/** What people write besides. */
const further: Readonly<Record<string, readonly string[]>> = {
  C$: ['CAD', 'NIO'],
  S$: ['SGD'],
  AU$: ['AUD'],
  US$: ['USD'],
  U$: ['USD'],
  U$S: ['USD'],
  'JP¥': ['JPY'],
  NKR: ['NOK'],
  SKR: ['SEK'],
  DKR: ['DKK'],
  rmb: ['CNY'],
  元: ['CNY'],
  円: ['JPY'],
  원: ['KRW'],
  r: ['ZAR'],
  rm: ['MYR'],
  rp: ['IDR'],
  'rp.': ['IDR'],
  's/': ['PEN'],
  's/.': ['PEN'],
  lei: ['RON', 'MDL'],
  din: ['RSD'],
  'din.': ['RSD'],
  km: ['BAM'],
  dhs: ['AED'],
  'د.إ': ['AED'],
  'د.إ.': ['AED'],
  'ر.س': ['SAR'],
  'ر.س.': ['SAR'],
  ksh: ['KES'],
  '₨': ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['SEK', 'NOK', 'DKK', 'ISK'],
  fr: ['CHF'],
  'fr.': ['CHF'],
  sfr: ['CHF'],
  'sfr.': ['CHF'],
  rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
  'rs.': ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
  zł: ['PLN'],
  zl: ['PLN'],
  kč: ['CZK'],
  kc: ['CZK'],
  ft: ['HUF'],
  tl: ['TRY'],
  лв: ['BGN'],
  'лв.': ['BGN'],
  руб: ['RUB'],
  'руб.': ['RUB'],
  'р.': ['RUB'],
  грн: ['UAH'],
  'грн.': ['UAH'],
  euro: ['EUR'],
  euros: ['EUR'],
}

/** What a sign means where nothing else is said, although others share it. */
const usually: Readonly<Record<string, string>> = { '£': 'GBP', '₩': 'KRW' }

/** What a sign most likely means where nothing that is known fits it; it is told that it was taken so. */
const likely: Readonly<Record<string, string>> = {
  C$: 'CAD',
  RS: 'INR',
  'RS.': 'INR',
  KR: 'SEK',
  'KR.': 'SEK',
  LEI: 'RON',
}

export type CurrencySign = {
  /** Those that are written with it. */
  readonly currencies: readonly string[]
  /** The one that it means by itself; absent when it may be any of them. */
  readonly usual?: string
  /** The one that it most likely means, without being sure. */
  readonly likely?: string
}

const signOfIntl = (currency: string, [language, currencyDisplay]: Writing, count = 1): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
    .formatToParts(count)
    .find(({ type }) => type === 'currency')?.value ?? ''

/** `USdollars`: spaces are no part of a sign. */
const nameOf = (currency: string, count: number): string =>
  signOfIntl(currency, ['en', 'name'], count).replaceAll(/\s/gu, '')

const readSigns = (): ReadonlyMap<string, CurrencySign> => {
  const found = new Map<string, Set<string>>()
  const add = (sign: string, currency: string): void => {
    const currencies = found.get(sign.toUpperCase()) ?? new Set()
    found.set(sign.toUpperCase(), currencies.add(currency))
  }
  for (const currency of Intl.supportedValuesOf('currency')) {
    add(currency, currency)
    for (const count of [1, 2]) add(nameOf(currency, count), currency)
    for (const writing of writings) {
      const sign = signOfIntl(currency, writing)
      // Letters alone, as the `K` of a thousand, are no signs.
      if (/\p{Sc}/u.test(sign)) add(sign, currency)
    }
  }
  for (const [sign, currencies] of Object.entries(further))
    for (const currency of currencies) add(sign, currency)
  return new Map(
    [...found].map(([sign, set]) => {
      const currencies = [...set]
      const usual = usually[sign] ?? (currencies.length === 1 ? currencies[0] : undefined)
      const guess = likely[sign]
      return [
        sign,
        {
          currencies,
          ...(usual !== undefined && { usual }),
          ...(guess !== undefined && { likely: guess }),
        },
      ] as const
    }),
  )
}

let table: ReadonlyMap<string, CurrencySign> | undefined

/** What a sign or a code of a currency means; undefined when it is none. */
export const currencySign = (text: string): CurrencySign | undefined =>
  (table ??= readSigns()).get(text.normalize('NFKC').toUpperCase())

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
const centsOf = cached(
  (currency) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2,
)

/** Whether amounts of a currency have decimals: those of yen have none. */
export const hasCents = (currency: string): boolean => {
  const code = currency.trim().toUpperCase()
  return !currencies.has(code) || centsOf(code) > 0
}
