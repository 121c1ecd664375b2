import type { Clock } from './clock.ts'

const MINUTE = 60_000
const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** `23 November 2026 at 17:04`, where the desk stands. */
export const localMoment = (moment: Date, { offsetAt }: Pick<Clock, 'offsetAt'>): string =>
  format.format(new Date(moment.getTime() + offsetAt(moment) * MINUTE))
