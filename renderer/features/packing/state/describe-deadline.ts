import { cached } from '#shared/format/cached.ts'

const DAY = 24 * 60 * 60 * 1000
const LAST_MINUTE = '23:59'

const relative = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const time = cached((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))

const day = cached((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }))

const midnightOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** Midnight and the last minute of a day mean the whole day. */
const isWholeDay = (at: Date): boolean => {
  const clock = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
  return clock === '0:00' || clock === LAST_MINUTE
}

/**
 * Until when something has to leave, as people say it where the day is near: "today 16:00", "tomorrow", "12 Dec".
 * @param at ISO 8601
 * @param now in milliseconds since 1970
 */
export const describeDeadline = (at: string, now: number, locale: string): string => {
  const date = new Date(at)
  const days = Math.round((midnightOf(date.getTime()) - midnightOf(now)) / DAY)
  const when = Math.abs(days) <= 1 ? relative(locale).format(days, 'day') : day(locale).format(date)
  const text = isWholeDay(date) ? when : `${when} ${time(locale).format(date)}`
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
