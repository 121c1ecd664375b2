import type { RuleCode } from '../../api-error.ts'
import { countryCodes, toAlpha2 } from '../../countries.ts'
import { isWordList, wordCalled } from '../../texts/words.ts'
import { splitTexts, type OffsetAt } from '../cells.ts'
import type { CellReading } from '../column-map.ts'
import type { PropertyKind } from '../properties.ts'

export type DecimalMark = 'point' | 'comma'
export type CellContext = {
  /** Absent where nobody has said so and the file does not show it. */
  readonly decimalMark?: DecimalMark | undefined
  /** Whether there may be marks between thousands: this program writes none. */
  readonly hasThousands: boolean
  readonly offsetAt: OffsetAt
}

export type ReadCell = { readonly value: unknown } | { readonly code: RuleCode }

/** What the text of a cell says, given what stands in its property. An empty cell says nothing and is not asked here. */
export const readCell = (
  text: string,
  {
    kind,
    name,
    reading,
  }: {
    readonly kind: PropertyKind | undefined
    readonly name: string
    readonly reading?: CellReading | undefined
  },
  context: CellContext,
): ReadCell => {
  switch (kind) {
    case 'number':
      return readNumber(text, reading, context)
    case 'date':
      return readDate(text, reading, context)
    case 'list':
      return { value: splitTexts(text) }
    case 'structure':
      return readStructure(text, name)
    default:
      return { value: readText(text, name) }
  }
}

const readText = (text: string, name: string): string => {
  if (name === 'harmonisation_code') return harmonisationCodeOf(text)
  if (isWordList(name))
    return wordCalled(name, text) ?? (name === 'category_type' ? categoryTypeOf(text) : text)
  return isCountry(name) ? countryOf(text) : text
}

/** A code of the Harmonised System without what people write around and within it: `HS 6912-00-23`. */
const harmonisationCodeOf = (text: string): string =>
  text.replace(/^\s*hs(?:\s*code)?[\s:.]*(?=\d)/iu, '').replaceAll(/(?<=\d)[\s-]+(?=\d)/gu, '')

/** What goods are sent as, in the words of customs' forms and in the numbers of Sendcloud's files. */
const categoryTypes: Readonly<Record<string, string>> = {
  '0': 'gift',
  '1': 'documents',
  document: 'documents',
  '2': 'other',
  'commercial goods': 'other',
  merchandise: 'other',
  'sale of goods': 'other',
  '3': 'commercial_sample',
  sample: 'commercial_sample',
  '4': 'returned_goods',
  'return of goods': 'returned_goods',
}
const categoryTypeOf = (text: string): string => categoryTypes[text.trim().toLowerCase()] ?? text

const invalid: ReadCell = { code: 'invalid_format' }

const OUNCES_IN_POUND = 16
const GRAMS_IN_KILOGRAM = 1000

/** Numbers with marks between thousands, where they leave no doubt. */
const readNumber = (
  text: string,
  reading: CellReading | undefined,
  { decimalMark, hasThousands }: CellContext,
): ReadCell => {
  const bare = text.replaceAll(/[\s\u00A0\u202F'’]/gu, '')
  const mark = decimalMark ?? markIn(bare, hasThousands)
  if (mark === undefined) return invalid
  const [decimal, thousands] = mark === 'comma' ? [',', '.'] : ['.', ',']
  const plain = hasThousands && isGrouped(bare, thousands, decimal) ? bare.replaceAll(thousands, '') : bare
  const number = plain.replace(decimal, '.')
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/iu.test(number)) return invalid
  return { value: converted(Number(number), reading) }
}

/** Which mark a number has before its decimals, as far as it shows by itself: `1,234` may be either. */
const markIn = (text: string, hasThousands: boolean): DecimalMark | undefined => {
  const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1]
  if (points > 0 && commas > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? 'comma' : 'point'
  const own: DecimalMark = commas > 0 ? 'comma' : 'point'
  if (points + commas > 1) return own === 'comma' ? 'point' : 'comma'
  return hasThousands && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u.test(text) ? undefined : own
}

const isGrouped = (text: string, thousands: string, decimal: string): boolean =>
  new RegExp(`^[+-]?\\d{1,3}(?:[${thousands}]\\d{3})+(?:[${decimal}]\\d+)?$`, 'u').test(text)

const converted = (value: number, reading: CellReading | undefined): number => {
  if (reading === 'ounces') return rounded(value / OUNCES_IN_POUND)
  return reading === 'grams' ? rounded(value / GRAMS_IN_KILOGRAM) : value
}
const rounded = (value: number): number => Number(value.toFixed(6))

const units: Readonly<Partial<Record<CellReading, string>>> = {
  ounces: 'lbs',
  pounds: 'lbs',
  grams: 'kg',
  kilograms: 'kg',
  inches: 'in',
  centimetres: 'cm',
}

/** The unit that a weight or a length has after it was converted. */
export const unitOfReading = (reading: CellReading | undefined): string | undefined =>
  reading && units[reading]

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/iu
const byMarks =
  /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?)?$/u

