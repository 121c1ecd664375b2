import type { CreateShipmentRequest } from '../../shared/shipments/create-request.ts'
import { endsDelivery } from '../../shared/shipments/transition.ts'
import type { AuditService } from '../audit/service.ts'
import type { Writer } from '../platform/database.ts'
import type { CountStore } from '../shipments/count-store.ts'
import { newRecord } from '../shipments/new-record.ts'
import type { MakeReference } from '../shipments/references.ts'
import type { SearchIndex } from '../shipments/search-index.ts'
import { searchTextOf } from '../shipments/search-text.ts'
import type { ShipmentStore } from '../shipments/store.ts'
import type { Dice } from './dice.ts'
import { makeAllocation } from './make-allocation.ts'
import type { Route } from './make-request.ts'
import type { Step } from './plan-journey.ts'
import type { SeedClock } from './seed-clock.ts'

export type RecordPorts = {
  readonly clock: SeedClock
  readonly makeReference: MakeReference
  readonly audit: AuditService
  readonly shipments: ShipmentStore
  readonly counts: CountStore
  readonly searchIndex: SearchIndex
  readonly dice: Dice
  readonly actors: readonly string[]
}

/** A shipment to be made at the time that the clock shows, and what became of it since. */
export type Planned = {
  readonly request: CreateShipmentRequest
  readonly route: Route
  readonly steps: readonly Step[]
}

/**
 * Records a shipment as the program would have, in the state that it has come to, with the entry of its creation;
 * the entries of its further steps are their own. Answers its reference.
 */
export const recordShipment = (ports: RecordPorts, writer: Writer, planned: Planned): string => {
  const { clock, makeReference, audit, shipments, counts, searchIndex, dice } = ports
  const { request, route, steps } = planned
  const record = newRecord(request, makeReference, clock.now())
  const allocated = steps.find((step) => step.to === 'allocated')
  const allocation = allocated && makeAllocation(record, { at: allocated.at, route }, dice)
  const last = steps.at(-1)
  const state = last?.to ?? 'unallocated'
  const id = shipments.insert(writer, {
    record,
    state,
    allocation,
    updated: last?.at,
    delivered: steps.findLast((step) => endsDelivery(step.to))?.at,
  })
  counts.add(writer, state, 1)
  searchIndex.addIndexed(writer, id, searchTextOf(record, allocation))
  audit.record(writer, {
    operation: 'create',
    reference: record.reference,
    actor: dice.pick(ports.actors),
    to: 'unallocated',
  })
  return record.reference
}

/** Records that a shipment came into another state. */
export const recordStep = (
  { clock, audit, dice, actors }: RecordPorts,
  writer: Writer,
  { reference, at, from, to, reason }: Step & { readonly reference: string },
): void => {
  clock.set(at)
  const operation = to === 'cancelled' ? 'cancel' : 'change_state'
  audit.record(writer, { operation, reference, actor: dice.pick(actors), from, to, reason })
}
