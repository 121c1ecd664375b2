/** Ways in which `Intl` writes currencies, so that `$`, `US$` and `CA$` are all known. */
const writings = [
  ['en', 'narrowSymbol'],
  ['en', 'symbol'],
  ['en-CA', 'symbol'],
] as const

/** What people write besides. */
const further: Readonly<Record<string, readonly string[]>> = {
  C$: ['CAD', 'NIO'],
  S$: ['SGD'],
  AU$: ['AUD'],
  元: ['CNY'],
  円: ['JPY'],
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
  euro: ['EUR'],
}

/** What a sign means where nothing else is said, although others share it. */
const usually: Readonly<Record<string, string>> = { '£': 'GBP', '₩': 'KRW' }

export type CurrencySign = {
  /** Those that are written with it. */
  readonly currencies: readonly string[]
  /** The one that it means by itself; absent when it may be any of them. */
  readonly usual?: string
}

const signOfIntl = (currency: string, [language, currencyDisplay]: (typeof writings)[number]): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value ?? ''

const readSigns = (): ReadonlyMap<string, CurrencySign> => {
  const found = new Map<string, Set<string>>()
  const add = (sign: string, currency: string): void => {
    const currencies = found.get(sign.toUpperCase()) ?? new Set()
    found.set(sign.toUpperCase(), currencies.add(currency))
  }
  for (const currency of Intl.supportedValuesOf('currency')) {
    add(currency, currency)
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
      return [sign, usual === undefined ? { currencies } : { currencies, usual }] as const
    }),
  )
}

let table: ReadonlyMap<string, CurrencySign> | undefined

/** What a sign or a code of a currency means; undefined when it is none. */
export const currencySign = (text: string): CurrencySign | undefined =>
  (table ??= readSigns()).get(text.normalize('NFKC').toUpperCase())
