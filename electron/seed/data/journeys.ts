import type { ShipmentState } from '#shared/shipments/shipment-state.ts'

/** One way that shipments take, state by state after the first, and how many of a thousand take it. */
export type SeedJourney = { readonly share: number; readonly states: readonly ShipmentState[] }

const booked = ['allocated', 'ready_to_ship'] as const
const sent = ['allocated', 'manifested', 'in_transit'] as const

export const journeys: readonly SeedJourney[] = [
  { share: 200, states: [...sent, 'delivered'] },
  { share: 400, states: ['allocated', 'carrier_collected', 'delivered'] },
  { share: 50, states: ['allocated', 'dispatched', 'delivered'] },
  { share: 80, states: [...booked, 'carrier_collected', 'delivered'] },
  { share: 50, states: [...booked, 'manifested', 'in_transit', 'out_for_delivery', 'delivered'] },
  { share: 50, states: ['allocated', 'collection_booked', 'carrier_collected', 'in_transit', 'delivered'] },
  { share: 25, states: [...sent, 'at_customer_collection_point', 'customer_collected'] },
  { share: 26, states: [...sent, 'delayed', 'in_transit', 'delivered'] },
  { share: 10, states: [...sent, 'in_transit_waiting', 'delivered'] },
  { share: 12, states: [...sent, 'held_by_carrier', 'in_transit', 'delivered'] },
  { share: 18, states: [...sent, 'delivery_failed_card_left', 'out_for_delivery', 'delivered'] },
  { share: 7, states: [...sent, 'delivery_failed', 'delivered'] },
  { share: 4, states: [...sent, 'delivery_failed', 'held_by_carrier', 'returned_to_sender'] },
  { share: 4, states: [...sent, 'partially_delivered', 'delivered'] },
  { share: 6, states: [...sent, 'action_required', 'in_transit', 'delivered'] },
  { share: 3, states: [...sent, 'missing', 'in_transit', 'delivered'] },
  { share: 1, states: [...sent, 'missing', 'lost'] },
  { share: 2, states: [...sent, 'damaged', 'returned_to_sender'] },
  { share: 1, states: [...sent, 'damaged', 'destroyed'] },
  { share: 2, states: [...sent, 'delivered', 'delivered_damaged'] },
  { share: 4, states: [...sent, 'delivered', 'returned_to_sender'] },
  { share: 5, states: [...booked, 'carrier_collection_failed', 'carrier_collected', 'delivered'] },
  { share: 5, states: ['allocation_failed', 'unallocated', ...sent, 'delivered'] },
  { share: 2, states: ['allocation_failed', 'cancelled'] },
  {
    share: 3,
    states: [...booked, 'manifest_failed', 'ready_to_ship', 'manifested', 'in_transit', 'delivered'],
  },
  { share: 22, states: ['cancelled'] },
  { share: 12, states: ['allocated', 'cancelled'] },
]

/** Customs come between on the way overseas. */
export const customs: readonly ShipmentState[] = ['at_customs', 'cleared_customs']

/** Hours that go by before a shipment comes into a state, at least and at most. */
export const hoursBefore: Readonly<Partial<Record<ShipmentState, readonly [number, number]>>> = {
  allocated: [0.02, 1.5],
  allocation_failed: [0.02, 1],
  unallocated: [0.3, 30],
  ready_to_ship: [0.1, 3],
  collection_booked: [0.1, 2],
  manifested: [0.3, 4],
  manifest_failed: [0.3, 3],
  dispatched: [0.5, 6],
  carrier_collected: [0.4, 4],
  carrier_collection_failed: [1, 6],
  in_transit: [1, 9],
  at_customs: [2, 10],
  cleared_customs: [1, 15],
  delayed: [6, 60],
  action_required: [6, 48],
  missing: [20, 60],
  lost: [100, 300],
  damaged: [4, 30],
  out_for_delivery: [6, 30],
  partially_delivered: [1, 6],
  delivered: [3, 36],
  delivered_damaged: [5, 40],
  customer_collected: [3, 90],
  returned_to_sender: [30, 150],
  destroyed: [40, 200],
  cancelled: [0.5, 40],
}
export const usualHours: readonly [number, number] = [6, 40]

/** Why it was moved, as a person writes it into the history. */
export const reasons: Readonly<Partial<Record<ShipmentState, readonly string[]>>> = {
  allocated: [
    'Cheapest service that is in time',
    'Service asked for by the customer',
    'Booked with the carrier',
  ],
  allocation_failed: ['No service takes this weight', 'The carrier refused the address'],
  unallocated: ['Address corrected, to be tried again', 'Weight corrected'],
  ready_to_ship: ['Packed and labelled', 'Packed, on the dock', 'Label printed, checked'],
  collection_booked: ['Collection booked for this afternoon'],
  manifested: ['End of day manifest'],
  manifest_failed: ['The carrier did not answer'],
  dispatched: ['Handed to the driver'],
  carrier_collected: ['Handed to the driver', 'Driver signed for it', 'Scanned onto the trailer'],
  carrier_collection_failed: ['Driver left without it', 'No driver came today'],
  in_transit: ['Carrier: left the depot', 'Carrier: arrived at the hub', 'Carrier: on the way'],
  in_transit_waiting: ['Carrier: waiting for the next trailer'],
  at_customs: ['Carrier: presented to customs'],
  cleared_customs: ['Carrier: released by customs'],
  held_by_carrier: ['Carrier: held at the depot', 'Held until the customer is back'],
  delayed: ['Carrier: delayed by weather', 'Carrier: missed the connection'],
  action_required: ['Carrier asks for a phone number', 'Carrier asks for a better address'],
  missing: ['No scan for two days', 'Carrier cannot find the parcel'],
  lost: ['Carrier confirmed the loss'],
  damaged: ['Carrier reports a crushed box'],
  destroyed: ['Carrier destroyed it after leakage'],
  out_for_delivery: ['Carrier: on the vehicle', 'Carrier: out for delivery'],
  delivery_failed: ['Carrier: nobody at home', 'Carrier: access not possible'],
  delivery_failed_card_left: ['Carrier: nobody at home, card left'],
  at_customer_collection_point: ['Carrier: waiting at the pick-up point'],
  partially_delivered: ['Carrier: one of the parcels was delivered'],
  delivered: ['Carrier: delivered', 'Carrier: left with a neighbour', 'Carrier: signed for at reception'],
  delivered_damaged: ['Customer sent pictures of the damage'],
  customer_collected: ['Carrier: collected by the customer'],
  returned_to_sender: ['Came back unopened', 'Refused by the customer'],
  cancelled: ['Customer changed their mind', 'Ordered twice', 'Out of stock', 'Paid too late'],
}
export const usualReason = 'Told by the carrier'
