import type { DimensionUnit, WeightUnit } from '../shipments/enumerations.ts'
import { cached } from './cached.ts'

export type Weight = { readonly value: number; readonly unit: WeightUnit }
export type Money = { readonly amount: number; readonly currency: string }
export type Dimensions = {
  readonly length: number
  readonly height: number
  readonly width?: number
  readonly unit: DimensionUnit
}

// Nothing that was entered may be rounded away on screen: the contract keeps five decimals.
const DECIMALS = 5
const weightUnits = { kg: 'kilogram', lbs: 'pound' } as const
const dimensionUnits = { cm: 'centimeter', in: 'inch' } as const

const unitFormat = cached(
  (locale, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: DECIMALS }),
)
const weightFormat = cached(
  (locale, unit) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      minimumFractionDigits: 2,
      maximumFractionDigits: DECIMALS,
    }),
)
const wholeFormat = cached(
  (locale, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 3 }),
)
const numberFormat = cached((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: DECIMALS }))
const percentFormat = cached(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: DECIMALS }),
)
const moneyFormat = cached((locale, currency) => {
  const usual = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: usual.minimumFractionDigits ?? 2,
    maximumFractionDigits: Math.max(DECIMALS, usual.maximumFractionDigits ?? 0),
  })
})
const dateStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  day: { dateStyle: 'full', timeZone: 'UTC' },
  exact: { dateStyle: 'full', timeStyle: 'long' },
}
const dateFormat = cached((locale, style) => new Intl.DateTimeFormat(locale, dateStyles[style]))
const listFormat = cached((locale) => new Intl.ListFormat(locale))
const countryNames = cached((locale) => new Intl.DisplayNames(locale, { type: 'region' }))

/** `4.80 kg`: at least two decimals, as scales show them. */
export const formatWeight = ({ value, unit }: Weight, locale: string): string =>
  weightFormat(locale, weightUnits[unit]).format(value)

/** `42.5 kg`, for a sentence: to the gram, without needless decimals. */
export const formatKilograms = (kilograms: number, locale: string): string =>
  wholeFormat(locale, 'kilogram').format(kilograms)

/** `120 cm`. */
export const formatCentimetres = (centimetres: number, locale: string): string =>
  wholeFormat(locale, 'centimeter').format(centimetres)

/** `£184.50`: the currency's own decimals, more where they are there. */
export const formatMoney = ({ amount, currency }: Money, locale: string): string =>
  moneyFormat(locale, currency).format(amount)

export const formatNumber = (value: number, locale: string): string => numberFormat(locale).format(value)

/** `Tea, cups and a pot`, for a sentence. */
export const formatList = (names: readonly string[], locale: string): string =>
  listFormat(locale).format(names)

/** A share of a hundred, as `12.5%`. */
export const formatPercent = (hundredths: number, locale: string): string =>
  percentFormat(locale).format(hundredths / 100)

/** `40 × 30 × 20 cm`: length, width, height; without a width, length and height. */
export const formatDimensions = (dimensions: Dimensions, locale: string): string => {
  const { length, width, height, unit } = dimensions
  const sides = width === undefined ? [length] : [length, width]
  const first = sides.map((side) => formatNumber(side, locale))
  return [...first, unitFormat(locale, dimensionUnits[unit]).format(height)].join(' × ')
}

/** `1 hr 20 min`: a span of time as it is said beside a clock. */
export const formatMinutes = (minutes: number, locale: string): string => {
  const hours = Math.floor(minutes / 60)
  const parts = [
    ...(hours > 0 ? [unitFormat(locale, 'hour').format(hours)] : []),
    ...(hours === 0 || minutes % 60 > 0 ? [unitFormat(locale, 'minute').format(minutes % 60)] : []),
  ]
  return parts.join(' ')
}

/** The day of an ISO 8601 moment, where the desk stands. */
export const formatDate = (at: string, locale: string): string =>
  dateFormat(locale, 'date').format(new Date(at))

/** A day of the calendar by itself, with its weekday: `2026-11-23`. */
export const formatDay = (day: string, locale: string): string =>
  dateFormat(locale, 'day').format(new Date(`${day}T00:00:00Z`))

/** Day and minute of an ISO 8601 moment, where the desk stands. */
export const formatMoment = (at: string, locale: string): string =>
  dateFormat(locale, 'moment').format(new Date(at))

/** A span between two ISO 8601 moments, as short as it can be said. */
export const formatRange = (start: string, end: string, locale: string): string =>
  dateFormat(locale, 'moment').formatRange(new Date(start), new Date(end))

/** Weekday, day, second and time zone: what hovering over a time shows. */
export const formatExactly = (at: string, locale: string): string =>
  dateFormat(locale, 'exact').format(new Date(at))

/** The country's name in the reader's language; the code itself where it has none, or is none. */
export const countryName = (code: string, locale: string): string =>
  /^[A-Za-z]{2}$/u.test(code) ? (countryNames(locale).of(code) ?? code) : code
