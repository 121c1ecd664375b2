import { type Stamp, stampOf } from '#shared/reference.ts'
import type { Reader } from '../../platform/database.ts'

/** The tables of what has references, with the prefix that sorts last in each: from 1 on they are no stamps (`isStamped`). */
const newestOf = {
  audit: 'sp_',
  manifest: 'ma_',
  tracking_event: 'tr_',
  quote: 'qu_',
  document: 'pd_',
  shipment_group: 'sg_',
}

/**
 * The stamp of the newest reference that this desk has made, of whatever kind. Of contents only shipments tell, and
 * these are written into the audit trail when they are made or edited: nothing is newer than its last entry.
 */
export const newestStamp = ({ prepare }: Reader): Stamp => {
  const references = Object.entries(newestOf)
    .map(([table, prefix]) =>
      prepare<[string, string], { readonly reference: string | null }>(
        `SELECT max(reference) AS reference FROM ${table} WHERE reference >= ? AND reference < ?`,
      ).get(`${prefix}0`, `${prefix}1`),
    )
    .flatMap((row) => row?.reference ?? [])
  const last = prepare<[], { readonly at: number | null }>(
    'SELECT at FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)',
  ).get()
  // The trail tells of other things as well, which may be called as anybody likes.
  const made = references.filter((reference) => /^\w{2}_\d+$/u.test(reference))
  const stamps = [...made.map(stampOf), { milliseconds: last?.at ?? 0, count: Infinity }]
  return stamps.reduce((newest, stamp) => (isLater(stamp, newest) ? stamp : newest))
}

const isLater = (one: Stamp, other: Stamp): boolean =>
  one.milliseconds === other.milliseconds ? one.count > other.count : one.milliseconds > other.milliseconds
