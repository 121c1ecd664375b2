import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { placeFields } from '../model/location-texts.ts'
import { useLocations } from '../state/use-places.ts'
import type { AddressProps } from './use-address-field.ts'

/**
 * The location that an address is at, if the desk knows it. Where something is to be put right in what is known of it,
 * it counts as none, so that there is a field to do that in.
 */
export const useLocationOf = ({
  address,
  problems,
}: Pick<AddressProps, 'address' | 'problems'>): ShippingLocation | undefined => {
  const locations = useLocations()
  if (placeFields.some((field) => problems[field] !== undefined)) return undefined
  return locations.byReference.get(address.texts.shippingLocation.trim())
}
