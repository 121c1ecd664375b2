import type { Schedule } from '#shared/transfer/schedule.ts'
import type { Clock } from '../../platform/clock.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The first time of a schedule after a moment (milliseconds since 1970). A time that has passed meanwhile, as when the
 * program was closed, is due at once and only once.
 */
export const nextTime = (
  schedule: Schedule,
  after: number,
  { offsetAt }: Pick<Clock, 'offsetAt'>,
): number => {
  if (schedule.kind === 'every') return after + schedule.minutes * MINUTE
  const [hours = 0, minutes = 0] = schedule.at.split(':').map(Number)
  const local = after + offsetAt(new Date(after)) * MINUTE
  const today = Math.floor(local / DAY) * DAY + (hours * 60 + minutes) * MINUTE
  const wanted = today > local ? today : today + DAY
  // The clock may have been changed between now and then.
  return wanted - offsetAt(new Date(wanted - offsetAt(new Date(after)) * MINUTE)) * MINUTE
}
