import { cached } from '#shared/format/cached.ts'

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

const isSameYear = (one: number, other: number): boolean =>
  new Date(one).getFullYear() === new Date(other).getFullYear()

/**
 * A moment as people say it: "12 min ago", "2 hr ago", the hour while it is the same day, "yesterday", then the date;
 * nothing while it is less than a minute away, for which Intl has no good word. Times are milliseconds since 1970;
 * what lies ahead is given with its date.
 */
export const describeTime = (at: number, now: number, locale: string): string | undefined => {
  const ago = now - at
  if (Math.abs(ago) < MINUTE) return undefined
  if (ago < 0) return absolute(locale, 'moment').format(at)
  if (ago < HOUR) return relative(locale).format(-Math.floor(ago / MINUTE), 'minute')
  if (dayOf(at) === dayOf(now)) {
    return ago < 6 * HOUR
      ? relative(locale).format(-Math.floor(ago / HOUR), 'hour')
      : absolute(locale, 'time').format(at)
  }
  return dayOf(at) === dayBefore(now)
    ? relative(locale).format(-1, 'day')
    : absolute(locale, isSameYear(at, now) ? 'day' : 'dayOfYear').format(at)
}
