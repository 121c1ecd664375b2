import type { Phase, Severity, ShipmentState } from './shipment-state.ts'

/** What the contract rules for one state; `manual` lists where a person may move it by hand. */
export type StateRow = {
  readonly phase: Phase
  readonly severity: Severity
  readonly manual: readonly ShipmentState[]
}

/** Where goods can be once they have left the desk: the carrier's states and the ways a journey ends. */
const onTheWay: readonly ShipmentState[] = [
  'dispatched',
  'awaiting_drop_off',
  'at_drop_off_point',
  'at_collection_point',
  'carrier_collected',
  'carrier_collection_failed',
  'carrier_changed',
  'in_transit',
  'in_transit_waiting',
  'at_customs',
  'cleared_customs',
  'held_by_carrier',
  'delayed',
  'action_required',
  'exchange_failed',
  'exchange_succeeded',
  'missing',
  'damaged',
  'out_for_delivery',
  'delivery_failed',
  'delivery_failed_card_left',
  'at_customer_collection_point',
  'customer_collection_failed',
  'partially_delivered',
  'delivered',
  'delivered_damaged',
  'customer_collected',
  'returned_to_sender',
  'lost',
  'destroyed',
]

const onTheWayExcept = (...states: readonly ShipmentState[]): readonly ShipmentState[] =>
  onTheWay.filter((state) => !states.includes(state))

const row = (phase: Phase, severity: Severity, manual: readonly ShipmentState[]): StateRow => ({
  phase,
  severity,
  manual,
})

const withCarrier = (state: ShipmentState, severity: Severity): StateRow =>
  row('carrier', severity, onTheWayExcept(state))

/** The state table of the contract, in its order. */
export const stateTable: Readonly<Record<ShipmentState, StateRow>> = {
  unallocated: row('draft', 'green', []),
  allocating: row('system', 'green', []),
  allocation_failed: row('draft', 'red', ['unallocated']),
  allocated: row('booked', 'green', [
    'ready_to_ship',
    'dispatched',
    'awaiting_drop_off',
    'at_drop_off_point',
    'at_collection_point',
    'carrier_collected',
    'carrier_collection_failed',
  ]),
  ready_to_ship: row('booked', 'green', [
    'allocated',
    'dispatched',
    'awaiting_drop_off',
    'at_drop_off_point',
    'at_collection_point',
    'carrier_collected',
    'carrier_collection_failed',
  ]),
  collection_booking_pending: row('booked', 'green', [
    'allocated',
    'collection_booked',
    'collection_booking_failed',
    'ready_to_ship',
    'dispatched',
    'at_collection_point',
    'carrier_collected',
    'carrier_collection_failed',
  ]),
  collection_booked: row('booked', 'green', [
    'ready_to_ship',
    'dispatched',
    'at_collection_point',
    'carrier_collected',
    'carrier_collection_failed',
  ]),
  collection_booking_failed: row('booked', 'red', ['allocated', 'ready_to_ship']),
  manifesting: row('system', 'green', []),
  manifest_failed: row('booked', 'red', ['allocated', 'ready_to_ship']),
  manifested: row(
    'manifested',
    'green',
    onTheWayExcept(
      'exchange_failed',
      'exchange_succeeded',
      'customer_collection_failed',
      'delivered_damaged',
      'customer_collected',
    ),
  ),
  cancelling: row('system', 'green', []),
  cancelled: row('closed', 'green', []),
  dispatched: withCarrier('dispatched', 'green'),
  awaiting_drop_off: withCarrier('awaiting_drop_off', 'green'),
  at_drop_off_point: withCarrier('at_drop_off_point', 'green'),
  at_collection_point: withCarrier('at_collection_point', 'green'),
  carrier_collected: withCarrier('carrier_collected', 'green'),
  carrier_collection_failed: withCarrier('carrier_collection_failed', 'red'),
  carrier_changed: withCarrier('carrier_changed', 'green'),
  in_transit: withCarrier('in_transit', 'green'),
  in_transit_waiting: withCarrier('in_transit_waiting', 'amber'),
  at_customs: withCarrier('at_customs', 'green'),
  cleared_customs: withCarrier('cleared_customs', 'green'),
  held_by_carrier: withCarrier('held_by_carrier', 'amber'),
  delayed: withCarrier('delayed', 'amber'),
  action_required: withCarrier('action_required', 'red'),
  exchange_failed: withCarrier('exchange_failed', 'red'),
  exchange_succeeded: withCarrier('exchange_succeeded', 'green'),
  missing: withCarrier('missing', 'red'),
  damaged: withCarrier('damaged', 'red'),
  out_for_delivery: withCarrier('out_for_delivery', 'green'),
  delivery_failed: withCarrier('delivery_failed', 'amber'),
  delivery_failed_card_left: withCarrier('delivery_failed_card_left', 'amber'),
  at_customer_collection_point: withCarrier('at_customer_collection_point', 'green'),
  customer_collection_failed: withCarrier('customer_collection_failed', 'amber'),
  partially_delivered: withCarrier('partially_delivered', 'amber'),
  delivered: row('closed', 'green', ['delivered_damaged', 'returned_to_sender']),
  delivered_damaged: row('closed', 'red', ['returned_to_sender', 'destroyed']),
  customer_collected: row('closed', 'green', ['returned_to_sender']),
  returned_to_sender: row('closed', 'green', []),
  lost: row('closed', 'red', [
    'in_transit',
    'held_by_carrier',
    'damaged',
    'delivered',
    'returned_to_sender',
    'destroyed',
  ]),
  destroyed: row('closed', 'red', []),
}
