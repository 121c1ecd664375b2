import type { Clock } from '../platform/clock.ts'
import type { Dice } from './dice.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const DAYS = 60
/** A desk works from six in the morning until eight in the evening. */
const OPENS = 6 * HOUR
const CLOSES = 20 * HOUR
const TODAY = 2.5
const SATURDAY = 0.4
const SUNDAY = 0.1

type Window = { readonly from: number; readonly to: number; readonly share: number }
type Wanted = { readonly rows: number; readonly after: number; readonly clock: Clock }

/**
 * Moments in which shipments were made, in order: over the last sixty days, more on working days, more of late,
 * and many today. None is before `after` or later than now (milliseconds since 1970).
 */
export function* creationTimes({ rows, after, clock }: Wanted, dice: Dice): Generator<number> {
  const windows = openingHours(clock, after)
  const shares = windows.reduce((sum, { share }) => sum + share, 0)
  let made = 0
  let passed = 0
  for (const { from, to, share } of windows) {
    passed += share
    const many = Math.round((rows * passed) / shares) - made
    for (let place = 0; place < many; place += 1)
      yield Math.floor(from + ((place + dice.between(0, 1)) / many) * (to - from))
    made += many
  }
}

const openingHours = (clock: Clock, after: number): readonly Window[] => {
  const now = clock.now()
  const offset = clock.offsetAt(now) * 60_000
  const today = Math.floor((now.getTime() + offset) / DAY) * DAY - offset
  const days = Array.from({ length: DAYS }, (_, index): Window => {
    const start = today - (DAYS - 1 - index) * DAY
    return index === DAYS - 1
      ? { from: Math.min(start + OPENS, (start + now.getTime()) / 2), to: now.getTime(), share: TODAY }
      : { from: start + OPENS, to: start + CLOSES, share: shareOf(start + offset, index) }
  })
  const left = days.flatMap((day) => (day.to > after ? [{ ...day, from: Math.max(day.from, after) }] : []))
  return left.length > 0 ? left : [{ from: after, to: after, share: 1 }]
}

const shareOf = (localStart: number, index: number): number => {
  const grown = 1 + index / DAYS
  const weekday = new Date(localStart).getUTCDay()
  if (weekday === 0) return grown * SUNDAY
  return weekday === 6 ? grown * SATURDAY : grown
}
