import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { aContact } from './a-request.ts'
import type { TestDesk } from './open-test-desk.ts'

type LocationOverrides = Partial<ShippingLocation['address']>

/** A shipping location whose every text can be told from what requests of these tests say. */
export const aLocation = (reference: string, overrides: LocationOverrides = {}): ShippingLocation => ({
  reference,
  name: `Warehouse ${reference}`,
  address: {
    custom_reference: 'WH-OWN',
    contact: { ...aContact, first_name: 'Ida', last_name: 'Warehouse' },
    company_name: 'Northgate Stores Ltd',
    property_number: '14',
    address_line1: '14 Mellor Street',
    address_line2: 'Gate B',
    locality: 'Manchester',
    region: 'Greater Manchester',
    postal_code: 'M11 3FU',
    country_iso_code: 'GB',
    lat_long: { latitude: 53.5, longitude: -2.2 },
    ...overrides,
  },
})

/** Whatever stands under the name of that property anywhere in a value. */
const valuesOf = (property: string, value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name.toLowerCase() === property ? [inner] : valuesOf(property, inner),
  )
}

const textsOf = (property: string, value: unknown): readonly string[] => [
  ...new Set(valuesOf(property, value).filter((text) => typeof text === 'string')),
]

/** Saves the shipping locations and the package sizes that something names, so that a desk takes it. */
export const saveRecordsOf = async (desk: Pick<TestDesk, 'ask'>, something: unknown): Promise<void> => {
  for (const reference of textsOf('shipping_location_reference', something)) {
    await desk.ask('locations.save', { location: aLocation(reference) })
  }
  for (const reference of textsOf('package_size_reference', something)) {
    const dimensions = { length: 40, width: 30, height: 20, unit: 'cm' }
    await desk.ask('packageSizes.save', { package_size: { reference, name: 'Box', dimensions } })
  }
}
