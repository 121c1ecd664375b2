import type { Link } from '../resource-result.ts'
import { z } from 'zod'
import { type Catalogue, catalogueReference } from '../carriers/catalogue.ts'
import { isReference } from '../reference.ts'
import type { Problem } from '../api-error.ts'
import { type BulkResult, type Rejected, shipmentReferences } from '../shipments/bulk.ts'
import { reason, shipmentReference } from '../shipments/requests.ts'
import type { DeskMarks, WantedService } from '../shipments/desk-marks.ts'
import { directions } from '../shipments/enumerations.ts'
import { type DateRange, word } from '../shipments/primitives.ts'
import type {
  AllocationDates,
  CarrierDetails,
  Price,
  ShipmentRecord,
  TrackingDetails,
} from '../shipments/shipment.ts'
import type { Sentence } from '../texts/sentences.ts'
import type { ShipmentState } from '../shipments/shipment-state.ts'

/** Why a service was passed over, as the contract sorts the reasons. */
export const exclusionCodes = [
  'ex_other',
  'ex_availability',
  'ex_rates',
  'ex_contents',
  'ex_weight',
  'ex_dims',
  'ex_rules',
  'ex_timeout',
  'ex_circuit_open',
  'ex_error',
  'ex_sys_disabled',
] as const
export type ExclusionCode = (typeof exclusionCodes)[number]

/** A service that could not take the shipment, and why: in English, and as code and values. */
export type ExcludedService = {
  readonly carrier: CarrierDetails
  readonly exclusion: {
    readonly code: ExclusionCode
    readonly reason: string
    readonly sentence: Sentence
  }
}

/** Narrows the services that are looked at; what is not given does not narrow. */
const serviceFilters = z.strictObject({
  /** References of carriers. */
  carriers: z.array(catalogueReference).min(1).max(100).exactOptional(),
  /** The most that it may cost before tax, in the currency of the service's prices. */
  max_net: z.number().gt(0).exactOptional(),
  /** The most working days on the way. */
  max_transit_days: z.int().min(0).exactOptional(),
  /** Only services that have all of these tags. */
  tags: z.array(z.string().trim().min(1).max(50)).max(10).exactOptional(),
  /** Only for shipments that go this way. */
  direction: word(directions, 'invalid_direction').exactOptional(),
  /** Only services whose carrier comes for the goods, or only others. */
  pickup: z.boolean().exactOptional(),
  /** Only services whose goods are brought to the carrier, or only others. */
  drop_off: z.boolean().exactOptional(),
})
export type ServiceFilters = z.output<typeof serviceFilters>

/** What is asked for: a service, a group of services, whatever passes filters, or anything. At most one of them. */
const selection = {
  service: catalogueReference.exactOptional(),
  /** The public pages' name for the same. */
  carrier_service_reference: catalogueReference.exactOptional(),
  service_group: catalogueReference.exactOptional(),
  /** A service or a group, whichever bears the name. */
  virtual_service: catalogueReference.exactOptional(),
  filters: serviceFilters.exactOptional(),
}
/** What is looked at: one service, those of a group, or those that pass filters. */
export type ServiceSelection = {
  readonly service?: string
  readonly service_group?: string
  readonly filters?: ServiceFilters
}

/** What is looked at, and that what a rule wants is not to be had any more. */
type SelectionFor = { readonly selection: ServiceSelection; readonly gone?: Sentence }

/**
 * What is asked for; where that is anything, what the shipment's own rule wants. A wish for what the catalogue does not
 * know any more is none: others may take the shipment.
 */
export const selectionFor = (
  { wanted_service: wanted }: Pick<DeskMarks, 'wanted_service'>,
  asked: ServiceSelection,
  catalogue: Catalogue,
): SelectionFor => {
  const { service, service_group, filters } = asked
  const isAnything = service === undefined && service_group === undefined && filters === undefined
  if (!isAnything || !wanted) return { selection: asked }
  const gone = whyUnknown(wanted, catalogue)
  return gone ? { selection: asked, gone } : { selection: wanted }
}

const whyUnknown = (
  { service, service_group: group }: WantedService,
  { carriers, service_groups: groups }: Catalogue,
): Sentence | undefined => {
  const hasService = carriers.some(({ services }) => services.some(({ reference }) => reference === service))
  if (service !== undefined && !hasService) {
    return { key: 'service_unknown', values: { reference: service } }
  }
  return group === undefined || groups.some(({ reference }) => reference === group)
    ? undefined
    : { key: 'group_unknown', values: { reference: group } }
}

