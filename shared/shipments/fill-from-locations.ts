import type { ShippingLocation } from '../locations/shipping-location.ts'
import type { Address, CreateShipmentRequest } from './create-request.ts'

type FindLocation = (reference: string) => ShippingLocation | undefined
type Place = ShippingLocation['address']

/** A request whose addresses have what they leave to the shipping locations that they name. */
export const filledFromLocations = (
  request: CreateShipmentRequest,
  findLocation: FindLocation,
): CreateShipmentRequest => ({
  ...request,
  addresses: request.addresses.map((address) => {
    const { shipping_location_reference: reference = '' } = address
    const location = reference.trim() === '' ? undefined : findLocation(reference)
    return location ? filledFrom(location.address, address) : address
  }),
})

/** Without a contact it is the location's, and without a first line so is the place; what is given wins. */
const filledFrom = (place: Place, address: Address): Address => ({
  ...(address.contact === undefined ? whoIsAt(place) : {}),
  ...(address.address_line1 === undefined ? whereIs(place, address.country_iso_code) : {}),
  ...address,
})

const whoIsAt = ({ contact, company_name }: Place): Partial<Address> => ({
  ...(contact && { contact }),
  ...(company_name !== undefined && { company_name }),
})

const whereIs = (place: Place, country: string): Partial<Address> => {
  const { contact: _contact, company_name: _company, custom_reference: _own, ...where } = place
  if (where.country_iso_code === country) return where
  // What is written in the way of one country is no use in another.
  const {
    region: _region,
    postal_code: _code,
    national_address: _national,
    lat_long: _point,
    ...lines
  } = where
  return lines
}
