import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import type { LeadRight } from '#shared/operators/lead-right.ts'
import { canJoinGroup } from '#shared/shipment-groups/membership.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import {
  canAllocate,
  canCancel,
  canConfirmBooking,
  canDeallocate,
  canDelete,
  canEdit,
  canHavePapers,
  canLabel,
  canMakeReady,
  canManifest,
  canTrack,
  possibleStates,
} from '#shared/shipments/transition.ts'

/** What a person can do to a shipment, in the order of its way. */
export const actionNames = [
  'allocate',
  'quotes',
  'confirmBooking',
  'failBooking',
  'printLabel',
  'papers',
  'ready',
  'notReady',
  'group',
  'manifest',
  'track',
  'trackingReferences',
  'deallocate',
  'change',
  'wave',
  'pickList',
  'edit',
  'clone',
  'cancel',
  'delete',
] as const
export type ActionName = (typeof actionNames)[number]

/** The actions that are done in a dialog; the others lead to a page. */
export type DialogAction = Exclude<ActionName, 'edit' | 'clone'>

/** The key of each action. */
export const actionKeys: Readonly<Record<ActionName, string>> = {
  allocate: 'A',
  quotes: 'Q',
  confirmBooking: 'B',
  failBooking: 'Shift+B',
  printLabel: 'L',
  papers: 'Shift+L',
  ready: 'R',
  notReady: 'Shift+R',
  group: 'G',
  manifest: 'M',
  track: 'T',
  trackingReferences: 'Shift+T',
  deallocate: 'Shift+A',
  change: 'S',
  wave: 'W',
  pickList: 'Shift+P',
  edit: 'E',
  clone: 'Shift+C',
  cancel: 'Delete',
  delete: 'Shift+Delete',
}

const ofOneOnly: ReadonlySet<ActionName> = new Set(['quotes', 'trackingReferences', 'edit', 'clone'])

/** Whether an action is about one shipment, never about several at once. */
export const isOfOneOnly = (action: ActionName): boolean => ofOneOnly.has(action)

/** Whether what an action does cannot be undone. */
export const isIrreversible = (action: ActionName): boolean => action === 'cancel' || action === 'delete'

/** What an action needs, where a desk can keep it to its leads. */
export const rightFor = (action: ActionName): LeadRight | undefined => {
  switch (action) {
    case 'delete':
      return 'delete'
    case 'deallocate':
      return 'deallocate'
    case 'change':
    case 'track':
      return 'change_state'
    default:
      return undefined
  }
}

/** Whether the state of a shipment allows an action. */
export const isPossible = (action: ActionName, state: ShipmentState): boolean => {
  switch (action) {
    case 'allocate':
    case 'quotes':
      return canAllocate(state)
    case 'confirmBooking':
      return canConfirmBooking(state)
    case 'failBooking':
      return state === 'collection_booking_pending'
    case 'printLabel':
      return canLabel(state)
    case 'papers':
    case 'pickList':
      return canHavePapers(state)
    case 'wave':
      return canAllocate(state) || canMakeReady(state)
    case 'ready':
      return canMakeReady(state)
    case 'notReady':
      return state === 'ready_to_ship'
    case 'group':
      return canJoinGroup(state)
    case 'manifest':
      return canManifest(state)
    case 'track':
    case 'trackingReferences':
      return canTrack(state)
    case 'deallocate':
      return canDeallocate(state)
    case 'change':
      return possibleStates(state).length > 0
    case 'edit':
      return canEdit(state)
    case 'clone':
      return true
    case 'cancel':
      return canCancel(state)
    case 'delete':
      return canDelete(state)
  }
}

/** What is most likely done to a shipment in a state: the next step of its journey first. */
const nextActions = (state: ShipmentState): readonly ActionName[] => {
  switch (state) {
    case 'unallocated':
    case 'allocation_failed':
      return ['allocate', 'quotes', 'edit']
    case 'allocated':
    case 'collection_booked':
      return ['printLabel', 'papers', 'ready']
    case 'ready_to_ship':
    case 'manifest_failed':
      return ['manifest', 'printLabel', 'papers']
    case 'collection_booking_pending':
    case 'collection_booking_failed':
      return ['confirmBooking', 'failBooking']
    case 'cancelled':
      return ['delete', 'clone']
    default:
      return stateTable[state].phase === 'closed' ? ['clone', 'track'] : ['track', 'change']
  }
}

/**
 * The two or three actions that stand as buttons for shipments in these states, the next step first; the rest is behind
 * "More". Where the states differ, the one that most of them are in decides.
 */
export const likelyActions = (states: readonly ShipmentState[]): readonly ActionName[] => {
  const counts = Map.groupBy(states, (state) => state)
  const countOf = (state: ShipmentState): number => counts.get(state)?.length ?? 0
  const [most] = shipmentStates.toSorted((one, other) => countOf(other) - countOf(one))
  if (most === undefined || countOf(most) === 0) return []
  return nextActions(most).filter(
    (action) => isPossible(action, most) && !(isOfOneOnly(action) && states.length > 1),
  )
}
