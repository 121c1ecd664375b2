/*
 * Days as whole numbers, counted from 1970-01-01, a Thursday. Working days are Monday to Friday: the catalogue knows no
 * public holidays.
 */

const MILLISECONDS = 86_400_000
const MINUTE = 60_000
const WEEK = 7
const WORKING_WEEK = 5
/** From the Monday before the first day of 1970. */
const FROM_MONDAY = 3

/** A moment, in milliseconds since 1970, and the minutes that local time is ahead of UTC. */
export type DeskMoment = { readonly at: number; readonly offsetMinutes: number }

/** The day that it is at the desk, and the minutes that have passed of it. */
export const deskTimeOf = ({
  at,
  offsetMinutes,
}: DeskMoment): { readonly day: number; readonly minutes: number } => {
  const local = at + offsetMinutes * MINUTE
  const day = Math.floor(local / MILLISECONDS)
  return { day, minutes: Math.floor((local - day * MILLISECONDS) / MINUTE) }
}

/**
 * The day that an ISO 8601 moment means: what stands there where it has an offset of its own, as whoever wrote it saw
 * that day; the day at the desk where it is in UTC. Undefined for what is no moment.
 */
export const dayOf = (text: string | undefined, offsetMinutes: number): number | undefined => {
  if (text === undefined) return undefined
  const isUtc = /z$/iu.test(text)
  const at = Date.parse(isUtc ? text : `${text.slice(0, 'YYYY-MM-DD'.length)}T00:00:00Z`)
  if (!Number.isFinite(at)) return undefined
  return deskTimeOf({ at, offsetMinutes: isUtc ? offsetMinutes : 0 }).day
}

const weekAndDay = (day: number): readonly [number, number] => {
  const week = Math.floor((day + FROM_MONDAY) / WEEK)
  return [week, day + FROM_MONDAY - week * WEEK]
}

/** The day itself, or the Monday after it. */
export const toWorkingDay = (day: number): number => {
  const [week, inWeek] = weekAndDay(day)
  return inWeek < WORKING_WEEK ? day : (week + 1) * WEEK - FROM_MONDAY
}

/** So many working days after a working day, or, below zero, before it. */
export const addWorkingDays = (workingDay: number, count: number): number => {
  const [week, inWeek] = weekAndDay(workingDay)
  const counted = week * WORKING_WEEK + inWeek + count
  const weekThen = Math.floor(counted / WORKING_WEEK)
  return weekThen * WEEK + (counted - weekThen * WORKING_WEEK) - FROM_MONDAY
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `+05:30`. */
const offsetText = (minutes: number): string => {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`
}

const dateOf = (day: number): Date => new Date(day * MILLISECONDS)
/** `2026-11-23`. */
export const isoDay = (day: number): string => dateOf(day).toISOString().split('T')[0] ?? ''

/** From the beginning of the first day to the end of the last, ISO 8601 with the desk's offset. */
export const rangeOfDays = (from: number, to: number, offsetMinutes: number) => {
  const offset = offsetText(offsetMinutes)
  return { start: `${isoDay(from)}T00:00:00${offset}`, end: `${isoDay(to)}T23:59:59${offset}` }
}
