import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import { filledFromLocations } from '../shipments/read-request.ts'
import { endsDelivery } from '#shared/shipments/transition.ts'
import type { AuditService } from '../audit/service.ts'
import { changeOfDocument } from '../documents/change-of-document.ts'
import type { Attachments, DocumentWriter } from '../documents/attachments.ts'
import type { SealedShipment } from '../audit/store.ts'
import { columnsOfDocument } from '../documents/document-row.ts'
import { newRecord } from '../shipments/writing.ts'
import type { MakeReference } from '#shared/reference.ts'
import { searchTextOf } from '../shipments/search/search-text.ts'
import type { ShipmentStore } from '../shipments/store/shipment-store.ts'
import type { Dice } from './dice.ts'
import { type LifeEntry, lifeOf } from './life.ts'
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
  readonly audit: Pick<AuditService, 'seal'>
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
  readonly text: string
  readonly life: readonly LifeEntry[]
}

/**
 * Records a shipment as the program would have, in the state that it has come to; its life is for the history to tell when
 * each moment comes, and its text for the search index.
 */
export const recordShipment = (
  ports: SeedRecordPorts,
  writer: DocumentWriter,
  planned: Planned,
): Recorded => {
  const { clock, makeReference, shipments, attachments, audit, dice } = ports
  const { created, request, route, steps } = planned
  clock.set(created)
  const record = newRecord(filledFromLocations(request, findSeedLocation), makeReference, clock.now())
  const allocated = steps.find((step) => step.to === 'allocated')
  const allocation = allocated && makeAllocation(record, { at: allocated.at, route }, dice)
  const last = steps.at(-1)
  const state = last?.to ?? 'unallocated'
  const written = shipments.insert(writer, {
    record,
    state,
    booking: allocation && { allocation },
    updated: last?.at,
    delivered: steps.findLast((step) => endsDelivery(step.to))?.at,
  })
  const { id } = written
  const { reference, created: now } = record
  const documents = documentsFor({ id, created, hasCustoms: route.hasCustoms })
  const attached = attachments.attach(writer, documents, { id, reference, now, makeReference })
  const changes = attached.map((document) => changeOfDocument(document, 'after'))
  const rows = attached.map(columnsOfDocument)
  const born = {
    reference,
    created,
    changes,
    written,
    seal: (moment: SealedShipment) => audit.seal(moment, rows),
  }
  return { id, text: searchTextOf(record), life: lifeOf(born, steps) }
}
