import { ownValue } from '../own-value.ts'
import { type ShipmentState, shipmentStates } from '../shipments/shipment-state.ts'
import { stateTable } from '../shipments/state-table.ts'

/** What carriers tell of a shipment, as the contract lists it (§9). They are no states, though many bear the name of one. */
export const trackingCodes = [
  'action_required',
  'at_customs',
  'awaiting_drop_off',
  'carrier_changed',
  'cleared_through_customs',
  'collected_by_carrier',
  'collection_failed',
  'damaged',
  'delayed',
  'delivered',
  'delivered_damaged',
  'delivery_failed',
  'delivery_failed_card_left',
  'destroyed',
  'dropped_off',
  'exchange_failed',
  'exchange_succeeded',
  'failed_to_collect',
  'for_information',
  'held_by_carrier',
  'in_transit',
  'in_transit_waiting',
  'lost',
  'missing',
  'out_for_delivery',
  'partially_delivered',
  'returned_to_sender',
] as const
export type TrackingCode = (typeof trackingCodes)[number]

/** A code of the contract, or the name of a state; what is kept has that of a state only where the contract has no code for it. */
export type EventCode = TrackingCode | ShipmentState

/** Codes by the states that they lead to under another name. */
const codesOfStates: Readonly<Partial<Record<ShipmentState, TrackingCode>>> = {
  carrier_collected: 'collected_by_carrier',
  carrier_collection_failed: 'collection_failed',
  customer_collection_failed: 'failed_to_collect',
  at_drop_off_point: 'dropped_off',
  cleared_customs: 'cleared_through_customs',
}

/** Another word of the public pages for a code. */
const otherNames: Readonly<Record<string, string>> = { collected: 'collected_by_carrier', ...codesOfStates }

const codes: ReadonlySet<string> = new Set(trackingCodes)

/** The codes of events: the contract's, and any state that goods come into with a carrier for which it has none. */
export const eventCodes: readonly EventCode[] = [
  ...trackingCodes,
  ...shipmentStates.filter(
    (state) =>
      !codes.has(state) &&
      codesOfStates[state] === undefined &&
      ['carrier', 'closed'].includes(stateTable[state].phase),
  ),
]
const isEventCode = (code: string): code is EventCode => new Set<string>(eventCodes).has(code)

/** The code that a word stands for: the contract's own wherever it has one. Undefined for what is none. */
export const eventCodeOf = (word: string): EventCode | undefined => {
  const code = ownValue(otherNames, word) ?? word
  return isEventCode(code) ? code : undefined
}

/** The code that the contract has for what is kept; what it has none for is told for information. */
export const documentedCode = (code: EventCode): TrackingCode => {
  const known = eventCodeOf(code)
  return trackingCodes.find((one) => one === known) ?? 'for_information'
}

const statesOfCodes: Readonly<Record<string, ShipmentState>> = Object.fromEntries(
  shipmentStates.map((state) => [codesOfStates[state] ?? state, state]),
)

/** The state that a code sets; undefined for what is told for information only. */
export const stateOfCode = (code: EventCode): ShipmentState | undefined =>
  ownValue(statesOfCodes, eventCodeOf(code) ?? code)
