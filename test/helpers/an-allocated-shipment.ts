import { newRecord } from '#electron/shipments/writing.ts'
import { createReferenceMaker } from '#shared/reference.ts'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import { searchTextOf } from '#electron/shipments/search/search-text.ts'
import { openShipmentStore } from '#electron/shipments/store/shipment-store.ts'
import type { Allocation } from '#shared/shipments/shipment.ts'
import { validateCreateRequest } from '#shared/shipments/create-request.ts'
import type { TestDesk } from './open-test-desk.ts'

/** A carrier's booking with these tracking references. */
export const anAllocation = (...tracking: readonly string[]): Allocation => ({
  carrier: { name: 'Swift Post', service_name: 'Swift 24', service_reference: 'SWIFT24' },
  allocation_date: '2026-11-20T10:00:00.000Z',
  price: { net: 5, gross: 6, currency: 'GBP' },
  tracking_details: { shipment: { reference: 'tracked', tracking_references: tracking } },
})

/** Stores a shipment that a carrier has taken, past the rules of choosing one; answers its reference. */
export const anAllocatedShipment = (desk: TestDesk, request: unknown, allocation: Allocation): string =>
  allocatedShipments(desk, [{ request, allocation }])[0] ?? ''

type Allocated = { readonly request: unknown; readonly allocation: Allocation }

/** The same for many at once, quickly; answers their references in order. */
export const allocatedShipments = (desk: TestDesk, given: readonly Allocated[]): readonly string[] => {
  const { database, audit } = desk.inside()
  const { reader } = database
  const now = desk.clock.now()
  const makeReference = createReferenceMaker(
    desk.clock,
    { milliseconds: now.getTime(), count: 50_000 },
    (below) => Math.floor(Math.random() * below),
  )
  const shipments = openShipmentStore(reader)
  const index = openSearchIndex(reader)
  return database.write((writer) =>
    given.map(({ request, allocation }) => {
      const validation = validateCreateRequest(request, now)
      if (!validation.ok) throw new Error(JSON.stringify(validation.problems))
      const record = newRecord(validation.request, makeReference, now)
      const { id } = shipments.insert(writer, { record, state: 'allocated', booking: { allocation } })
      index.add(writer, { id, text: searchTextOf(record) })
      audit.record(writer, {
        operation: 'create',
        reference: record.reference,
        actor: 'Ada',
        to: 'allocated',
      })
      return record.reference
    }),
  )
}
