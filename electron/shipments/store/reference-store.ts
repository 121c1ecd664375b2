import { type Stamp, stampOf } from '#shared/reference.ts'
import type { Reader } from '../../platform/database.ts'

/**
 * The stamp of the newest reference that this desk has made, of whatever kind. Of contents only shipments tell, and
 * these are written into the audit trail when they are made or edited: nothing is newer than its last entry.
 */
export const newestStamp = ({ prepare }: Reader): Stamp => {
  const references = ['audit', 'manifest', 'tracking_event', 'quote', 'document', 'shipment_group']
    .map((table) =>
      prepare<[], { readonly reference: string | null }>(
        `SELECT max(reference) AS reference FROM ${table}`,
      ).get(),
    )
    .flatMap((row) => row?.reference ?? [])
  const last = prepare<[], { readonly at: number | null }>(
    'SELECT at FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)',
  ).get()
  const stamps = [...references.map(stampOf), { milliseconds: last?.at ?? 0, count: Infinity }]
  return stamps.reduce((newest, stamp) => (isLater(stamp, newest) ? stamp : newest))
}

const isLater = (one: Stamp, other: Stamp): boolean =>
  one.milliseconds === other.milliseconds ? one.count > other.count : one.milliseconds > other.milliseconds
