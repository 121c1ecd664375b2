import { z } from 'zod'
import { dimensionUnits, shipmentTypes, shippingTerms, weightUnits } from '../shipments/enumerations.ts'
import { currency, email } from '../shipments/primitives.ts'

/** What the desk fills in where a request says nothing. */
export const deskDefaults = z.strictObject({
  /** The shipping location that goods leave from. */
  shipping_location_reference: z.string().trim().min(1).max(50).exactOptional(),
  shipment_type: z.enum(shipmentTypes, { error: 'invalid_shipment_type' }).exactOptional(),
  currency: currency.exactOptional(),
  weight_unit: z.enum(weightUnits, { error: 'invalid_weight_unit' }).exactOptional(),
  dimension_unit: z.enum(dimensionUnits, { error: 'invalid_dimension_unit' }).exactOptional(),
  /** Where a receiver has no telephone number. */
  mobile: z.string().trim().min(1).max(100).exactOptional(),
  /** Where a receiver has no e-mail address. */
  email: email(255).exactOptional(),
  shipping_terms: z.enum(shippingTerms, { error: 'invalid_shipping_terms' }).exactOptional(),
})
export type DeskDefaults = z.output<typeof deskDefaults>
