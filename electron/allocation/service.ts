import { selectionFor } from '#shared/allocation/allocation.ts'
import type { Offer } from '#shared/allocation/choose.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { CatalogueService } from '../carriers/service.ts'
import { createAllocating } from './allocate.ts'
import { whyNone } from './allocation-refusal.ts'
import { createBookings } from './bookings.ts'
import { createChoosing } from './choosing.ts'
import type { QuoteStore } from './quote-store.ts'
import { createQuoting } from './quotes.ts'
import { createTrackingReferences } from './set-tracking.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type AllocationPorts = Pick<
  ShipmentPorts,
  'database' | 'clock' | 'transitions' | 'changes' | 'makeReference' | 'read'
> & {
  readonly carriers: Pick<CatalogueService, 'catalogue' | 'drawNumber' | 'hasNumbers'>
  readonly quotes: QuoteStore
  /** Also of one that is no longer offered. */
  readonly packageSizeOf: (reference: string) => PackageSize | undefined
}

/** Who takes a shipment: chosen, quoted, booked, and taken back. */
export const createAllocationService = (ports: AllocationPorts) => {
  const { clock } = ports
  const choosing = createChoosing(ports)
  const shared = { ...ports, choosing, now: () => clock.now() }
  const allocating = createAllocating(shared)
  return {
    /** Who takes a shipment for the least, without asking it to; or why nobody does. */
    cheapest: (record: ShipmentRecord): Offer | Sentence => {
      const { selection } = selectionFor(record, {}, ports.carriers.catalogue())
      const [offer] = choosing.choose(record, selection).offers
      return offer ?? whyNone(ports.carriers.catalogue(), selection, record).sentence
    },
    allocate: allocating.allocate,
    ...createQuoting({ ...shared, allocating }),
    ...createBookings(ports),
    setTrackingReferences: createTrackingReferences(ports),
  }
}
export type AllocationService = ReturnType<typeof createAllocationService>
