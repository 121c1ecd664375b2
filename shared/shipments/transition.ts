import type { RuleCode } from '../api-error.ts'
import type { ShipmentType } from './enumerations.ts'
import type { ShipmentState } from './shipment-state.ts'
import { stateTable } from './state-table.ts'

/** What may happen to a shipment's state. */
export type ShipmentEvent =
  | { readonly kind: 'manual'; readonly to: ShipmentState }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'allocate'; readonly shipmentType: ShipmentType }
  | { readonly kind: 'fail_allocation' }
  | { readonly kind: 'deallocate' }
  | { readonly kind: 'confirm_booking' }
  | { readonly kind: 'fail_booking' }
  | { readonly kind: 'ready_to_ship' }
  | { readonly kind: 'not_ready_to_ship' }
  | { readonly kind: 'manifest' }
  | { readonly kind: 'withdraw_manifest'; readonly before: ShipmentState | undefined }
  /** Without a state it is told for information, and moves nothing. */
  | { readonly kind: 'track'; readonly to: ShipmentState | undefined }
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
const moveIf = (isPossible: boolean, to: ShipmentState): Transition =>
  isPossible ? moved(to) : refused('invalid_state_for_operation')

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
    case 'track':
      return track(from, event.to)
    default:
      return moveByOperation(from, event)
  }
}

type OperationEvent = Exclude<ShipmentEvent, { kind: 'manual' | 'cancel' | 'delete' | 'repair' | 'track' }>

const moveByOperation = (from: ShipmentState, event: OperationEvent): Transition => {
  switch (event.kind) {
    case 'allocate':
      // Who collects on demand has to be asked first, and a person says what came of it.
      return moveIf(
        canAllocate(from),
        event.shipmentType === 'on_demand' ? 'collection_booking_pending' : 'allocated',
      )
    case 'fail_allocation':
      return moveIf(canAllocate(from), 'allocation_failed')
    case 'deallocate':
      return moveIf(canDeallocate(from), 'unallocated')
    case 'confirm_booking':
      return moveIf(canConfirmBooking(from), 'collection_booked')
    case 'fail_booking':
      return moveIf(from === 'collection_booking_pending', 'collection_booking_failed')
    case 'ready_to_ship':
      return from === 'ready_to_ship' ? unchanged : moveIf(canMakeReady(from), 'ready_to_ship')
    case 'not_ready_to_ship':
      return from === 'allocated' ? unchanged : moveIf(from === 'ready_to_ship', 'allocated')
    case 'manifest':
      return moveIf(canManifest(from), 'manifested')
    case 'withdraw_manifest':
      return moveIf(from === 'manifested', placeBefore(event.before))
  }
}

/** Where a shipment is again that was taken off its manifest. */
const placeBefore = (before: ShipmentState | undefined): ShipmentState =>
  before !== undefined && canManifest(before) ? before : 'allocated'

/** A carrier's word counts once it has, or is to get, the goods; it may only tell of what happens on the way. */
const track = (from: ShipmentState, to: ShipmentState | undefined): Transition => {
  const phase = to && stateTable[to].phase
  if (to && isReserved(to)) return refused('system_shipment_state')
  if (phase && phase !== 'carrier' && phase !== 'closed') return refused('invalid_value')
  if (!canTrack(from)) return refused('invalid_state_for_operation')
  return to === undefined || from === to ? unchanged : moved(to)
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

/** Papers are there from the first draft on, and long after; what is cancelled goes nowhere. */
export const canHavePapers = (state: ShipmentState): boolean => state !== 'cancelled'

/** Allocating is possible while no carrier knows of the shipment. */
export const canAllocate = (state: ShipmentState): boolean => canEdit(state)

/** An allocation can be taken back until the carrier was told by manifest. */
export const canDeallocate = (state: ShipmentState): boolean => stateTable[state].phase === 'booked'

/** Whether a carrier may still say that it will come: also after it said that it would not. */
export const canConfirmBooking = (state: ShipmentState): boolean =>
  state === 'collection_booking_pending' || state === 'collection_booking_failed'

/** Whether a shipment can be called ready to ship: packed, labelled, at the door. */
export const canMakeReady = (state: ShipmentState): boolean =>
  stateTable[state].manual.includes('ready_to_ship')

/** The states from which a shipment goes onto a manifest (contract §6). */
export const manifestableStates = [
  'allocated',
  'collection_booked',
  'collection_booking_pending',
  'manifest_failed',
  'ready_to_ship',
] as const

export const canManifest = (state: ShipmentState): boolean => manifestableStates.some((one) => one === state)

/** Whether a carrier's tracking may tell of the shipment: from the allocation on, unless it was cancelled. */
export const canTrack = (state: ShipmentState): boolean =>
  !['draft', 'system'].includes(stateTable[state].phase) && state !== 'cancelled'

/** Whether a shipment can have labels: from the allocation on, unless it was cancelled. */
export const canLabel = (state: ShipmentState): boolean => canTrack(state)

/** The states in which the goods have reached the customer, and the day is kept. */
export const endsDelivery = (state: ShipmentState): boolean =>
  state === 'delivered' || state === 'delivered_damaged' || state === 'customer_collected'
