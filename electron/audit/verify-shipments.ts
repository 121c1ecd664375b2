import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { codesOf } from '../platform/codes.ts'
import { parseQuietly } from '../platform/json.ts'
import { digestOfShipment, sameHash } from './chain.ts'
import type { LookupVerificationStore } from './lookup-verification-store.ts'
import type { LastEntry, VerificationStore } from './verification-store.ts'
import { type LookedAt, openDerivedVerification } from './verify-derived.ts'
import type { Heed, PartReport } from './verify-report.ts'

const states = codesOf(shipmentStates)
const AT_ONCE = 200

type Ports = { readonly store: VerificationStore; readonly heed: Heed; readonly counted: () => void }

/**
 * Holds every shipment against the last entry about it, what is made out of its record against the record, and whatever the trail
 * tells of against the shipments.
 */
export const verifyShipments = async (
  { store, lookups, heed, counted }: Ports & { readonly lookups: LookupVerificationStore },
  report: PartReport,
): Promise<void> => {
  const derived = openDerivedVerification(lookups, report)
  let older = 0
  for (let after = -(2 ** 63); ;) {
    const rows = store.shipments(after, AT_ONCE)
    for (const row of rows) {
      after = row.id
      report.checked()
      counted()
      const documents = store.documents(row.id)
      const looked = {
        row,
        reference: store.referenceOf(row.id),
        record: parseQuietly(row.record),
        documents,
      }
      const verified = verifyShipment(store, looked, report)
      if (verified === 'older') older += 1
      if (verified === 'altered') derived.skip()
      else derived.compare(looked)
    }
    await heed()
    if (rows.length < AT_ONCE) break
  }
  for (const reference of store.withoutRecord()) {
    derived.skip()
    report.find({ key: 'verify_record_missing', values: { reference } }, reference)
  }
  derived.end()
  await findGone({ store, heed }, report)
  if (older > 0) report.note({ key: 'verify_note_older', values: { count: older } })
}

const verifyShipment = (
  store: VerificationStore,
  looked: LookedAt,
  report: PartReport,
): 'compared' | 'older' | 'altered' => {
  const { row, reference, record } = looked
  const last = store.lastEntry(reference)
  const find = (
    key:
      | 'verify_shipment_untold'
      | 'verify_shipment_not_deleted'
      | 'verify_record_altered'
      | 'verify_record_unreadable',
  ): 'altered' => {
    report.find({ key, values: { reference } }, reference)
    return 'altered'
  }
  const isUnreadable = record === undefined
  if (isUnreadable) find('verify_record_unreadable')
  if (!last) return find('verify_shipment_untold')
  if (last.operation === 'delete') return find('verify_shipment_not_deleted')
  const state = shipmentStates[row.state]
  if (last.to_state !== null && last.to_state !== state) {
    const values = { reference, state: state ?? String(row.state), told: last.to_state }
    report.find({ key: 'verify_state_altered', values }, reference)
    return 'altered'
  }
  if (last.record_digest !== null && !isAsTold(looked, last)) return find('verify_record_altered')
  if (isUnreadable) return 'altered'
  return last.record_digest === null ? 'older' : 'compared'
}

/** Whether a shipment is what it was after its last entry. */
const isAsTold = ({ row, documents }: LookedAt, last: LastEntry): boolean =>
  // Without the detail there is no salt; that it is gone is a finding of the trail's own.
  last.salt === null || sameHash(last.record_digest ?? undefined, digestOfShipment(last.salt, row, documents))

/** What the trail tells of, was not deleted, and is not there. */
const findGone = async (
  { store, heed }: Pick<Ports, 'store' | 'heed'>,
  report: PartReport,
): Promise<void> => {
  let looked = 0
  for (let after = ''; ;) {
    const reference = store.nextReference(after)
    if (reference === undefined) return
    after = reference
    looked += 1
    if (looked % AT_ONCE === 0) await heed()
    if (store.isThere(reference)) continue
    const last = store.lastEntry(reference)
    if (last && last.operation !== 'delete')
      report.find({ key: 'verify_shipment_gone', values: { reference } }, reference)
  }
}

/** Holds what is kept of how many shipments are in each state against counting them. */
export const verifyCounts = ({ store }: Pick<Ports, 'store'>, report: PartReport): void => {
  for (const { state, kept, counted } of store.counts()) {
    report.checked()
    if (kept === counted) continue
    const values = { state: isCode(state) ? states.toWord(state) : String(state), kept, counted }
    report.find({ key: 'verify_count_differs', values })
  }
}
const isCode = (state: number): boolean => state in shipmentStates
