import { newRecord } from '../../electron/shipments/new-record.ts'
import { createReferenceMaker } from '../../electron/shipments/references.ts'
import { openSearchIndex } from '../../electron/shipments/search-index.ts'
import { searchTextOf } from '../../electron/shipments/search-text.ts'
import { openShipmentStore } from '../../electron/shipments/store.ts'
import { openCountStore } from '../../electron/shipments/count-store.ts'
import type { Allocation } from '../../shared/shipments/shipment.ts'
import { validateCreateRequest } from '../../shared/shipments/validate.ts'
import type { TestDesk } from './open-test-desk.ts'

/** A carrier's booking with these tracking references. */
export const anAllocation = (...tracking: readonly string[]): Allocation => ({
  carrier: { name: 'Swift Post', service_name: 'Swift 24', service_reference: 'SWIFT24' },
  allocation_date: '2026-11-20T10:00:00.000Z',
  price: { net: 5, gross: 6, currency: 'GBP' },
  tracking_details: { shipment: { reference: 'tracked', tracking_references: tracking } },
})

/** Stores a shipment that a carrier has taken, as no procedure does yet; answers its reference. */
export const anAllocatedShipment = (desk: TestDesk, request: unknown, allocation: Allocation): string => {
  const { database, audit } = desk.inside()
  const now = desk.clock.now()
  const validation = validateCreateRequest(request, now)
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems))
  const last = { milliseconds: now.getTime(), count: 50_000 }
  const record = newRecord(validation.request, createReferenceMaker(desk.clock, last), now)
  database.write((writer) => {
    const { reader } = database
    const id = openShipmentStore(reader).insert(writer, { record, state: 'allocated', allocation })
    openCountStore(reader).add(writer, 'allocated', 1)
    openSearchIndex(reader).add(writer, id, searchTextOf(record, allocation))
    audit.record(writer, { operation: 'create', reference: record.reference, actor: 'Ada', to: 'allocated' })
  })
  return record.reference
}
