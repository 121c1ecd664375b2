import { valueText } from './cell-text.ts'
import { dateWords, folded, zoneMinutes } from './date-words.ts'

/** Which of the first two numbers of `05/11/2026` is the day. */
export type DayOrder = 'day_first' | 'month_first'

/** A day as it is written; a number of it stands for the day or the month. */
export type WrittenDay = {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Present where both are numbers, so that it may be the other way: which way the numbers show it, and how it is written. */
  readonly numeric?: {
    readonly shows?: DayOrder | undefined
    readonly shape: string
    readonly isDotted: boolean
    /** Whether the first of them may be the year. */
    readonly isYearFirst: boolean
  }
}
export type WrittenTime = {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly fraction: string
}
/** A moment as it is written, before it is known where. Of a day with two meanings, the first number is the day. */
export type WrittenMoment = {
  readonly day: WrittenDay
  readonly time?: WrittenTime | undefined
  /** Minutes ahead of UTC, where it says so. */
  readonly zone?: number | undefined
}

const compact =
  /^(\d{4})(\d\d)(\d\d)(?:[t ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?(z|[+-]\d\d:?\d\d)?$/u
const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?(z|[+-]\d{2}:?\d{2})?$/u

/** Reads a moment as people and programs write it, in whatever language; undefined when it is none. */
export const readDateText = (text: string): WrittenMoment | undefined => {
  const value = valueText(text)
  if (value === undefined || !/\d/u.test(value)) return undefined
  const small = folded(value)
  return bySigns(small) ?? bySerial(small) ?? byWords(small)
}

const bySigns = (text: string): WrittenMoment | undefined => {
  const found = iso.exec(text) ?? compact.exec(text)
  if (!found) return undefined
  const [, year, month, day, hour, minute = '0', second = '0', fraction = '', zone] = found
  if (compact.test(text) && !/^(?:19|20|21)/u.test(text)) return undefined
  return {
    day: { year: Number(year), month: Number(month), day: Number(day) },
    ...(hour !== undefined && {
      time: { hour: Number(hour), minute: Number(minute), second: Number(second), fraction },
    }),
    ...(zone !== undefined && { zone: minutesOf(zone) }),
  }
}

const DAY = 86_400_000
const SERIAL_BEGINS = Date.UTC(1899, 11, 30)

/** Days as spreadsheets count them, from 2009 until 2064: nothing else of a date has five digits. */
const bySerial = (text: string): WrittenMoment | undefined => {
  if (!/^[45]\d{4}(?:[.,]\d{1,12})?$/u.test(text)) return undefined
  const moment = new Date(Math.round((SERIAL_BEGINS + Number(text.replace(',', '.')) * DAY) / 1000) * 1000)
  const day = { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }
  if (/^\d+$/u.test(text)) return { day }
  const [hour, minute, second] = [moment.getUTCHours(), moment.getUTCMinutes(), moment.getUTCSeconds()]
  return { day, time: { hour, minute, second, fraction: '' } }
}

const minutesOf = (zone: string): number => {
  if (zone === 'z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  const [, hours = '0', minutes = '0'] = /^.(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? []
  return sign * (Number(hours) * 60 + Number(minutes))
}

const times = [
  /(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])/u,
  /(?<!\d)(\d{1,2}) ?h ?(\d{2})(?: ?min(?: ?(\d{2}) ?s)?)?(?!\d)/u,
]
const dottedTime = /(?<=[\s,])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?: uhr)?$/u
const offset = /^\s*(?:(utc|gmt) ?)?([+-]\d{1,2}(?::?\d{2})?)(?!\d)/u

/** A moment of words and numbers in any order that leaves no doubt. */
const byWords = (text: string): WrittenMoment | undefined => {
  const plain = text
    .replace(/ ?\([^()]*\)$/u, '')
    // `p. m.` is one word.
    .replaceAll(/(?<!\p{L})(\p{L})(?:\. (\p{L})\.|\.(\p{L})\.?)(?!\p{L})/gu, '$1$2$3')
    .replaceAll(/(\d) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]/gu, '$1-$2-$3')
  const found = times.map((time) => time.exec(plain)).find((one) => one !== null)
  if (!found) return dayAlone(plain)
  const before = plain.slice(0, found.index)
  const after = plain.slice(found.index + found[0].length)
  const half = /^ ?(\p{L}[\p{L}\p{M}]*)/u.exec(after)?.[1] ?? ''
  const isHalf = dateWords().halves.has(half)
  const rest = isHalf ? after.slice(after.indexOf(half) + half.length) : after
  const [ahead, , zone] = offset.exec(rest) ?? []
  return momentOf(
    [before, ...(isHalf ? [half] : []), rest.slice(ahead?.length ?? 0)].join(' '),
    found,
    zone === undefined ? undefined : minutesOf(zone),
  )
}

const dayAlone = (text: string): WrittenMoment | undefined => {
  const alone = momentOf(text, undefined, undefined)
  const time = alone ? null : dottedTime.exec(text)
  return time ? momentOf(text.slice(0, time.index), time, undefined) : alone
}

