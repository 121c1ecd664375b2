/** The places of an address that has a form, in the order in which they are filled in. */
const often = [
  'contact.first_name',
  'contact.last_name',
  'company_name',
  'property_number',
  'address_line1',
  'property_name',
  'address_line2',
  'address_line3',
  'locality',
  'region',
  'postal_code',
  'country_iso_code',
  'contact.contact_details.mobile',
  'contact.contact_details.landline',
  'contact.contact_details.email',
] as const

/** What few addresses have: shown on demand, or once it is filled. */
export const rarePlaces = [
  'contact.title',
  'contact.middle_name',
  'contact.position',
  'contact.reference',
  'custom_reference',
  'lat_long.latitude',
  'lat_long.longitude',
  'national_address',
] as const

export type AddressPlace = (typeof often)[number] | (typeof rarePlaces)[number]

/** Every place, where the address stands under the given one: `address.` for example. */
export const addressPlacesUnder = (prefix: string): readonly string[] =>
  [...often, ...rarePlaces].map((place) => `${prefix}${place}`)

export const coordinatesUnder = (prefix: string): readonly string[] =>
  ['latitude', 'longitude'].map((name) => `${prefix}lat_long.${name}`)
