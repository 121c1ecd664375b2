import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import { filledFromLocations } from '../shipments/read-request.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import { endsDelivery } from '#shared/shipments/transition.ts'
import { changeOfDocument } from '../documents/change-of-document.ts'
import type { Attachments, DocumentWriter } from '../documents/attachments.ts'

import { newRecord } from '../shipments/writing.ts'
import type { MakeReference } from '#shared/reference.ts'
import { searchTextOf } from '../shipments/search/search-text.ts'
import type { ShipmentStore } from '../shipments/store/shipment-store.ts'
import type { Dice } from './dice.ts'
import { makeAllocation } from './make-allocation.ts'
import { documentsFor } from './make-documents.ts'
import { findSeedLocation } from './make-locations.ts'
import type { Route } from './make-request.ts'
import type { Step } from './plan-journey.ts'
import type { SeedClock } from './seed-clock.ts'

export type SeedRecordPorts = {
  readonly clock: SeedClock
  readonly makeReference: MakeReference
  readonly shipments: ShipmentStore
  readonly attachments: Attachments
  readonly dice: Dice
}

/** A shipment to be made at that moment (milliseconds since 1970), and what became of it since. */
export type Planned = {
  readonly created: number
  readonly request: CreateShipmentRequest
  readonly route: Route
  readonly steps: readonly Step[]
}

/** What was recorded, and what it is to be found by. */
export type Recorded = {
  readonly id: number
  readonly reference: string
  readonly text: string
  /** What the history says of its making. */
  readonly changes: readonly PropertyChange[]
}

/**
 * Records a shipment as the program would have, in the state that it has come to; its history and the search index
 * are left to the caller.
 */
export const recordShipment = (
  ports: SeedRecordPorts,
  writer: DocumentWriter,
  planned: Planned,
): Recorded => {
  const { clock, makeReference, shipments, attachments, dice } = ports
  const { created, request, route, steps } = planned
  clock.set(created)
  const record = newRecord(filledFromLocations(request, findSeedLocation), makeReference, clock.now())
  const allocated = steps.find((step) => step.to === 'allocated')
  const allocation = allocated && makeAllocation(record, { at: allocated.at, route }, dice)
  const last = steps.at(-1)
  const state = last?.to ?? 'unallocated'
  const { id } = shipments.insert(writer, {
    record,
    state,
    booking: allocation && { allocation },
    updated: last?.at,
    delivered: steps.findLast((step) => endsDelivery(step.to))?.at,
  })
  const { reference, created: now } = record
  const documents = documentsFor({ id, created, hasCustoms: route.hasCustoms })
  const attached = attachments.attach(writer, documents, { id, reference, now, makeReference })
  return {
    id,
    reference,
    text: searchTextOf(record),
    changes: attached.map((document) => changeOfDocument(document, 'after')),
  }
}
