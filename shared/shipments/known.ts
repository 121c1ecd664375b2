import type { DateRange } from './primitives.ts'

/** What is known besides a request; what is absent is not checked, as in a form before the lists are read. */
export type Known = {
  readonly hasLocation?: (reference: string) => boolean
  readonly hasPackageSize?: (reference: string) => boolean
  /** In an edit, the shipment as it was: dates that were asked for then may be over by now. */
  readonly before?: {
    readonly required_shipping_date?: DateRange
    readonly required_delivery_date?: DateRange
  }
}
