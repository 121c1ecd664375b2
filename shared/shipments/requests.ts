import { z } from 'zod'
import { isReference } from '../reference.ts'
import type { CreateShipmentInput } from './create-request.ts'
import { directions, shipmentTypes } from './enumerations.ts'
import { ownValue } from '../own-value.ts'
import { country, dateTime, word } from './primitives.ts'
import { severities, shipmentStates } from './shipment-state.ts'

/** Names that other versions of the contract use for states of this one. */
const olderStateNames: Readonly<Record<string, string>> = {
  booking: 'collection_booking_pending',
  booked: 'collection_booked',
  booking_failed: 'collection_booking_failed',
}

/** A state by its name, or by the name that another version of the contract has for it. */
export const shipmentState = z
  .string()
  .trim()
  .toLowerCase()
  .overwrite((name) => ownValue(olderStateNames, name) ?? name)
  .pipe(z.enum(shipmentStates, { error: 'invalid_shipment_state' }))

export const shipmentReference = z
  .string()
  .trim()
  .regex(/\S/u, { error: 'required_property_missing', abort: true })
  .refine((text) => isReference('shipment', text), { error: 'invalid_reference_format' })

/** Why something was done, for the history. */
export const reason = z.string().trim().min(5).max(100)

const take = (most: number, usual: number) => z.int().min(1).max(most).default(usual)

export const shipmentByReference = z.strictObject({ reference: shipmentReference })

const stateChange = z.strictObject({
  reference: shipmentReference,
  state: shipmentState,
  reason: z.string().trim().regex(/\S/u, { error: 'required_property_missing', abort: true }).pipe(reason),
})
type StateChange = z.input<typeof stateChange>

/** Another name of the public pages for what `reference` names here. */
const byShipmentReference = (given: unknown): unknown => {
  if (typeof given !== 'object' || given === null || 'reference' in given) return given
  if (!('shipment_reference' in given)) return given
  const { shipment_reference: reference, ...asked } = given
  return { ...asked, reference }
}

/** A move by hand; the shipment is named by `reference`, or by `shipment_reference`. */
export const changeStateRequest = z
  .custom<StateChange | (Omit<StateChange, 'reference'> & { readonly shipment_reference: string })>(
    () => true,
  )
  .transform(byShipmentReference)
  .pipe(stateChange)

/** Cancel and delete: the reason may be left out. */
export const endShipmentRequest = z.strictObject({
  reference: shipmentReference,
  reason: reason.exactOptional(),
})

/** A whole create request in place of what a shipment was. The service reads it, and reports every problem of it. */
export const updateShipmentRequest = z.strictObject({
  reference: shipmentReference,
  shipment: z.custom<CreateShipmentInput>((given) => given !== undefined, {
    error: 'required_property_missing',
  }),
  /** `updated` of the shipment as it was read; when it changed since, nothing is written. */
  updated: dateTime.exactOptional(),
})
export type UpdateShipmentRequest = z.output<typeof updateShipmentRequest>

/** Each of them once, and room for some that are named twice. */
const MOST_STATES = 100
/** Longer than any name that somebody gives to a shipment: no such one is found. */
const soughtName = z.string().min(1).max(1000)

/** What narrows a list of shipments; what is not given does not narrow. */
export const shipmentFilter = z.strictObject({
  states: z.array(shipmentState).min(1).max(MOST_STATES).exactOptional(),
  severity: word(severities, 'invalid_value').exactOptional(),
  shipment_type: word(shipmentTypes, 'invalid_shipment_type').exactOptional(),
  direction: word(directions, 'invalid_direction').exactOptional(),
  /** The destination's country. */
  country: country.exactOptional(),
  tag: z.string().min(1).max(50).exactOptional(),
  /** The reference of the carrier that the shipment is allocated to. */
  carrier: z.string().min(1).max(50).exactOptional(),
  /** Created at or after this moment. */
  created_from: dateTime.exactOptional(),
  /** Created at or before this moment. */
  created_to: dateTime.exactOptional(),
  /** Only those that have a paperless document. */
  has_documents: z.literal(true).exactOptional(),
  /** Only those with a paperless document that expires within so many days from now. */
  document_expires_within: z.int().min(1).max(3660).exactOptional(),
})
export type ShipmentFilter = z.output<typeof shipmentFilter>

/** The orders in which every index of a list can be walked. */
const listOrders = ['newest', 'oldest'] as const
export type ListOrder = (typeof listOrders)[number]

export const listRequest = shipmentFilter.extend({
  /** By the time of creation, newest first unless said. */
  order: word(listOrders, 'invalid_value').exactOptional(),
  /** `next_cursor` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,16}-\d{1,16}$/u, { error: 'invalid_value' })
    .exactOptional(),
  /** So many are passed over before the first that is answered: any place of a list is reached at once. */
  skip: z.int().min(0).exactOptional(),
  take: take(1000, 100),
})
export type ListRequest = z.output<typeof listRequest>

/** Among the shipments that a filter leaves, those that hold what was typed. */
export const searchRequest = shipmentFilter.extend({
  text: z.string().max(200),
  take: take(100, 50),
  /** `next_cursor` of the page before. */
  cursor: z
    .string()
    .regex(/^(exact|words|parts|endings)-\d{1,16}$/u, { error: 'invalid_value' })
    .exactOptional(),
})
export type SearchRequest = z.output<typeof searchRequest>

const page = { take: take(100, 50), skip: z.int().min(0).default(0) }

export const findByCustomReferenceRequest = z.strictObject({ custom_reference: soughtName, ...page })
/** Whether there is a shipment for an order already; `except` is the one that asks. */
export const findSameOrderRequest = z.strictObject({
  custom_reference: soughtName,
  except: shipmentReference.exactOptional(),
})
export const findByTrackingReferenceRequest = z.strictObject({
  tracking_reference: soughtName,
  ...page,
})

/** The readings of one code that was scanned. */
export const findByCodeRequest = z.strictObject({
  codes: z.array(z.string().min(1).max(200)).min(1).max(4),
  take: take(100, 50),
})
export type FindByCodeRequest = z.output<typeof findByCodeRequest>

export type EndShipmentRequest = z.output<typeof endShipmentRequest>
export type ChangeStateRequest = z.output<typeof changeStateRequest>
export type FindByCustomReferenceRequest = z.output<typeof findByCustomReferenceRequest>
export type FindSameOrderRequest = z.output<typeof findSameOrderRequest>
export type FindByTrackingReferenceRequest = z.output<typeof findByTrackingReferenceRequest>
