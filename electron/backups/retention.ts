import type { Backup } from '#shared/backups/backup.ts'

type Kept = Pick<Backup, 'name' | 'at' | 'reason' | 'bytes' | 'is_complete' | 'has_no_description'>

const HOURS = 24
const DAYS = 14
const MONTHS = 12

/** Parts of `2026-11-22T14:31:07.250Z`. */
const hourOf = ({ at }: Kept): string => at.slice(0, 13)
const dayOf = ({ at }: Kept): string => at.slice(0, 10)
const monthOf = ({ at }: Kept): string => at.slice(0, 7)

/** The newest of each of the last so many hours, days or months that have any. */
const newestOfEach = (newestFirst: readonly Kept[], spanOf: (one: Kept) => string, most: number) =>
  [...Map.groupBy(newestFirst, spanOf).values()].slice(0, most).flatMap(([newest]) => newest ?? [])

/** So much a clock may be set back without what was made before counting as made ahead. */
const LEEWAY_MILLISECONDS = 60_000

/** Whether a backup was made while the clock was ahead. @param now milliseconds since 1970 */
const isAhead = ({ at }: Pick<Kept, 'at'>, now: number): boolean => Date.parse(at) > now + LEEWAY_MILLISECONDS

/** The newest first; those that were made while the clock was ahead come last, as nobody knows how old they are. */
const ranked = <One extends Pick<Kept, 'at'>>(backups: readonly One[], now: number): readonly One[] =>
  backups.toSorted(
    (one, other) => Number(isAhead(one, now)) - Number(isAhead(other, now)) || (one.at < other.at ? 1 : -1),
  )

/** The newest good backup of what a folder has. @param now milliseconds since 1970 */
export const newestGood = <One extends Pick<Kept, 'at' | 'is_complete'>>(
  backups: readonly One[],
  now: number,
): One | undefined => ranked(backups, now).find((one) => one.is_complete)

/** Bytes that databases may take together, and the time in milliseconds since 1970. */
type Bounds = { readonly mayTake: number; readonly now: number }

/**
 * Which backups of a folder stay: one for each of 24 hours, of 14 days and of 12 months. Those that were made on purpose are
 * kept like daily ones: each before new tables or before a restore or for what only another version knows, and of a day the
 * last by hand. What does not fit goes, the oldest first. The newest good one always stays, and one that is not whole counts
 * for nothing: it stays as long as its day does. Those that were made while the clock was ahead take no place of others:
 * they are thinned out among themselves, and go first. One without a readable description goes once there is a good one after it.
 * @returns their names
 */
export const keptBackups = (backups: readonly Kept[], { mayTake, now }: Bounds): ReadonlySet<string> => {
  const everyone = ranked(backups, now)
  const good = everyone.findIndex((one) => one.is_complete)
  const undescribed = everyone.slice(0, good < 0 ? undefined : good).filter((one) => one.has_no_description)
  const all = everyone.filter((one) => !one.has_no_description)
  const slots = new Set([
    ...slotsOf(all.filter((one) => !isAhead(one, now))),
    ...slotsOf(all.filter((one) => isAhead(one, now))),
  ])
  const kept = fitting(
    all.filter((one) => slots.has(one)),
    mayTake,
  )
  // What is not whole never outlasts the good ones of its day.
  const days = new Set(kept.filter((one) => one.is_complete).map(dayOf))
  return new Set([...kept.filter((one) => days.has(dayOf(one))), ...undescribed].map(({ name }) => name))
}

const slotsOf = (newestFirst: readonly Kept[]): readonly Kept[] => {
  const good = newestFirst.filter((one) => one.is_complete)
  const days = new Set(newestOfEach(good, dayOf, DAYS).map(dayOf))
  const ofDays = newestFirst.filter((one) => days.has(dayOf(one)))
  const madeFor = (reason: Kept['reason']) => ofDays.filter((one) => one.is_complete && one.reason === reason)
  return [
    ...newestOfEach(good, hourOf, HOURS),
    ...newestOfEach(good, dayOf, DAYS),
    ...newestOfEach(good, monthOf, MONTHS),
    ...madeFor('migration'),
    ...madeFor('restore'),
    ...madeFor('other'),
    ...newestOfEach(madeFor('by_hand'), dayOf, DAYS),
    ...ofDays.filter((one) => !one.is_complete),
  ]
}

const fitting = (newestFirst: readonly Kept[], mayTake: number): readonly Kept[] => {
  const newest = newestFirst.find((one) => one.is_complete)
  let taken = newest?.bytes ?? 0
  let isFull = false
  return newestFirst.filter((one) => {
    if (one === newest) return true
    taken += one.bytes
    isFull ||= taken > mayTake
    return !isFull
  })
}
