import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  countryName,
  type Dimensions,
  formatDate,
  formatDimensions,
  formatExactly,
  formatList,
  formatMinutes,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRange,
  formatWeight,
  type Money,
  type Weight,
} from '#shared/format/format.ts'
import { localeOf } from './locale.ts'

/** The locale of the language that the window is shown in. */
export const useLocale = (): string => localeOf(useTranslation().i18n.language)

const formatIn = (locale: string) => ({
  weight: (weight: Weight) => formatWeight(weight, locale),
  money: (money: Money) => formatMoney(money, locale),
  number: (value: number) => formatNumber(value, locale),
  list: (names: readonly string[]) => formatList(names, locale),
  percent: (hundredths: number) => formatPercent(hundredths, locale),
  dimensions: (dimensions: Dimensions) => formatDimensions(dimensions, locale),
  minutes: (minutes: number) => formatMinutes(minutes, locale),
  date: (at: string) => formatDate(at, locale),
  moment: (at: string) => formatMoment(at, locale),
  range: (start: string, end: string) => formatRange(start, end, locale),
  exactly: (at: string) => formatExactly(at, locale),
  country: (code: string) => countryName(code, locale),
})

export type Format = ReturnType<typeof formatIn>

/** Everything that is measured, as the window's language writes it. */
export const useFormat = (): Format => {
  const locale = useLocale()
  return useMemo(() => formatIn(locale), [locale])
}
