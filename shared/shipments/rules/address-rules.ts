import { z } from 'zod'
import { hasPostalCodes, isPostalCode } from '../../places/postal-codes.ts'
import { countriesWithRegions, findRegion } from '../../places/regions.ts'
import type { AddressView, RequestView } from './request-view.ts'
import type { FindLocation, Rule } from './rule.ts'
import { type RuleFinding, ruleFinding, indexesOfRepeats, under } from '../../rule-findings.ts'

const withRegions: ReadonlySet<string> = new Set(countriesWithRegions)

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
const isFromLocation = (address: AddressView): boolean => !isBlank(address.shipping_location_reference)

/** The rules of single addresses, each told where it stands. */
export const eachAddress: Rule = (request) =>
  (request.addresses ?? []).flatMap((address, index) =>
    address ? under(['addresses', index], addressFindings(address)) : [],
  )

/** What one address breaks, wherever it stands. */
export const addressFindings = (address: AddressView): readonly RuleFinding[] => [
  ...contactFindings(address),
  ...(isBlank(address.address_line1) && !isFromLocation(address)
    ? [ruleFinding('required_property_missing', 'address_line1')]
    : []),
  ...regionFindings(address),
  ...postalCodeFindings(address),
  ...(address.country_iso_code === 'SA' && isBlank(address.national_address)
    ? [ruleFinding('required_property_missing', 'national_address')]
    : []),
  ...(address.lat_long?.latitude === 0 && address.lat_long.longitude === 0
    ? [ruleFinding('invalid_value', 'lat_long')]
    : []),
]

const contactFindings = ({ contact, ...address }: AddressView): readonly RuleFinding[] => {
  if (!contact) return isFromLocation(address) ? [] : [ruleFinding('required_property_missing', 'contact')]
  const { contact_details: details } = contact
  const canBeCalled =
    details === undefined || isNumberGiven(details.landline) || isNumberGiven(details.mobile)
  return canBeCalled ? [] : [ruleFinding('required_property_missing', 'contact', 'contact_details', 'mobile')]
}

/** What cannot be read was given all the same; only space is as good as nothing. */
const isNumberGiven = (given: unknown): boolean =>
  given !== undefined && (typeof given !== 'string' || !isBlank(given))

const regionFindings = ({ country_iso_code: country, region = '' }: AddressView): readonly RuleFinding[] => {
  if (country === undefined || !withRegions.has(country)) return []
  if (isBlank(region)) return [ruleFinding('required_property_missing', 'region')]
  return findRegion(region, country) ? [] : [ruleFinding('invalid_region', 'region')]
}

const postalCodeFindings = ({
  country_iso_code: country,
  postal_code = '',
}: AddressView): readonly RuleFinding[] => {
  if (country === undefined || !hasPostalCodes(country)) return []
  if (isBlank(postal_code)) return [ruleFinding('required_property_missing', 'postal_code')]
  return isPostalCode(postal_code, country) ? [] : [ruleFinding('invalid_postal_code', 'postal_code')]
}

const typesOf = (request: RequestView) => (request.addresses ?? []).map((address) => address?.address_type)

/** There is one origin and one destination; a place whose type could not be read may be either. */
export const originAndDestination: Rule = (request) => {
  if (!request.addresses || request.addresses.length < 2) return []
  const types = typesOf(request)
  const missing = (['origin', 'destination'] as const).filter((type) => !types.includes(type))
  const unread = types.filter((type) => type === undefined).length
  return missing.length > unread ? [ruleFinding('address_type_required', 'addresses')] : []
}

export const addressTypesOnce: Rule = (request) =>
  indexesOfRepeats(typesOf(request)).map((index) =>
    ruleFinding('duplicate_address_type', 'addresses', index, 'address_type'),
  )

export const importerOrExporter: Rule = (request) => {
  const types = typesOf(request)
  const places = [types.indexOf('importer'), types.indexOf('exporter')]
  if (places.includes(-1)) return []
  return [ruleFinding('conflicting_properties', 'addresses', Math.max(...places), 'address_type')]
}

/** A scheduled shipment leaves from, or goes to, a shipping location. */
export const scheduledFromLocation: Rule = (request) => {
  if (request.shipment_type !== 'scheduled') return []
  const types = typesOf(request)
  const ends = (request.addresses ?? []).filter(
    (address) => address?.address_type === 'origin' || address?.address_type === 'destination',
  )
  if (ends.length === 0 || ends.some((address) => address && isFromLocation(address))) return []
  const origin = types.indexOf('origin')
  const place = origin === -1 ? types.indexOf('destination') : origin
  return [ruleFinding('required_property_missing', 'addresses', place, 'shipping_location_reference')]
}

/**
 * A request whose addresses say where they are: one that names a shipping location may leave it to that, in whole or from
 * its first line on. The request need not be right otherwise; the rules, which want a country, look at it afterwards.
 */
export const withPlaces = (request: unknown, findLocation: FindLocation): unknown => {
  const { success, data } = withAddresses.safeParse(request)
  if (!success) return request
  return { ...data, addresses: data.addresses.map((address) => withPlace(address, findLocation)) }
}

const withAddresses = z.looseObject({ addresses: z.array(z.unknown()) })
const atLocation = z.looseObject({ shipping_location_reference: z.string().regex(/\S/u) })

const withPlace = (given: unknown, findLocation: FindLocation): unknown => {
  const { success, data: address } = atLocation.safeParse(given)
  const place = success ? findLocation(address.shipping_location_reference)?.address : undefined
  return success && place && isThere(address, place) ? { ...postalPartsOf(place), ...address } : given
}

type Place = NonNullable<ReturnType<FindLocation>>['address']
type Given = Readonly<Record<string, unknown>>

/** Whether it stands in the country of its location, and writes no other first line there. */
const isThere = ({ country_iso_code: country, address_line1: line }: Given, place: Place): boolean =>
  country === undefined ||
  (line === undefined &&
    typeof country === 'string' &&
    country.trim().toUpperCase() === place.country_iso_code)

const postalPartsOf = ({ country_iso_code, postal_code, region, national_address }: Place): Given => ({
  country_iso_code,
  ...(postal_code === undefined ? {} : { postal_code }),
  ...(region === undefined ? {} : { region }),
  ...(national_address === undefined ? {} : { national_address }),
})
