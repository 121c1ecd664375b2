/** Shipments come and go while a group is open, nothing moves while it is locked, and what is closed stays so (contract §9). */
export const shipmentGroupStates = ['open', 'locked', 'closed'] as const
export type ShipmentGroupState = (typeof shipmentGroupStates)[number]

/** What may be done to a group, besides looking at it. */
export type ShipmentGroupAction = 'add' | 'remove' | 'lock' | 'unlock' | 'manifest' | 'close'

/** What becomes of its state: another one, the same, or a refusal. */
export type ShipmentGroupTransition =
  | { readonly kind: 'moved'; readonly to: ShipmentGroupState }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused' }

const unchanged: ShipmentGroupTransition = { kind: 'unchanged' }
const refused: ShipmentGroupTransition = { kind: 'refused' }
const moved = (to: ShipmentGroupState): ShipmentGroupTransition => ({ kind: 'moved', to })

/** The state machine of a group: total over every state and action. What is in that state already is left as it is. */
export const groupTransition = (
  from: ShipmentGroupState,
  action: ShipmentGroupAction,
): ShipmentGroupTransition => {
  switch (action) {
    case 'add':
    case 'remove':
      return from === 'open' ? unchanged : refused
    case 'manifest':
      return from === 'locked' ? unchanged : refused
    case 'lock':
      return from === 'open' ? moved('locked') : unlessClosed(from)
    case 'unlock':
      return from === 'locked' ? moved('open') : unlessClosed(from)
    case 'close':
      if (from === 'locked') return moved('closed')
      return from === 'closed' ? unchanged : refused
  }
}

const unlessClosed = (from: ShipmentGroupState): ShipmentGroupTransition =>
  from === 'closed' ? refused : unchanged

/** Whether something can be done to a group in a state, and would do anything. */
export const canDoToGroup = (state: ShipmentGroupState, action: ShipmentGroupAction): boolean => {
  const { kind } = groupTransition(state, action)
  return ['lock', 'unlock', 'close'].includes(action) ? kind === 'moved' : kind !== 'refused'
}

/** A collection note says what stands ready to go: nobody knows that while shipments come and go, nor once they went (contract §9). */
export const canHaveCollectionNote = (state: ShipmentGroupState): boolean => state === 'locked'
