import type { RuleCode } from '../api-error.ts'
import type { ShipmentState } from './shipment-state.ts'
import { stateTable } from './state-table.ts'

/** What may happen to a shipment's state. */
export type ShipmentEvent =
  | { readonly kind: 'manual'; readonly to: ShipmentState }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'repair'; readonly before: ShipmentState | undefined }

/** What becomes of it: a move, nothing at all, the end of the shipment, or the rule that refuses it. */
export type Transition =
  | { readonly kind: 'moved'; readonly to: ShipmentState }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'refused'; readonly code: RuleCode }

const unchanged: Transition = { kind: 'unchanged' }
const refused = (code: RuleCode): Transition => ({ kind: 'refused', code })
const moved = (to: ShipmentState): Transition => ({ kind: 'moved', to })

/**
 * The state machine of a shipment: total over every state and event, with no clock and no I/O.
 * Source: contract §6.
 */
export const transition = (from: ShipmentState, event: ShipmentEvent): Transition => {
  switch (event.kind) {
    case 'manual':
      return moveByHand(from, event.to)
    case 'cancel':
      return canCancel(from) ? moved('cancelled') : refused('invalid_state_for_operation')
    case 'delete':
      return canDelete(from) ? { kind: 'removed' } : refused('invalid_state_for_operation')
    case 'repair':
      return repair(from, event.before)
  }
}

const moveByHand = (from: ShipmentState, to: ShipmentState): Transition => {
  const code = checkManualChange(from, to)
  if (code) return refused(code)
  return from === to ? unchanged : moved(to)
}

const repair = (from: ShipmentState, before: ShipmentState | undefined): Transition => {
  switch (from) {
    case 'allocating':
      return moved('allocation_failed')
    case 'manifesting':
      return moved('manifest_failed')
    case 'collection_booking_pending':
      return moved('collection_booking_failed')
    case 'cancelling':
      return moved(before ?? 'unallocated')
    default:
      return unchanged
  }
}

/** The rule that refuses a move by hand, or `undefined` where it may be made (or changes nothing). */
export const checkManualChange = (from: ShipmentState, to: ShipmentState): RuleCode | undefined => {
  if (isReserved(to)) return 'system_shipment_state'
  if (from === to || stateTable[from].manual.includes(to)) return undefined
  return 'invalid_state_for_operation'
}

/** Whether only an operation, never a person, may bring a shipment into the state. */
const isReserved = (state: ShipmentState): boolean =>
  stateTable[state].phase === 'system' || state === 'cancelled'

/** The states that a person may move a shipment to by hand. */
export const possibleStates = (from: ShipmentState): readonly ShipmentState[] => stateTable[from].manual

/** Cancelling is possible until the shipment is manifested. */
export const canCancel = (state: ShipmentState): boolean =>
  stateTable[state].phase === 'draft' || stateTable[state].phase === 'booked'

/** Deleting is possible once cancelled. */
export const canDelete = (state: ShipmentState): boolean => state === 'cancelled'

/** Editing is possible while no carrier knows of the shipment. */
export const canEdit = (state: ShipmentState): boolean => stateTable[state].phase === 'draft'

/** The states in which the goods have reached the customer, and the day is kept. */
export const endsDelivery = (state: ShipmentState): boolean =>
  state === 'delivered' || state === 'delivered_damaged' || state === 'customer_collected'
