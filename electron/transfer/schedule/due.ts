import type { Schedule } from '#shared/transfer/schedule.ts'
import type { Clock } from '../../platform/clock.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Days from yesterday on: a whole day is skipped where a country has moved across the date line. */
const DAYS = [-1, 0, 1, 2, 3] as const

type OffsetAt = Clock['offsetAt']

/**
 * The first time of a schedule after a moment (milliseconds since 1970), always later than it. A time that has passed
 * meanwhile, as when the program was closed, is due at once and only once.
 */
export const nextTime = (
  schedule: Schedule,
  after: number,
  { offsetAt }: Pick<Clock, 'offsetAt'>,
): number => {
  if (schedule.kind === 'every') return after + schedule.minutes * MINUTE
  const [hours = 0, minutes = 0] = schedule.at.split(':').map(Number)
  const today = Math.floor((after + offsetAt(new Date(after)) * MINUTE) / DAY) * DAY
  const times = DAYS.map((day) => momentOf(today + day * DAY + (hours * 60 + minutes) * MINUTE, offsetAt))
  return times.find((time) => time > after) ?? after + DAY
}

/**
 * When the desk's clock shows a time, which is counted as if it were in UTC. A time that the clock shows twice is the first of
 * both; one that it skips is as much later as it skips: 02:30 is then 03:30, once (RFC 5545, 3.3.5).
 */
const momentOf = (shown: number, offsetAt: OffsetAt): number => {
  // No place is a day ahead or behind, so the clock is not changed any more outside of these.
  const before = shown - offsetAt(new Date(shown - DAY)) * MINUTE
  const afterwards = shown - offsetAt(new Date(shown + DAY)) * MINUTE
  const isShownAt = (moment: number): boolean => moment + offsetAt(new Date(moment)) * MINUTE === shown
  return isShownAt(before) || !isShownAt(afterwards) ? before : afterwards
}
