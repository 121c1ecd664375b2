import type { ShippingLocation } from '../../locations/shipping-location.ts'
import type { RuleFinding } from '../../rule-findings.ts'
import type { DateRange } from '../primitives.ts'
import type { RequestView } from './request-view.ts'

/** The moment at which a request is read, and what else there is. */
export type RequestSituation = Known & { readonly now: Date }

/** A rule of the contract that looks at more than one property. It knows the world only by what it is told. */
export type Rule = (request: RequestView, situation: RequestSituation) => readonly RuleFinding[]

/** Finds a shipping location by its reference. */
export type FindLocation = (reference: string) => ShippingLocation | undefined

/** What is known besides a request; what is absent is not checked, as in a form before the lists are read. */
export type Known = {
  readonly hasLocation?: (reference: string) => boolean
  /** Where a shipping location is: what an address leaves to it needs not be given. */
  readonly findLocation?: FindLocation
  readonly hasPackageSize?: (reference: string) => boolean
  /** In an edit, the shipment as it was: dates that were asked for then may be over by now. */
  readonly before?: {
    readonly required_shipping_date?: DateRange
    readonly required_delivery_date?: DateRange
  }
}
