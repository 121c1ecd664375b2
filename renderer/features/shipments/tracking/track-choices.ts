import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { canTrack, transition } from '#shared/shipments/transition.ts'
import { choiceGroups, stateGroupOf, type StateChoice } from '../actions/state/state-choice.ts'

/** The states that a carrier can tell of for these shipments, in groups; how many of them each is possible for. */
export const trackChoices = (from: readonly ShipmentState[]): readonly StateChoice[] => {
  const possible = from.filter(canTrack)
  const [one] = possible
  if (one === undefined) return []
  const choices = shipmentStates
    .filter((to) => transition(one, { kind: 'track', to }).kind !== 'refused')
    .map((state): StateChoice => ({ state, group: stateGroupOf(state), possible: possible.length }))
  return choiceGroups.flatMap((group) => choices.filter((choice) => choice.group === group))
}
