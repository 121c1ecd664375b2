import type { PropertyChange, Operation } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { leavesGroup } from '#shared/shipment-groups/membership.ts'
import { endsDelivery } from '#shared/shipments/transition.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { AuditService } from '../audit/service.ts'
import type { Clock } from '../platform/clock.ts'
import type { Writer } from '../platform/database.ts'
import { trusted } from '../platform/json.ts'
import { notFound, removed } from './answers.ts'
import { type Booking, stateCodes, type StoredRow } from './store/shipment-row.ts'
import type { GroupLeaving } from '../shipment-groups/leaving.ts'
import type { ShipmentStore } from './store/shipment-store.ts'

type Ports = {
  readonly groups: GroupLeaving
  readonly clock: Clock
  readonly audit: AuditService
  readonly shipments: ShipmentStore
}

/** A change of state, and what is written down of it. */
export type TransitionEntry = {
  readonly to: ShipmentState
  readonly operation: Operation
  readonly actor: string
  readonly reason?: string | Sentence | undefined
  readonly changes?: readonly PropertyChange[]
  /** Milliseconds since 1970 at which the goods reached the customer, where that is not now. */
  readonly delivered?: number
}

/** The one way in which shipments change their state, for every feature; always inside the feature's transaction. */
export const createTransitions = ({ clock, audit, shipments, groups }: Ports) => {
  /** @throws Refusal when there is no such shipment, or it was deleted */
  const find = (reference: string): StoredRow => {
    const row = shipments.find(reference)
    if (row) return row
    throw audit.history(reference).length > 0 ? removed(reference) : notFound(reference)
  }

  return {
    find,

    /** Changes the state of a shipment and writes the audit entry. The state may be the one that it is in. */
    apply: (writer: Writer, row: StoredRow, { to, delivered, ...entry }: TransitionEntry): void => {
      const from = stateCodes.toWord(row.state)
      const at = changedAt(row, clock.now())
      // Whatever else is written down of goods that are there, the day on which they came stays.
      const reached =
        endsDelivery(to) && (delivered !== undefined || to !== from) ? (delivered ?? at) : undefined
      shipments.setState(writer, row, { to, at, delivered: reached })
      const { reference } = row
      // Whoever changes more of it than its state says what: then it is not any more what was read.
      const isRead = (entry.changes ?? []).length === 0
      const stored = isRead
        ? {
            ...row,
            state: stateCodes.toCode(to),
            updated: at,
            delivered: reached ?? row.delivered,
            documents: row.documents === null ? 0 : trusted(row.documents).length,
          }
        : undefined
      audit.record(writer, { ...entry, reference, from, to, stored })
      if (leavesGroup(to)) groups.leave(writer, { id: row.id, reference, state: to }, entry.actor)
    },

    /** Puts a booking with a carrier in place of the one there was; `undefined` takes it away. Not audited by itself. */
    book: (writer: Writer, row: StoredRow, booking: Booking | undefined): void =>
      shipments.replaceBooking(writer, row, booking),
  }
}
export type Transitions = ReturnType<typeof createTransitions>

/**
 * The time of a change, in milliseconds since 1970: never that of the change before, even when the clock steps back,
 * so that `updated` tells one version of a shipment from the next.
 */
const changedAt = (row: Pick<StoredRow, 'updated'>, now: Date): number =>
  Math.max(now.getTime(), row.updated + 1)
