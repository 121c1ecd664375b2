import type {
  ConfirmBookingRequest,
  DeallocateRequest,
  FailBookingRequest,
} from '#shared/allocation/allocation.ts'
import type { BulkResult, Moved } from '#shared/shipments/bulk.ts'
import { transition } from '#shared/shipments/transition.ts'
import type { Writer } from '../platform/database.ts'
import { refusedInState } from '../shipments/answers.ts'
import type { TransitionEntry } from '../shipments/transitions.ts'
import { runBulk, rejectionOf } from '../shipments/run-bulk.ts'
import { allocationOf, stateCodes, type StoredRow } from '../shipments/store/shipment-row.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'

export type BookingPorts = Pick<ShipmentPorts, 'database' | 'transitions' | 'changes'>

type Step = {
  readonly kind: 'deallocate' | 'confirm_booking' | 'fail_booking'
  readonly entry: Pick<TransitionEntry, 'actor' | 'reason'>
  readonly alongside?: (writer: Writer, row: StoredRow) => Pick<TransitionEntry, 'changes'>
}

/** What becomes of an allocation: taken back, or the carrier's word on whether it will come. */
export const createBookings = ({ database, transitions, changes }: BookingPorts) => {
  const stepOne = (reference: string, { kind, entry, alongside }: Step): Moved => {
    const moved = database.write((writer): Moved => {
      const row = transitions.find(reference)
      const from = stateCodes.toWord(row.state)
      const next = transition(from, { kind })
      if (next.kind !== 'moved') throw refusedInState('invalid_state_for_operation', from, kind)
      const more = alongside?.(writer, row) ?? {}
      transitions.apply(writer, row, { ...entry, ...more, operation: kind, to: next.to })
      return { shipment_reference: reference, state: next.to, modified: true }
    })
    changes.tell([reference])
    return moved
  }
  const stepEach = (shipments: readonly string[], step: Step): Promise<BulkResult<Moved>> =>
    runBulk(shipments, (reference) => stepOne(reference, step), rejectionOf)

  const cancelBooking = (writer: Writer, row: StoredRow) => {
    transitions.book(writer, row, undefined)
    return { changes: [{ property: '$.allocation', before: allocationOf(row.allocation) }] }
  }

  return {
    /** Takes shipments back from their carriers; the booking stays in the history. */
    deallocate: ({ shipments, reason }: DeallocateRequest, actor: string): Promise<BulkResult<Moved>> =>
      stepEach(shipments, {
        kind: 'deallocate',
        entry: { actor, reason },
        alongside: cancelBooking,
      }),

    /** The carrier will come. */
    confirmBooking: (
      { shipments, collection_reference }: ConfirmBookingRequest,
      actor: string,
    ): Promise<BulkResult<Moved>> =>
      stepEach(shipments, {
        kind: 'confirm_booking',
        entry: {
          actor,
          ...(collection_reference !== undefined && {
            reason: { key: 'collection_reference', values: { reference: collection_reference } },
          }),
        },
      }),

    /** The carrier will not come. */
    failBooking: ({ shipments, reason }: FailBookingRequest, actor: string): Promise<BulkResult<Moved>> =>
      stepEach(shipments, {
        kind: 'fail_booking',
        entry: { actor, reason },
      }),
  }
}
