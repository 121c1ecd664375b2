import type { Link } from '../resource-result.ts'
import { z } from 'zod'
import { MOST_CARRIERS } from '../carriers/catalogue.ts'
import { jobName } from '../progress.ts'
import { isReference } from '../reference.ts'
import { type Rejected, shipmentReferences } from '../shipments/bulk.ts'
import { shipmentFilter } from '../shipments/requests.ts'
import type { CarrierDetails } from '../shipments/shipment.ts'
import type { ShipmentState } from '../shipments/shipment-state.ts'

const manifestReference = z
  .string()
  .trim()
  .refine((text) => isReference('manifest', text), { error: 'invalid_reference_format' })

/**
 * Shipments by reference, or all that a query finds and that can be manifested. One of the two.
 * `job` names the work, for whoever wants to follow it.
 */
export const createManifestsRequest = z
  .strictObject({
    shipments: shipmentReferences.exactOptional(),
    query: shipmentFilter.exactOptional(),
    job: jobName.exactOptional(),
  })
  .refine(({ shipments, query }) => (shipments === undefined) !== (query === undefined), {
    error: 'required_property_missing',
  })
export type CreateManifestsRequest = z.output<typeof createManifestsRequest>

export const manifestByReference = z.strictObject({ reference: manifestReference })

/** The document of a manifest; `job` names the work of drawing it. */
export const manifestDocumentRequest = manifestByReference.extend({ job: jobName.exactOptional() })
export type ManifestDocumentRequest = z.output<typeof manifestDocumentRequest>

/** The documents of several as one. */
export const manifestDocumentsRequest = z.strictObject({
  manifests: z.array(manifestReference).min(1).max(MOST_CARRIERS),
  job: jobName.exactOptional(),
})
export type ManifestDocumentsRequest = z.output<typeof manifestDocumentsRequest>

export const listManifestsRequest = z.strictObject({
  carrier: z.string().min(1).max(50).exactOptional(),
  /** `next_cursor` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,16}$/u, { error: 'invalid_value' })
    .exactOptional(),
  take: z.int().min(1).max(100).default(50),
})
export type ListManifestsRequest = z.output<typeof listManifestsRequest>

/** One manifest was made for one carrier (contract, "ManifestResult"). */
export type ManifestResult = {
  readonly reference: string
  readonly carrier: CarrierDetails
  readonly message: string
  readonly state: ShipmentState
  readonly shipment_count: number
  readonly _links: readonly Link[]
}
export type CreatedManifests = {
  readonly accepted: readonly ManifestResult[]
  readonly rejected: readonly Rejected[]
}
/** The same with what the contract calls it ("ManifestResponse"), where anything was manifested. */
export type AnsweredManifests = CreatedManifests & { readonly manifest_results?: readonly ManifestResult[] }

/** What a manifest holds of one service. Weight in kilograms. */
export type ServiceTotal = {
  readonly service_reference: string
  readonly service_name: string
  readonly shipments: number
  readonly pieces: number
  readonly weight: number
}

export type ManifestSummary = {
  readonly reference: string
  readonly carrier: CarrierDetails
  readonly created: string
  readonly shipment_count: number
  /** When it was taken back, ISO 8601; nothing is in it since. */
  readonly withdrawn?: string
}
export type PageOfManifests = {
  readonly items: readonly ManifestSummary[]
  readonly next_cursor: string | null
}

/** A manifest with the references of its shipments (contract, "Manifest") and its totals. */
export type Manifest = ManifestSummary & {
  readonly shipments: readonly string[]
  readonly services: readonly ServiceTotal[]
  /** How many of its shipments have gone on since: the driver has signed. */
  readonly gone_on: number
}

/** How many shipments of a manifest were signed for, or taken back. */
export type AfterHandover = { readonly reference: string; readonly shipment_count: number }

/** The list for the driver to sign, as a PDF. */
export type ManifestDocument = { readonly file_name: string; readonly content: Uint8Array }

/** What waits to be handed to one carrier. */
export type ReadyCarrier = {
  readonly carrier: CarrierDetails
  /** How many can be manifested, by their state. */
  readonly states: Readonly<Partial<Record<ShipmentState, number>>>
  readonly shipments: number
  /** Of these, what is packed and ready to ship. Weight in kilograms. */
  readonly ready: Pick<ServiceTotal, 'shipments' | 'pieces' | 'weight'>
  readonly services: readonly ServiceTotal[]
}
export type ReadyCarriers = { readonly carriers: readonly ReadyCarrier[] }
