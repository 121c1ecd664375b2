/** A day and a time of it on the clock of the desk: `2026-11-22` and `14:30`. */
export type LocalMoment = { readonly day: string; readonly time: string }

const two = (number: number): string => String(Math.abs(number)).padStart(2, '0')

const dayOf = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** An ISO 8601 moment on the clock of the desk; nothing for a text that is none. */
export const toLocalMoment = (moment: string): LocalMoment | undefined => {
  const date = new Date(moment)
  if (moment === '' || Number.isNaN(date.getTime())) return undefined
  return { day: dayOf(date), time: `${two(date.getHours())}:${two(date.getMinutes())}` }
}

/** The ISO 8601 moment, with the desk's offset on that day. The last minute of a day means up to its end. */
export const fromLocalMoment = ({ day, time }: LocalMoment): string => {
  const seconds = time === '23:59' ? '59' : '00'
  const date = new Date(`${day}T${time}:${seconds}`)
  const offset = -date.getTimezoneOffset()
  const sign = offset < 0 ? '-' : '+'
  const hours = two(Math.trunc(Math.abs(offset) / 60))
  return `${day}T${time}:${seconds}${sign}${hours}:${two(Math.abs(offset) % 60)}`
}

/** Whether the locale writes the month before the day. */
const isMonthFirst = (locale: string): boolean => {
  const order = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  return order.indexOf('month') < order.indexOf('day') && order.indexOf('year') > order.indexOf('day')
}

/**
 * Reads a day as it is typed: `2026-11-22`, `22.11.2026`, `22/11` (of this year; in the locale's order), `22`
 * (of this month) or `+3` (days from today).
 * @returns `2026-11-22`, or null for what is not a day
 */
export const readDay = (text: string, locale: string, today: Date): string | null => {
  const typed = text.trim()
  if (/^\+\d{1,3}$/u.test(typed)) {
    return dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() + Number(typed)))
  }
  const numbers = typed.split(/\D+/u).filter(Boolean).map(Number)
  if (!/^[\d\s./-]+$/u.test(typed) || numbers.length === 0) return null
  if (/^\d{4}\D/u.test(typed)) return dayFrom(numbers[0], numbers[1], numbers[2])
  const [first, second = today.getMonth() + 1, year = today.getFullYear()] = numbers
  const monthFirst = numbers.length > 1 && isMonthFirst(locale)
  return dayFrom(year < 100 ? 2000 + year : year, monthFirst ? first : second, monthFirst ? second : first)
}

const dayFrom = (year?: number, month?: number, day?: number): string | null => {
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(year, month - 1, day)
  return date.getMonth() === month - 1 && date.getDate() === day ? dayOf(date) : null
}
