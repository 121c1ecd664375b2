/** Every state of a shipment. Append only: the place in this list is what the database stores. */
export const shipmentStates = [
  'unallocated',
  'allocating',
  'allocation_failed',
  'allocated',
  'ready_to_ship',
  'collection_booking_pending',
  'collection_booked',
  'collection_booking_failed',
  'manifesting',
  'manifest_failed',
  'manifested',
  'cancelling',
  'cancelled',
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
] as const

export type ShipmentState = (typeof shipmentStates)[number]

export const phases = ['draft', 'system', 'booked', 'manifested', 'carrier', 'closed'] as const
export type Phase = (typeof phases)[number]

/** How much a state asks of the desk: green nothing, amber worth knowing, red act. */
export const severities = ['green', 'amber', 'red'] as const
export type Severity = (typeof severities)[number]
