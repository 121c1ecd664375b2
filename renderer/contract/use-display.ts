import { z } from 'zod'
import { latLong } from '#shared/shipments/address.ts'
import { dimensions, weight } from '#shared/shipments/contents.ts'
import { dateRange } from '#shared/shipments/primitives.ts'
import type { Language } from '#shared/settings/language.ts'
import { labelOf } from '#shared/texts/labels.ts'
import { wordAt } from '#shared/texts/words.ts'
import { readPath } from '#shared/transfer/path.ts'
import { kindOfProperty } from '#shared/transfer/properties.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { type Format, useFormat } from '#app/i18n/use-format.ts'
import { useDateRange } from './use-date-range.ts'
import { useFilledIn } from './use-filled-in.ts'
import { useLanguage } from './use-label-of.ts'

type Display = (path: string, value: unknown) => string

/** How a value of any property reads, by its path and kind: a date as one, a country by its name, an amount of money. */
export const useDisplay = (): Display => {
  const format = useFormat()
  const range = useDateRange()
  const language = useLanguage()
  const filledIn = useFilledIn()
  const display: Display = (path, value) => {
    if (value === undefined || value === null) return ''
    if (typeof value === 'string') return displayText({ path, text: value, format, language })
    if (typeof value === 'number')
      return path.endsWith('.discount') ? format.percent(value) : format.number(value)
    if (path.endsWith('filled_in')) return filledIn(textsIn(value)).join(', ')
    if (Array.isArray(value))
      return value.map((one: unknown, place) => display(`${path}[${place}]`, one)).join(', ')
    return typeof value === 'object'
      ? (displayMeasure(value, format) ?? range(rangeIn(value)) ?? displayParts(path, value))
      : JSON.stringify(value)
  }
  const displayParts = (path: string, value: object): string => {
    const parts = Object.entries(value).map(([name, one]: [string, unknown]) => ({
      label: labelOf(`${path}.${name}`, language),
      text: display(`${path}.${name}`, one),
    }))
    if (parts.length === 1) return parts[0]?.text ?? ''
    return parts.map(({ label, text }) => `${label}: ${isolate(text)}`).join(' · ')
  }
  return display
}

const textsIn = (value: unknown): readonly string[] => z.array(z.string()).catch([]).parse(value)

type Text = {
  readonly path: string
  readonly text: string
  readonly format: Format
  readonly language: Language
}
const countries = /(?:^|\.)country_(?:iso_code|of_origin)$/u

const displayText = ({ path, text, format, language }: Text): string => {
  if (countries.test(path)) return `${format.country(text)} (${text})`
  const isDate = kindOfProperty(readPath(path.replace(/^\$\./u, '')) ?? []) === 'date'
  if (isDate && !Number.isNaN(Date.parse(text))) return format.moment(text)
  return wordAt(path, text, language) ?? text
}

const money = z.strictObject({
  amount: z.number(),
  currency: z.string(),
  discount: z.number().exactOptional(),
})

/** Whether a value is one thing to read, though it has parts. */
export const isMeasure = (value: unknown): boolean =>
  [weight, dimensions, money, latLong].some((schema) => schema.safeParse(value).success)

/** A weight, a size, an amount of money or a point of the globe, as the language writes it. */
const displayMeasure = (value: object, format: Format): string | undefined => {
  const asWeight = weight.safeParse(value).data
  const asSize = dimensions.safeParse(value).data
  const asMoney = money.safeParse(value).data
  if (asWeight) return format.weight(asWeight)
  if (asSize) return format.dimensions(asSize)
  const spot = latLong.safeParse(value).data
  if (spot) return `${format.number(spot.latitude)}, ${format.number(spot.longitude)}`
  return asMoney && format.money(asMoney)
}

const rangeIn = (value: object) => dateRange.safeParse(value).data

/** A path into a request, in which addresses stand by their type where the request tells which they are. */
export const withAddressTypes = (
  path: string,
  addresses: readonly { readonly address_type: string }[],
): string =>
  path.replace(/addresses\[(\d+)\]/u, (found, place: string) => {
    const type = addresses[Number(place)]?.address_type
    return type === undefined ? found : `addresses[${type}]`
  })
