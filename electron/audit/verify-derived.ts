import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { parseQuietly, unchecked } from '../platform/json.ts'
import {
  columnsOfRecord,
  lookupsOf,
  type LookupTable,
  lookupTables,
} from '../shipments/store/shipment-row.ts'
import type { LookupVerificationStore } from './lookup-verification-store.ts'
import type { ShipmentDocument } from './store.ts'
import type { VerifiedShipment } from './verification-store.ts'
import type { PartReport } from './verify-report.ts'

/** The columns that are made out of record, booking and state; those that are not stand in the digest of an entry themselves. */
const derivedColumns = [
  'reference',
  'reference_tail',
  'custom_reference',
  'severity',
  'shipment_type',
  'direction',
  'country',
  'recipient',
  'locality',
  'postal_code',
  'carrier_service',
  'carrier',
  'pieces',
  'weight',
  'weight_unit',
  'created',
] as const

/** A shipment that is looked at. */
export type LookedAt = {
  readonly row: VerifiedShipment
  readonly reference: string
  /** What its record says, read once; nothing where that is no JSON. */
  readonly record: unknown
  readonly documents: readonly ShipmentDocument[]
}

/** Holds what shipments are listed and looked up by against what is made out of their records. */
export const openDerivedVerification = (store: LookupVerificationStore, report: PartReport) => {
  const found = new Map<LookupTable, number>()
  let isComplete = true
  return {
    /** What a shipment is made out of does not hold itself, so that nothing follows from it. */
    skip: (): void => {
      isComplete = false
    },
    compare: ({ row, reference, record, documents }: LookedAt): void => {
      const made = madeOf(row, record)
      if (!made) {
        isComplete = false
        return report.find({ key: 'verify_record_unreadable', values: { reference } }, reference)
      }
      const columns = [
        ...derivedColumns.filter((column) => made.columns[column] !== row[column]),
        ...(row.documents === documents.length ? [] : ['documents']),
      ]
      if (columns.length > 0) {
        const values = { reference, columns: columns.join(', ') }
        report.find({ key: 'verify_columns_altered', values }, reference)
      }
      for (const table of lookupTables) {
        const values = made.lookups[table]
        const key = { id: row.id, created: made.columns.created }
        const there = values.filter((value) => store[table].has({ value, ...key })).length
        found.set(table, (found.get(table) ?? 0) + there)
        if (there < values.length)
          report.find({ key: 'verify_lookup_missing', values: { reference, table } }, reference)
      }
    },
    /** Once all were compared: whatever else stands there leads to a shipment by what its record does not say. */
    end: (): void => {
      if (!isComplete) return report.note({ key: 'verify_note_lookups' })
      for (const table of lookupTables) {
        const count = store[table].rows() - (found.get(table) ?? 0)
        if (count > 0) report.find({ key: 'verify_lookup_foreign', values: { table, count } })
      }
    },
  }
}
export type DerivedVerification = ReturnType<typeof openDerivedVerification>

const asRecord = unchecked<ShipmentRecord>()
const asAllocation = unchecked<Allocation>()

/** What the program would write beside a record; nothing where that is none of its own. */
const madeOf = (row: VerifiedShipment, read: unknown) => {
  const state = shipmentStates[row.state]
  if (state === undefined) return undefined
  try {
    const record = asRecord.parse(read)
    const allocation = row.allocation === null ? undefined : asAllocation.parse(parseQuietly(row.allocation))
    return { columns: columnsOfRecord(record, state, allocation), lookups: lookupsOf(record, allocation) }
  } catch {
    return undefined
  }
}
