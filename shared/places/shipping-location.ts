import { z } from 'zod'
import { address } from '../shipments/address.ts'
import { requiredText } from '../shipments/primitives.ts'

/** How many locations, and how many package sizes, a desk offers. */
export const MOST_PLACES = 1_000

/** What a location or a package size is known by. */
export const placeReference = z
  .string()
  .trim()
  .regex(/\S/u, { error: 'required_property_missing', abort: true })
  .max(50)

/** An address of the customer's own that scheduled shipments leave from, under a name. */
export const shippingLocation = z.strictObject({
  reference: placeReference,
  name: requiredText(100),
  address: address
    .omit({
      address_type: true,
      shipping_location_reference: true,
      special_instructions: true,
      reservation: true,
    })
    .extend({ address_line1: requiredText(255) }),
})
export type ShippingLocation = z.output<typeof shippingLocation>

export const saveLocationRequest = z.strictObject({ location: shippingLocation })
export const byPlaceReference = z.strictObject({ reference: placeReference })
export type ShippingLocations = { readonly items: readonly ShippingLocation[] }
