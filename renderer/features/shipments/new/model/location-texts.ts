import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { type AddressField, addressSpecs, type AddressTexts, addressTextsOf } from './address-specs.ts'
import { isFilled, takeFields } from './field-spec.ts'
import { json, isJsonObject } from './json.ts'

/** Who is at an address: with a shipping location it is the location's contact, unless another one is given. */
export const contactFields = [
  'title',
  'firstName',
  'middleName',
  'lastName',
  'companyName',
  'position',
  'contactReference',
  'mobile',
  'landline',
  'email',
] as const satisfies readonly AddressField[]

/** Where an address is: with a shipping location that is the location's, and not to be typed. */
export const placeFields = [
  'propertyNumber',
  'propertyName',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'locality',
  'region',
  'postalCode',
  'country',
  'latitude',
  'longitude',
  'nationalAddress',
] as const satisfies readonly AddressField[]

/** What a known address, such as a location's, says in the fields of an address. */
export const textsOfAddress = (address: unknown): AddressTexts => {
  const given = json.parse(address)
  return addressTextsOf(isJsonObject(given) ? takeFields(addressSpecs, given).texts : {})
}

const pick = (texts: AddressTexts, fields: readonly AddressField[]): Partial<AddressTexts> =>
  Object.fromEntries(fields.map((field) => [field, texts[field]]))

const isSame = (one: AddressTexts, other: AddressTexts, fields: readonly AddressField[]): boolean =>
  fields.every((field) => one[field].trim() === other[field].trim())

const isBlank = (texts: AddressTexts, fields: readonly AddressField[]): boolean =>
  !fields.some((field) => isFilled(texts[field]))

/** Whether an address at a location names somebody else than the location does. */
export const hasOwnContact = (texts: AddressTexts, { address }: ShippingLocation): boolean =>
  !isBlank(texts, contactFields) && !isSame(texts, textsOfAddress(address), contactFields)

export const noContact: Partial<AddressTexts> = pick(addressTextsOf({}), contactFields)

/**
 * What to type into an address when a location is chosen: its reference and where it is. The contact is left to the
 * location; one that was typed stays, but not that of the location chosen before.
 */
export const textsForLocation = (
  texts: AddressTexts,
  chosen: ShippingLocation,
  before?: ShippingLocation,
): Partial<AddressTexts> => ({
  ...pick(textsOfAddress(chosen.address), placeFields),
  ...(before && !hasOwnContact(texts, before) && noContact),
  shippingLocation: chosen.reference,
})

/** An address at a location with what it leaves to that: so it will be saved. */
export const filledTexts = (texts: AddressTexts, { address }: ShippingLocation): AddressTexts => {
  const known = textsOfAddress(address)
  const place = isFilled(texts.addressLine1) ? texts : known
  return {
    ...texts,
    ...(isBlank(texts, contactFields) && pick(known, contactFields)),
    ...pick(place, placeFields),
    ...Object.fromEntries(
      placeFields.filter((field) => isFilled(texts[field])).map((field) => [field, texts[field]]),
    ),
  }
}
