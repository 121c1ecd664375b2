import { packageSize } from '#shared/package-sizes/package-size.ts'
import { shippingLocation } from '#shared/locations/shipping-location.ts'
import { openPlaceStore } from '../../locations/store.ts'
import type { Reader } from '../../platform/database.ts'
import type { NamedRecords } from '../../shipments/read-request.ts'

type Kept<Place> = { readonly place: Place | undefined; readonly isRemoved: boolean }

const offered = <Place>(kept: Kept<Place> | undefined): Place | undefined =>
  kept?.isRemoved === false ? kept.place : undefined

/** What shipments may name, as it was when the thread began. */
export const openNamedRecords = (reader: Reader): NamedRecords => {
  const locations = openPlaceStore(reader, 'shipping_location', shippingLocation)
  const packageSizes = openPlaceStore(reader, 'package_size', packageSize)
  return {
    locations: { find: (reference) => offered(locations.find(reference.trim())) },
    packageSizes: { find: (reference) => offered(packageSizes.find(reference.trim())) },
  }
}
