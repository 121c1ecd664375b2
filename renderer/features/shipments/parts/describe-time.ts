import { cached } from './cached.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const dayOf = (time: number): number => new Date(time).setHours(0, 0, 0, 0)
const dayBefore = (time: number): number => {
  const day = new Date(dayOf(time))
  return day.setDate(day.getDate() - 1)
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  time: { timeStyle: 'short' },
  day: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
}
const absolute = cached((locale, style) => new Intl.DateTimeFormat(locale, styles[style]))
const relative = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }))

const capitalised = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

const isSameYear = (one: number, other: number): boolean =>
  new Date(one).getFullYear() === new Date(other).getFullYear()

/**
 * A moment as people say it: "now", "12 min ago", "2 hr ago", the hour while it is the same day, "Yesterday", then
 * the date. Times are milliseconds since 1970; what lies ahead by more than a minute is given with its date.
 */
export const describeTime = (at: number, now: number, locale: string): string => {
  const ago = now - at
  if (Math.abs(ago) < MINUTE) return relative(locale).format(0, 'second')
  if (ago < 0) return absolute(locale, 'moment').format(at)
  if (ago < HOUR) return relative(locale).format(-Math.floor(ago / MINUTE), 'minute')
  if (dayOf(at) === dayOf(now)) {
    return ago < 6 * HOUR
      ? relative(locale).format(-Math.floor(ago / HOUR), 'hour')
      : absolute(locale, 'time').format(at)
  }
  return dayOf(at) === dayBefore(now)
    ? capitalised(relative(locale).format(-1, 'day'), locale)
    : absolute(locale, isSameYear(at, now) ? 'day' : 'dayOfYear').format(at)
}