export const allocateRequest = z
  .strictObject({ shipments: shipmentReferences, ...selection })
  .refine(({ shipments: _shipments, ...asked }) => Object.keys(asked).length <= 1, {
    error: 'conflicting_properties',
  })
export type AllocateRequest = z.output<typeof allocateRequest>
/** What is asked for, by whichever of its names. */
export type AskedService = Omit<AllocateRequest, 'shipments'>

const quoteReference = z
  .string()
  .trim()
  .refine((text) => isReference('quote', text), { error: 'invalid_reference_format' })

export const quotesRequest = z.strictObject({ reference: shipmentReference })
export const allocateWithQuoteRequest = z.strictObject({ quote: quoteReference })

export const deallocateRequest = z.strictObject({
  shipments: shipmentReferences,
  reason: reason.exactOptional(),
})
export type DeallocateRequest = z.output<typeof deallocateRequest>

const trackingReferences = z.array(z.string().trim().min(1).max(50)).max(50)
/** References from the carrier's own system, in place of those that were there. */
export const setTrackingReferencesRequest = z.strictObject({
  reference: shipmentReference,
  tracking_references: trackingReferences,
  contents: z
    .array(
      z.strictObject({
        reference: z.string().trim().min(1).max(50),
        tracking_references: trackingReferences,
      }),
    )
    .max(1000)
    .exactOptional(),
})
export type SetTrackingReferencesRequest = z.output<typeof setTrackingReferencesRequest>

/** The carrier will come: with its own reference for the collection, where it gave one. */
export const confirmBookingRequest = z.strictObject({
  shipments: shipmentReferences,
  collection_reference: z.string().trim().min(1).max(50).exactOptional(),
})
export type ConfirmBookingRequest = z.output<typeof confirmBookingRequest>

/** The carrier will not come, and why. */
export const failBookingRequest = z.strictObject({
  shipments: shipmentReferences,
  reason: z.string().trim().regex(/\S/u, { error: 'required_property_missing', abort: true }).pipe(reason),
})
export type FailBookingRequest = z.output<typeof failBookingRequest>

/** What became of a shipment that was to be allocated (contract, "AllocateResult"). */
export type AllocateResult = {
  readonly shipment_reference: string
  readonly state: ShipmentState
  readonly price: Price
  readonly message: string
  readonly carrier: CarrierDetails
  readonly tracking_details?: TrackingDetails
  readonly excluded_services: readonly ExcludedService[]
  /** What the request is known by: the same in all that it answers. */
  readonly correlation_id: string
  readonly _links: readonly Link[]
} & AllocationDates

/** A shipment that was not allocated; with the services that were looked at, where it came to that. */
export type NotAllocated = Omit<Rejected, 'details'> & {
  readonly reference: string
  readonly correlation_id: string
  readonly state?: ShipmentState
  readonly excluded_services: readonly ExcludedService[]
  /** Each is one of the contract's "ApiError" as well, as its "AllocateResult" has them. */
  readonly details: readonly (Problem & { readonly reference: string; readonly correlation_id: string })[]
}

/** What became of each; beside it what the contract answers of them all ("AllocateWithFiltersResult"). */
export type AnsweredAllocations = BulkResult<AllocateResult, NotAllocated> & {
  readonly reference: string
  readonly correlation_id: string
  readonly message: string
  readonly shipments: readonly Link[]
}

/** A price that holds until it expires (contract, "Quote"). Times are ISO 8601 with an offset. */
export type Quote = {
  readonly reference: string
  readonly shipment_reference: string
  readonly carrier: CarrierDetails
  readonly collection_date: DateRange
  readonly delivery_date: DateRange
  readonly price: Price
  readonly created: string
  readonly expires: string
  readonly _links: readonly Link[]
}

/** The cheapest first, and every service that was passed over. */
export type Quotes = {
  readonly quotes: readonly Quote[]
  readonly excluded_services: readonly ExcludedService[]
  /** Of this answer. */
  readonly reference: string
  readonly message: string
  readonly shipment: QuotedShipment
}

/** What was quoted for (contract, "ShipmentSummary"). */
type QuotedShipment = Pick<ShipmentRecord, 'reference' | 'custom_reference' | 'addresses'> & {
  readonly _links: readonly Link[]
}
