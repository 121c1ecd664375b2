import type { Clock } from '#electron/platform/clock.ts'

const MINUTE = 60_000

/** The clock of a place, wherever the test runs: `America/New_York`. */
export const clockIn = (timeZone: string): Pick<Clock, 'offsetAt'> => {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return {
    offsetAt: (moment) => {
      const shown: Partial<Record<string, number>> = Object.fromEntries(
        format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
      )
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown
      const whole = Math.floor(moment.getTime() / MINUTE) * MINUTE
      return (Date.UTC(year, month - 1, day, hour, minute) - whole) / MINUTE
    },
  }
}
