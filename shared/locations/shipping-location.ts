import { z } from 'zod'
import { recordReference } from '../records.ts'
import { address } from '../shipments/address.ts'
import { requiredText } from '../shipments/primitives.ts'

/** An address of the customer's own that scheduled shipments leave from, under a name. */
export const shippingLocation = z.strictObject({
  reference: recordReference,
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
export type ShippingLocations = { readonly items: readonly ShippingLocation[] }
