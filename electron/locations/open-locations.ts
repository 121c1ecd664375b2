import { packageSize } from '#shared/package-sizes/package-size.ts'
import { shippingLocation } from '#shared/locations/shipping-location.ts'
import type { Database } from '../platform/database.ts'
import {
  createLocationService,
  createPackageSizeService,
  type LocationService,
  type PackageSizeService,
} from './service.ts'
import { openPlaceStore } from './store.ts'

export type Places = { readonly locations: LocationService; readonly packageSizes: PackageSizeService }

/** Shipping locations and package sizes over a database. */
export const openLocations = (database: Database): Places => ({
  locations: createLocationService({
    database,
    store: openPlaceStore(database.reader, 'shipping_location', shippingLocation),
  }),
  packageSizes: createPackageSizeService({
    database,
    store: openPlaceStore(database.reader, 'package_size', packageSize),
  }),
})