/** A moment: as the contract writes it, or as people do; without a zone it is the desk's clock. */
const readDate = (text: string, reading: CellReading | undefined, { offsetAt }: CellContext): ReadCell => {
  const trimmed = text.trim()
  const written = iso.exec(trimmed)
  if (written) {
    const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = written
    // What has a zone is kept as it was written.
    if (zone !== undefined && /T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(trimmed)) return { value: trimmed }
    return momentOf([year, month, day, hour, minute, second], fraction, { zone, offsetAt })
  }
  const marked = byMarks.exec(trimmed)
  if (!marked) return invalid
  const [, first = '', second = '', third = '', hour = '0', minute = '0', seconds = '0', half] = marked
  const [year, month, day] = orderOf([first, second, third], trimmed.includes('.') ? 'day_first' : reading)
  return momentOf([year, month, day, hoursOf(hour, half), minute, seconds], '', { zone: undefined, offsetAt })
}

type Parts = readonly [string | undefined, string | undefined, string | undefined]

const orderOf = ([first, second, third]: Parts, reading: CellReading | undefined): Parts => {
  if ((first?.length ?? 0) === 4) return [first, second, third]
  const year = third?.length === 2 ? `20${third}` : third
  if (reading === undefined && Number(first) <= 12 && Number(second) <= 12 && first !== second)
    return [undefined, undefined, undefined]
  // What was said holds for every row: a day where the month is to be is none.
  const isDayFirst = reading === undefined ? Number(first) > 12 : reading === 'day_first'
  return isDayFirst ? [year, second, first] : [year, first, second]
}

const hoursOf = (hour: string, half: string | undefined): string => {
  if (half === undefined) return hour
  const twelve = Number(hour) % 12
  return String(half.toLowerCase() === 'pm' ? twelve + 12 : twelve)
}

type Zone = { readonly zone: string | undefined; readonly offsetAt: OffsetAt }

const momentOf = (
  parts: readonly (string | undefined)[],
  fraction: string,
  { zone, offsetAt }: Zone,
): ReadCell => {
  const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN] = parts.map(Number)
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const read = new Date(wall)
  const isReal =
    read.getUTCMonth() === month - 1 && read.getUTCDate() === day && hour < 24 && minute < 60 && year > 1899
  if (Number.isNaN(wall) || !isReal) return invalid
  const offset = zone === undefined ? offsetOnClock(wall, offsetAt) : minutesOf(zone)
  const text = read.toISOString().slice(0, 19) + fraction
  return { value: `${text}${zoneText(offset)}` }
}

/** How far the desk's clock is ahead when it shows that time; the day on which clocks change tells both apart. */
const offsetOnClock = (wall: number, offsetAt: OffsetAt): number =>
  offsetAt(new Date(wall - offsetAt(new Date(wall)) * 60_000))

const minutesOf = (zone: string): number => {
  if (/^z$/iu.test(zone)) return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
}

const zoneText = (minutes: number): string => {
  if (minutes === 0) return 'Z'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}

const two = (count: number): string => String(count).padStart(2, '0')

const readStructure = (text: string, name: string): ReadCell => {
  try {
    const value: unknown = JSON.parse(text)
    return { value: name === 'contents' ? withoutReferences(value) : value }
  } catch {
    return invalid
  }
}

/** Contents as they were exported have references of the desk that they come from; here they get new ones. */
const withoutReferences = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one: unknown) => withoutReference(one)) : value

const withoutReference = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('reference' in value)) return value
  const { reference: _reference, ...rest } = value
  return rest
}

const isCountry = (name: string): boolean => name === 'country_iso_code' || name === 'country_of_origin'

/** A country as a code, also where it is written out or has three letters; what is none stays what it is. */
const countryOf = (text: string): string =>
  codes().get(text.trim().toLowerCase()) ?? toAlpha2(text.trim().toUpperCase())

let codeTable: ReadonlyMap<string, string> | undefined
const codes = (): ReadonlyMap<string, string> => (codeTable ??= readCodes())

const otherNames: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  holland: 'NL',
}

const readCodes = (): ReadonlyMap<string, string> => {
  const languages = ['en', 'de'].map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  return new Map([
    ...countryCodes.flatMap((code) =>
      languages.map((names) => [names.of(code)?.toLowerCase() ?? '', code] as const),
    ),
    ...Object.entries(otherNames),
  ])
}
