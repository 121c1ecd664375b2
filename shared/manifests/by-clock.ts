import { z } from 'zod'
import type { DeskMoment } from '../allocation/working-days.ts'
import { deskTimeOf } from '../allocation/working-days.ts'
import { timeOfDay } from '../transfer/schedule.ts'
import type { ManifestResult } from './manifest.ts'

/** Whether the desk hands over what is ready by itself, and at what time of its clock. */
export const clockHandover = z.strictObject({ is_on: z.boolean(), at: timeOfDay })
export type ClockHandover = z.output<typeof clockHandover>

/** What it did the last time that something was ready, until somebody has seen it. */
export type ClockReport = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** Without those that were taken back since. */
  readonly made: readonly ManifestResult[]
  /** How many shipments were left as they were. */
  readonly left: number
}
export type ByClock = ClockHandover & { readonly last?: ClockReport }

/** A day of the desk, and the minutes that have passed of it. */
type DeskTime = ReturnType<typeof deskTimeOf>
type Clockwork = Pick<ClockHandover, 'at'> & {
  /** Since when that time holds: one that had passed by then is not made up. */
  readonly since: DeskTime
  /** The last day on which it was done. */
  readonly done: number | undefined
}

const minutesOf = (at: string): number => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return hours * 60 + minutes
}

/**
 * Whether it is time, or was today: once a day, and never on a later day for an earlier one. A last day that lies ahead was
 * written while the clock was wrong, and counts as none.
 */
export const isDueByClock = ({ at, since, done }: Clockwork, moment: DeskMoment): boolean => {
  const { day, minutes } = deskTimeOf(moment)
  const wanted = minutesOf(at)
  const hadPassed = since.day === day && since.minutes >= wanted
  return minutes >= wanted && !hadPassed && done !== day
}
