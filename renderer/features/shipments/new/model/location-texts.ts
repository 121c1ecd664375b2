import { isTree, type Tree, valueAt } from '#shared/contract/tree.ts'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import { pathsBelow } from '#shared/contract/properties.ts'
import { shownText } from '#ui/form/typed.ts'

/** What stands in the fields of an address, by their paths in there. */
export type AddressTexts = Readonly<Record<string, string>>

/** Who is at an address: with a shipping location it is the location's contact, unless another one is given. */
export const contactPaths = [
  'contact.title',
  'contact.first_name',
  'contact.middle_name',
  'contact.last_name',
  'company_name',
  'contact.position',
  'contact.reference',
  'contact.contact_details.mobile',
  'contact.contact_details.landline',
  'contact.contact_details.email',
]

/** Where an address is: with a shipping location that is the location's, and not to be typed. */
export const placePaths = [
  'property_number',
  'property_name',
  'address_line1',
  'address_line2',
  'address_line3',
  'locality',
  'region',
  'postal_code',
  'country_iso_code',
  'lat_long.latitude',
  'lat_long.longitude',
  'national_address',
]

const ADDRESS = 'addresses[]'
const paths = pathsBelow(requestProperties(), ADDRESS)

/** What an address of a form, or a known one such as a location's, says in the fields of an address. */
export const textsOfAddress = (address: unknown): AddressTexts => {
  const tree: Tree = isTree(address) ? address : {}
  return Object.fromEntries(
    paths.map((path) => [
      path,
      shownText(requestProperties().get(`${ADDRESS}.${path}`), valueAt(tree, path.split('.'))),
    ]),
  )
}

/** What one of them says, without blanks around it. */
export const addressText = (texts: AddressTexts, path: string): string => texts[path]?.trim() ?? ''

const pick = (texts: AddressTexts, chosen: readonly string[]): AddressTexts =>
  Object.fromEntries(chosen.map((path) => [path, texts[path] ?? '']))

const isSame = (one: AddressTexts, other: AddressTexts, compared: readonly string[]): boolean =>
  compared.every((path) => addressText(one, path) === addressText(other, path))

const isBlank = (texts: AddressTexts, looked: readonly string[]): boolean =>
  looked.every((path) => addressText(texts, path) === '')

/** Whether an address at a location names somebody else than the location does. */
export const hasOwnContact = (texts: AddressTexts, { address }: ShippingLocation): boolean =>
  !isBlank(texts, contactPaths) && !isSame(texts, textsOfAddress(address), contactPaths)

export const noContact: AddressTexts = pick({}, contactPaths)

/**
 * What to type into an address when a location is chosen: its reference and where it is. The contact is left to the
 * location; one that was typed stays, but not that of the location chosen before.
 */
export const textsForLocation = (
  texts: AddressTexts,
  chosen: ShippingLocation,
  before?: ShippingLocation,
): AddressTexts => ({
  ...pick(textsOfAddress(chosen.address), placePaths),
  ...(before && !hasOwnContact(texts, before) && noContact),
  shipping_location_reference: chosen.reference,
})

/** An address at a location with what it leaves to that: so it will be saved. */
export const filledTexts = (texts: AddressTexts, { address }: ShippingLocation): AddressTexts => {
  const known = textsOfAddress(address)
  const place = addressText(texts, 'address_line1') === '' ? known : texts
  return {
    ...texts,
    ...(isBlank(texts, contactPaths) && pick(known, contactPaths)),
    ...pick(place, placePaths),
    ...pick(
      texts,
      placePaths.filter((path) => addressText(texts, path) !== ''),
    ),
  }
}
