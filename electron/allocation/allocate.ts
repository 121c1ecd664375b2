import { randomUUID } from 'node:crypto'
import {
  type AllocateRequest,
  type AnsweredAllocations,
  selectionFor,
  type ServiceSelection,
} from '#shared/allocation/allocation.ts'
import type { ServiceChoice, Offer } from '#shared/allocation/choose.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { weighed } from '#shared/package-sizes/package-weight.ts'
import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import { transition } from '#shared/shipments/transition.ts'
import type { CatalogueService } from '../carriers/service.ts'
import type { Writer } from '../platform/database.ts'
import { runBulk } from '../shipments/run-bulk.ts'
import { recordOf, stateCodes, type StoredRow } from '../shipments/store/shipment-row.ts'
import { invalidState, NoService, notAllocated, whyNone } from './allocation-refusal.ts'
import { type AllocatedShipment, allocatedAll, allocateResult } from './answers.ts'
import type { Choosing } from './choosing.ts'
import { trackingDetails } from './tracking-details.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type AllocatePorts = Pick<ShipmentPorts, 'database' | 'transitions' | 'changes'> & {
  readonly carriers: Pick<CatalogueService, 'catalogue' | 'drawNumber'>
  readonly choosing: Choosing
  readonly packageSizeOf: (reference: string) => PackageSize | undefined
  readonly now: () => Date
}

/** Finds a carrier service for shipments and books it. Each shipment is one transaction, so nothing is left half-way. */
export const createAllocating = (ports: AllocatePorts) => {
  const { database, carriers, choosing, transitions, changes } = ports

  const book = (writer: Writer, row: StoredRow, { offer, ...booked }: Booked): AllocatedShipment => {
    const record = recordOf(row.record)
    const state = stateCodes.toWord(row.state)
    const next = transition(state, { kind: 'allocate', shipmentType: record.shipment_type })
    if (next.kind !== 'moved') throw invalidState(state, 'allocate')
    const { shipping_date, expected_delivery_date, service, carrier, price } = offer
    const tracking = trackingDetails(record, () => carriers.drawNumber(writer, service))
    const allocation: Allocation = {
      carrier,
      allocation_date: ports.now().toISOString(),
      price,
      ...(tracking && { tracking_details: tracking }),
    }
    transitions.book(writer, row, { allocation, shipping_date, expected_delivery_date })
    transitions.apply(writer, row, {
      operation: 'allocate',
      actor: booked.actor,
      to: next.to,
      ...(booked.gone && { reason: booked.gone }),
      changes: [{ property: '$.allocation', after: allocation }],
    })
    return allocateResult(weighed(record, ports.packageSizeOf), {
      booking: { allocation, shipping_date, expected_delivery_date },
      state: next.to,
      excluded: booked.excluded,
    })
  }

  const fail = (writer: Writer, row: StoredRow, failed: Failed): NoService => {
    const problem = whyNone(carriers.catalogue(), failed.selection, failed.record)
    const state = 'allocation_failed'
    transitions.apply(writer, row, {
      operation: 'fail_allocation',
      actor: failed.actor,
      to: state,
      reason: problem.sentence,
    })
    return new NoService(problem, failed.choice.excluded, state)
  }

  /** @throws Refusal; it is `NoService` when none can take the shipment, which is in its history by then */
  const allocateOne = (reference: string, asked: ServiceSelection, actor: string): AllocatedShipment => {
    const allocated = database.write((writer): AllocatedShipment | NoService => {
      const row = transitions.find(reference)
      const state = stateCodes.toWord(row.state)
      if (transition(state, { kind: 'fail_allocation' }).kind !== 'moved') {
        throw invalidState(state, 'allocate')
      }
      const record = recordOf(row.record)
      const { selection, gone } = selectionFor(record, asked, carriers.catalogue())
      const choice = choosing.choose(record, selection)
      const [offer] = choice.offers
      return offer
        ? book(writer, row, { offer, excluded: choice.excluded, actor, ...(gone && { gone }) })
        : fail(writer, row, { record, choice, selection, actor })
    })
    changes.tell([reference])
    if (allocated instanceof NoService) throw allocated
    return allocated
  }

  return {
    book,
    allocateOne,

    /** Each shipment for itself: with the cheapest service of those asked for that can take it. */
    allocate: async (
      { shipments, ...asked }: AllocateRequest,
      actor: string,
    ): Promise<AnsweredAllocations> => {
      const selection = choosing.selectionOf(asked)
      const correlation_id = randomUUID()
      const { accepted, rejected } = await runBulk(
        shipments,
        (reference) => allocateOne(reference, selection, actor),
        (reference, refusal) => notAllocated(reference, refusal, correlation_id),
      )
      return allocatedAll(
        accepted.map((one) => ({ ...one, correlation_id })),
        rejected,
        correlation_id,
      )
    },
  }
}
export type Allocating = ReturnType<typeof createAllocating>

type Booked = {
  readonly offer: Offer
  readonly excluded: ServiceChoice['excluded']
  readonly actor: string
  /** Why it is not who a rule wants. */
  readonly gone?: Sentence
}
type Failed = {
  readonly record: ShipmentRecord
  readonly choice: ServiceChoice
  readonly selection: ServiceSelection
  readonly actor: string
}
