import { z } from 'zod'
import type { Rejected } from '../shipments/bulk.ts'
import { latLong } from '../shipments/address.ts'
import { dateTime } from '../shipments/primitives.ts'
import { shipmentReference } from '../shipments/requests.ts'
import type { ShipmentState } from '../shipments/shipment-state.ts'
import type { Link } from '../resource-result.ts'
import type { CarrierDetails } from '../shipments/shipment.ts'
import { type EventCode, eventCodeOf, eventCodes, type TrackingCode } from './tracking-code.ts'

const text = (max: number) => z.string().trim().min(1).max(max).exactOptional()

const eventCode = z
  .string()
  .trim()
  .toLowerCase()
  .overwrite((word) => eventCodeOf(word) ?? word)
  .pipe(z.enum(eventCodes, { error: 'invalid_value' }))

/** What a carrier says happened. The shipment is named by its own reference or by a tracking reference. */
const newEvent = z
  .strictObject({
    shipment_reference: shipmentReference.exactOptional(),
    tracking_reference: text(50),
    /** One of the shipment's contents, where only that is meant. */
    contents_reference: text(50),
    /** When it happened. */
    timestamp: dateTime,
    /** When it was heard of; now, when it is not given. */
    received_timestamp: dateTime.exactOptional(),
    /** What happened, by the contract's code, or by the name of the state that the goods came into. */
    event_code: eventCode,
    description: text(255),
    signee: text(100),
    location: text(255),
    lat_long: latLong.exactOptional(),
  })
  .refine(
    ({ shipment_reference, tracking_reference }) =>
      shipment_reference !== undefined || tracking_reference !== undefined,
    { error: 'required_property_missing', path: ['shipment_reference'] },
  )
export type NewTrackingEvent = z.output<typeof newEvent>

/** Every event is taken or rejected by itself. */
export const addTrackingRequest = z.strictObject({ events: z.array(z.unknown()).min(1).max(1000) })
export const newTrackingEvent = newEvent
export const listTrackingRequest = z.strictObject({ reference: shipmentReference })

/** An event as it is kept. Times are ISO 8601 with an offset. */
export type TrackingEvent = {
  readonly reference: string
  readonly shipment_reference: string
  readonly contents_reference?: string
  readonly timestamp: string
  readonly received_timestamp: string
  readonly event_code: EventCode
  readonly description?: string
  readonly signee?: string
  readonly location?: string
  readonly lat_long?: { readonly latitude: number; readonly longitude: number }
}
/** Newest first. */
export type TrackingEvents = { readonly items: readonly TrackingEvent[] }

/** What carriers told of a shipment, as the contract answers it ("TrackingResponse"). */
export type TrackingOfShipment = {
  readonly shipment_reference: string
  readonly custom_reference?: string
  /** What the carrier knows it by; our own reference where it has given none. */
  readonly carrier_references: readonly string[]
  readonly carrier: CarrierDetails
  /** Newest first. */
  readonly events: readonly DocumentedEvent[]
  readonly expected_delivery_date?: string
  readonly _links: readonly Link[]
}
/** Contract, "TrackingEvent": one of its codes, and words for it. */
type DocumentedEvent = Omit<TrackingEvent, 'event_code' | 'description'> & {
  readonly event_code: TrackingCode
  readonly description: string
  /** The state that it set, also where the contract has no code for that. */
  readonly state?: ShipmentState
}

export type AddedEvent = {
  /** The place of the event in the request. */
  readonly index: number
  readonly reference: string
  readonly shipment_reference: string
  /** The shipment's state now. */
  readonly state: ShipmentState
}
export type RejectedEvent = Omit<Rejected, 'shipment_reference'> & {
  readonly index: number
  readonly shipment_reference?: string
}
export type AddedTracking = {
  readonly accepted: readonly AddedEvent[]
  readonly rejected: readonly RejectedEvent[]
}
