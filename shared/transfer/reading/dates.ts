import type { OffsetAt } from '../cells.ts'
import { type DayOrder, readDateText, type WrittenDay, type WrittenMoment } from './date-text.ts'
import type { ReadCell, ReadProblem } from './read-problem.ts'

/** What is known of how the dates of a column are written. */
export type DateWriting = {
  /** What the dates of each shape show; undefined where some show one order and some the other. */
  readonly orders?: ReadonlyMap<string, DayOrder | undefined> | undefined
}

export type DateOptions = DateWriting & {
  /** What the layout of the file or a person says of the column. */
  readonly order?: DayOrder | undefined
  /** Whether it is until when something has to be done: without a time that is the end of the day. */
  readonly isDeadline: boolean
  /** Whether midnight may stand for a day without a time, as other programs write it. */
  readonly isForeign: boolean
  readonly offsetAt: OffsetAt
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u

/** A moment: as the contract writes it, or as people do; without a zone it is the desk's clock. */
export const readDate = (text: string, options: DateOptions): ReadCell => {
  const trimmed = text.trim()
  const written = readDateText(trimmed)
  if (!written) return { code: 'invalid_format' }
  const day = settled(trimmed, written.day, options)
  if ('code' in day) return day
  const value = valueOf({ ...written, day }, options)
  if (value === undefined) return { code: 'invalid_format' }
  // What has a zone is kept as it was written.
  return { value: moment.test(trimmed) ? trimmed : value }
}

/** The order that a date shows by itself, among dates of the same shape; undefined where it shows none. */
export const dayOrderShownBy = (
  text: string,
): { readonly shape: string; readonly order: DayOrder } | undefined => {
  const numeric = readDateText(text)?.day.numeric
  return numeric?.shows ? { shape: numeric.shape, order: numeric.shows } : undefined
}

/** The day that is meant where it may be the month; what the dates of a column show goes before what is said of it. */
const settled = (
  text: string,
  written: WrittenDay,
  { orders, order: said }: DateOptions,
): WrittenDay | ReadProblem => {
  const { numeric, year, month: second, day: first } = written
  if (!numeric) return written
  const shown = numeric.shows ?? orders?.get(numeric.shape)
  const isContradictory = orders?.has(numeric.shape) === true && shown === undefined
  const usual = numeric.isDotted && !isContradictory ? 'day_first' : said
  const order = shown ?? usual
  if (order === undefined) return numeric.isYearFirst ? { code: 'invalid_format' } : dayOrMonth(text, written)
  return order === 'day_first' ? written : { year, month: first, day: second }
}

const dayOrMonth = (text: string, { year, month, day }: WrittenDay): ReadProblem => ({
  code: 'invalid_format',
  sentence: {
    key: 'day_or_month',
    values: { text, one: isoDay(year, month, day), other: isoDay(year, day, month) },
  },
})

const two = (count: number): string => String(count).padStart(2, '0')
const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

const END_OF_DAY = { hour: 23, minute: 59, second: 59, fraction: '' }
const BEGIN_OF_DAY = { hour: 0, minute: 0, second: 0, fraction: '' }

const valueOf = (
  { day: { year, month, day }, time, zone }: WrittenMoment,
  { isDeadline, isForeign, offsetAt }: DateOptions,
): string | undefined => {
  const isMidnight = time?.hour === 0 && time.minute === 0 && time.second === 0
  const isWholeDay = !time || (isForeign && isMidnight && zone === undefined)
  const { hour, minute, second, fraction } = isDeadline && isWholeDay ? END_OF_DAY : (time ?? BEGIN_OF_DAY)
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const read = new Date(wall)
  const isReal =
    year > 1899 &&
    year < 2200 &&
    read.getUTCMonth() === month - 1 &&
    read.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  if (!isReal || Math.abs(zone ?? 0) > 14 * 60) return undefined
  const offset = zone ?? offsetOnClock(wall, offsetAt)
  return `${read.toISOString().slice(0, 19)}${fraction === '' ? '' : `.${fraction}`}${zoneText(offset)}`
}

/** How far the desk's clock is ahead when it shows that time; the day on which clocks change tells both apart. */
const offsetOnClock = (wall: number, offsetAt: OffsetAt): number =>
  offsetAt(new Date(wall - offsetAt(new Date(wall)) * 60_000))

const zoneText = (minutes: number): string => {
  if (minutes === 0) return 'Z'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}
