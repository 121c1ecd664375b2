import { z } from 'zod'
import type { ErrorFamily, Problem } from '../api-error.ts'
import { shipmentFilter, shipmentReference } from './requests.ts'
import type { ShipmentSummary } from './shipment.ts'
import type { ShipmentState } from './shipment-state.ts'

/** The contract takes at most so many references in one allocate or manifest request. */
export const MOST_REFERENCES = 100
/** What is longer is no reference either way, and is not answered in full. */
const MOST_CHARACTERS = 200

/**
 * Shipments, one at least. A reference that stands there twice is taken once; one of the wrong shape is rejected by
 * itself, as one is that nobody has.
 */
export const referencesUpTo = (most: number) =>
  z
    .array(
      z
        .string()
        .trim()
        .overwrite((text) => text.slice(0, MOST_CHARACTERS)),
    )
    .min(1)
    .max(most)
    .overwrite((references) => [...new Set(references)])

/** One to a hundred shipments. */
export const shipmentReferences = referencesUpTo(MOST_REFERENCES)

/** A shipment that was left as it was, and why; it never stops the others. */
export type Rejected = {
  readonly shipment_reference: string
  readonly code: ErrorFamily
  readonly message: string
  readonly details: readonly Problem[]
}

/** The answer to whatever is asked for several shipments at once: what became of each. */
export type BulkResult<Accepted, Refused = Rejected> = {
  readonly accepted: readonly Accepted[]
  readonly rejected: readonly Refused[]
}

export const setReadyToShipRequest = z.strictObject({ shipments: shipmentReferences, ready: z.boolean() })
export type SetReadyToShipRequest = z.output<typeof setReadyToShipRequest>

/** The answer for a shipment whose state was changed with others. */
export type Moved = {
  readonly shipment_reference: string
  readonly state: ShipmentState
  readonly modified: boolean
}

/** What a dialog has to know of shipments before it acts on them; those that are not there are left out. */
export const aboutShipmentsRequest = z.strictObject({ shipments: z.array(shipmentReference).max(1000) })
/** The same of those among them that a list with such a filter shows. */
export const shipmentStatesRequest = aboutShipmentsRequest.extend({ within: shipmentFilter.exactOptional() })
export type ShipmentStates = { readonly items: readonly ShipmentSummary[] }
