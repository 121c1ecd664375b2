import type { Backup } from '#shared/backups/backup.ts'

type Kept = Pick<Backup, 'name' | 'at' | 'reason' | 'bytes' | 'is_complete'>

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

/**
 * Which backups of a folder stay: one for each of 24 hours, of 14 days and of 12 months. Those that were made on purpose are
 * kept like daily ones: each before new tables or before a restore or for what only another version knows, and of a day the last by hand. What does not
 * fit goes, the oldest first. The newest good one always stays, and one that is not whole counts for nothing: it stays as
 * long as its day does.
 * @param mayTake bytes that the databases may take together
 * @returns their names
 */
export const keptBackups = (backups: readonly Kept[], mayTake: number): ReadonlySet<string> => {
  const newestFirst = backups.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const good = newestFirst.filter((one) => one.is_complete)
  const days = new Set(newestOfEach(good, dayOf, DAYS).map(dayOf))
  const ofDays = newestFirst.filter((one) => days.has(dayOf(one)))
  const madeFor = (reason: Kept['reason']) => ofDays.filter((one) => one.is_complete && one.reason === reason)
  const slots = new Set([
    ...newestOfEach(good, hourOf, HOURS),
    ...newestOfEach(good, dayOf, DAYS),
    ...newestOfEach(good, monthOf, MONTHS),
    ...madeFor('migration'),
    ...madeFor('restore'),
    ...madeFor('other'),
    ...newestOfEach(madeFor('by_hand'), dayOf, DAYS),
    ...ofDays.filter((one) => !one.is_complete),
  ])
  return new Set(
    fitting(
      newestFirst.filter((one) => slots.has(one)),
      mayTake,
    ),
  )
}

const fitting = (newestFirst: readonly Kept[], mayTake: number): readonly string[] => {
  const newestGood = newestFirst.find((one) => one.is_complete)
  let taken = newestGood?.bytes ?? 0
  let isFull = false
  return newestFirst
    .filter((one) => {
      if (one === newestGood) return true
      taken += one.bytes
      isFull ||= taken > mayTake
      return !isFull
    })
    .map(({ name }) => name)
}
