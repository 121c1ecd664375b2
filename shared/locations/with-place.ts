import { z } from 'zod'
import type { ShippingLocation } from './shipping-location.ts'

export type FindLocation = (reference: string) => ShippingLocation | undefined

const atLocation = z.looseObject({ shipping_location_reference: z.string().regex(/\S/u) })

/** An address that names a location may leave all else to it: where it lies is needed before anything can be checked. */
export const withPlace = (given: unknown, findLocation: FindLocation): unknown => {
  const address = atLocation.safeParse(given).data
  const place = address && findLocation(address.shipping_location_reference)?.address
  if (!place || 'country_iso_code' in address) return given
  const { country_iso_code, postal_code, region, national_address } = place
  return {
    country_iso_code,
    ...(postal_code === undefined ? {} : { postal_code }),
    ...(region === undefined ? {} : { region }),
    ...(national_address === undefined ? {} : { national_address }),
    ...address,
  }
}
