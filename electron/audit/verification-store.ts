import type { Reader } from '../platform/database.ts'
import type { ShipmentRow } from '../shipments/store/shipment-row.ts'
import { type AuditRow, type ShipmentDocument, shipmentDocuments, type StoredShipment } from './store.ts'

/** The last entry about a shipment, and the salt of its detail. */
export type LastEntry = Pick<AuditRow, 'sequence' | 'at' | 'operation' | 'to_state' | 'record_digest'> & {
  readonly salt: Uint8Array | null
}
/** A shipment with all its columns. */
export type VerifiedShipment = ShipmentRow & StoredShipment
type KeptFile = { readonly hash: string; readonly documents: string; readonly damaged: number }

/** The queries of a verification, which reads everything that there is. */
export const verificationQueries = {
  lastEntry: `SELECT a.sequence, a.at, a.operation, a.to_state, a.record_digest, d.salt
    FROM audit a LEFT JOIN audit_detail d USING (sequence)
    WHERE a.reference = CAST(? AS TEXT) AND a.entity = 'shipment' ORDER BY a.sequence DESC LIMIT 1`,
  shipments: `SELECT s.*, r.record, b.allocation, b.shipping_date, b.expected_delivery_date
    FROM shipment s CROSS JOIN shipment_record r ON r.id = s.id LEFT JOIN shipment_allocation b ON b.id = s.id
    WHERE s.id > CAST(? AS INT) ORDER BY s.id LIMIT CAST(? AS INT)`,
  references: 'SELECT reference FROM shipment WHERE id = CAST(? AS INT)',
} as const

export const openVerificationStore = ({ prepare }: Reader) => {
  const selectTotals = prepare<[], { readonly total: number }>(
    `SELECT (SELECT count(*) FROM audit) + (SELECT count(*) FROM shipment)
       + (SELECT count(DISTINCT hash) FROM document) AS total`,
  )
  const selectDamage = prepare<[], { readonly integrity_check: string }>('PRAGMA integrity_check(200)')
  const selectForeign = prepare<[], { readonly table: string }>('PRAGMA foreign_key_check')
  const selectShipments = prepare<[number, number], VerifiedShipment>(verificationQueries.shipments)
  const selectReference = prepare<[number], { readonly reference: string }>(verificationQueries.references)
  const selectDocuments = prepare<[number], ShipmentDocument>(shipmentDocuments)
  const selectLastEntry = prepare<[string], LastEntry>(verificationQueries.lastEntry)
  const selectWithoutRecord = prepare<[], { readonly reference: string }>(
    'SELECT reference FROM shipment s WHERE NOT EXISTS (SELECT 1 FROM shipment_record r WHERE r.id = s.id) LIMIT 1000',
  )
  // The first reference in the index after one that was looked at: each once, however many entries it has.
  const selectNextReference = prepare<[string], { readonly reference: string }>(
    'SELECT reference FROM audit WHERE reference > ? ORDER BY reference LIMIT 1',
  )
  const selectShipment = prepare<[string], { readonly id: number }>(
    'SELECT id FROM shipment WHERE reference = ?',
  )
  const selectCounts = prepare<
    [],
    { readonly state: number; readonly kept: number; readonly counted: number }
  >(
    `SELECT state, sum(kept) AS kept, sum(counted) AS counted FROM (
       SELECT state, shipments AS kept, 0 AS counted FROM shipment_count
       UNION ALL SELECT state, 0, count(*) FROM shipment GROUP BY state
     ) GROUP BY state`,
  )
  const selectFiles = prepare<[string, number], KeptFile>(
    `SELECT hash, group_concat(reference, ', ') AS documents, max(state <> 0) AS damaged FROM document
     WHERE hash > ? GROUP BY hash ORDER BY hash LIMIT CAST(? AS INT)`,
  )
  const selectFile = prepare<[string], { readonly hash: string }>(
    'SELECT hash FROM document WHERE hash = ? LIMIT 1',
  )
  return {
    /** How many entries, shipments and files there are. */
    total: (): number => selectTotals.get()?.total ?? 0,
    /** What SQLite finds wrong with its file, in its own words. */
    damage: (): readonly string[] => [
      ...selectDamage.all().flatMap(({ integrity_check: text }) => (text === 'ok' ? [] : [text])),
      ...new Set(selectForeign.all().map(({ table }) => `${table}: FOREIGN KEY`)),
    ],
    /** The next shipments after that row, with what they are. */
    shipments: (after: number, take: number): readonly VerifiedShipment[] => selectShipments.all(after, take),
    referenceOf: (id: number): string => selectReference.get(id)?.reference ?? '',
    documents: (id: number): readonly ShipmentDocument[] => selectDocuments.all(id),
    lastEntry: (reference: string): LastEntry | undefined => selectLastEntry.get(reference),
    withoutRecord: (): readonly string[] => selectWithoutRecord.all().map(({ reference }) => reference),
    /** The next thing that the trail tells of, in the order of names. */
    nextReference: (after: string): string | undefined => selectNextReference.get(after)?.reference,
    isThere: (reference: string): boolean => selectShipment.get(reference) !== undefined,
    /** How many shipments of each state are kept and counted. */
    counts: () => selectCounts.all(),
    /** The next files after that one, with the documents that lie in each. */
    files: (after: string, take: number): readonly KeptFile[] => selectFiles.all(after, take),
    isFileNeeded: (hash: string): boolean => selectFile.get(hash) !== undefined,
  }
}
export type VerificationStore = ReturnType<typeof openVerificationStore>