const momentOf = (
  text: string,
  time: RegExpExecArray | undefined,
  ahead: number | undefined,
): WrittenMoment | undefined => {
  const read = tokensOf(text)
  const day = read && dayOf(read, time !== undefined)
  if (!read || !day || (read.half !== undefined && !time)) return undefined
  const zone = ahead ?? read.zone
  const [, hour = '0', minute = '0', second = '0', fraction = ''] = time ?? []
  const clock = hourOf(Number(hour), read.half)
  if (clock === undefined) return undefined
  return {
    day,
    ...(time && { time: { hour: clock, minute: Number(minute), second: Number(second), fraction } }),
    ...(zone !== undefined && { zone }),
  }
}

const hourOf = (hour: number, half: 'am' | 'pm' | undefined): number | undefined => {
  if (half === undefined) return hour
  // Some programs write `13:05 PM`.
  if (hour > 12) return half === 'pm' ? hour : undefined
  return half === 'pm' ? (hour % 12) + 12 : hour % 12
}

type Tokens = {
  readonly numbers: readonly string[]
  /** What stands after each number. */
  readonly marks: readonly string[]
  readonly month?: number
  /** How many numbers stand before the name of the month. */
  readonly place: number
  readonly half?: 'am' | 'pm'
  readonly zone?: number
}

/** What a date is made of; undefined where a word or a mark of it is strange, or two words say the same. */
const tokensOf = (text: string): Tokens | undefined => {
  const { months, doubtful, halves, fillers } = dateWords()
  const numbers: string[] = []
  const marks: string[] = []
  let [month, half, zone, place]: [number | undefined, 'am' | 'pm' | undefined, number | undefined, number] =
    [undefined, undefined, undefined, 0]
  let isBesideNumber = false
  for (const [token] of text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*|[^\d\p{L}]+/gu)) {
    if (/^\d/u.test(token)) numbers.push(token)
    else if (!/^\p{L}/u.test(token)) {
      if (!/^[\s,،.;/'’\-–·॰@]*$/u.test(token)) return undefined
      if (isBesideNumber) marks[numbers.length - 1] = token.trim()
    } else if (months.has(token) && month === undefined) {
      // Where languages disagree, the dot after the day is of the other one.
      if (doubtful.has(token) && text.includes('.')) return undefined
      month = months.get(token)
      place = numbers.length
    } else if (halves.has(token) && half === undefined) half = halves.get(token)
    else if (zoneMinutes(token) !== undefined && zone === undefined) zone = zoneMinutes(token)
    else if (!fillers.has(token)) return undefined
    isBesideNumber = /^\d/u.test(token)
  }
  return {
    numbers,
    marks,
    place,
    ...(month !== undefined && { month }),
    ...(half && { half }),
    ...(zone !== undefined && { zone }),
  }
}

const isYear = (digits: string): boolean => digits.length === 4
const isShort = (digits: string): boolean => digits.length <= 2
const yearOf = (digits: string): number => Number(isYear(digits) ? digits : `20${digits}`)

const dayOf = (tokens: Tokens, hasTime: boolean): WrittenDay | undefined =>
  tokens.month === undefined ? numericDay(tokens, hasTime) : namedDay(tokens, tokens.month)

const namedDay = ({ numbers, place }: Tokens, month: number): WrittenDay | undefined => {
  const [first = '', second = '', ...others] = numbers
  if (second === '' || others.length > 0) return undefined
  if (isYear(first) && isShort(second)) return { year: Number(first), month, day: Number(second) }
  // `26 20 Nov` might be either.
  if (!isShort(first) || place > 1 || !(isYear(second) || second.length === 2)) return undefined
  return { year: yearOf(second), month, day: Number(first) }
}

const numericDay = ({ numbers, marks, half }: Tokens, hasTime: boolean): WrittenDay | undefined => {
  const [first = '', second = '', third = '', ...others] = numbers
  const [one = '', two = ''] = marks
  if (third === '' || others.length > 0 || one !== two || !/^[./-]?$/u.test(one) || !isShort(second))
    return undefined
  if (isYear(first))
    return isShort(third) ? { year: Number(first), month: Number(second), day: Number(third) } : undefined
  // With a dot at its end, `26. 11. 20.` is of Korea or of Serbia.
  const isYearDoubtful = (marks[2] ?? '').startsWith('.')
  if (!isShort(first) || !(isYear(third) || (third.length === 2 && !isYearDoubtful))) return undefined
  const [day, month] = [Number(first), Number(second)]
  const shape = `${one} ${hasTime} ${half !== undefined}`
  if (day > 12 && month > 12) return undefined
  const isEither = day !== month
  const isYearFirst = one !== '.' && mayBeYear([first, second, third])
  return {
    year: yearOf(third),
    day,
    month,
    ...(isEither && {
      numeric: {
        shows: isYearFirst ? undefined : orderShownBy(day, month),
        shape,
        isYearFirst,
        isDotted: one === '.',
      },
    }),
  }
}

/** `26-11-30` is a day of this year rather than one of 2030. */
const mayBeYear = ([first, second, third]: readonly [string, string, string]): boolean =>
  [first, second, third].every(({ length }) => length === 2) &&
  first !== third &&
  Number(second) <= 12 &&
  Number(third) <= 31 &&
  Math.abs(Number(first) - (new Date().getUTCFullYear() % 100)) <= 1

const orderShownBy = (first: number, second: number): DayOrder | undefined => {
  if (first <= 12 && second <= 12) return undefined
  return first > 12 ? 'day_first' : 'month_first'
}
