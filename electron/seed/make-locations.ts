import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { type Warehouse, warehouses } from './data/warehouses.ts'

const locationOf = (warehouse: Warehouse): ShippingLocation => {
  const [[first_name, last_name] = ['Goods', 'Out']] = warehouse.packers
  return {
    reference: warehouse.location,
    name: `${warehouse.company}, ${warehouse.locality}`,
    address: {
      contact: {
        first_name,
        last_name,
        position: 'Dispatch',
        contact_details: {
          landline: warehouse.phone,
          email: `dispatch.${warehouse.location.toLowerCase()}@northgate.example`,
        },
      },
      company_name: warehouse.company,
      address_line1: warehouse.line,
      locality: warehouse.locality,
      ...(warehouse.region === undefined ? {} : { region: warehouse.region }),
      postal_code: warehouse.postalCode,
      country_iso_code: warehouse.country,
    },
  }
}

/** The warehouses, as scheduled shipments name them. */
export const seedLocations: readonly ShippingLocation[] = warehouses.map(locationOf)

const byReference = new Map(seedLocations.map((location) => [location.reference, location]))

export const findSeedLocation = (reference: string): ShippingLocation | undefined =>
  byReference.get(reference)
