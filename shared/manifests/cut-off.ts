import { type DeskMoment, deskTimeOf, toWorkingDay } from '../allocation/working-days.ts'

/** A cut-off, and in how many minutes it is; 0 or less once it has passed. */
export type CutOff = { readonly at: string; readonly minutes: number }

/**
 * The cut-off of today that matters at this moment: the next, or the last one once all have passed. None where there is none,
 * or on a day on which nothing leaves.
 * @param cutOffs `HH:MM` by the desk's clock
 */
export const cutOffNow = (cutOffs: readonly string[], now: DeskMoment): CutOff | undefined => {
  const { day, minutes } = deskTimeOf(now)
  if (toWorkingDay(day) !== day) return undefined
  const all = cutOffs.toSorted().map((at) => {
    const [hours = 0, rest = 0] = at.split(':').map(Number)
    return { at, minutes: hours * 60 + rest - minutes }
  })
  return all.find((one) => one.minutes > 0) ?? all.at(-1)
}
