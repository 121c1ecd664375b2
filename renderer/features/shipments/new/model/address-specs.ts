import { z } from 'zod'
import { code, type FieldSpecs, number, text } from './field-spec.ts'

const addressFieldNames = [
  'shippingLocation',
  'firstName',
  'lastName',
  'companyName',
  'propertyNumber',
  'propertyName',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'locality',
  'region',
  'postalCode',
  'country',
  'mobile',
  'landline',
  'email',
  'specialInstructions',
  'title',
  'middleName',
  'position',
  'contactReference',
  'customReference',
  'latitude',
  'longitude',
  'reservationReference',
  'reservationLocation',
  'reservationExternal',
  'nationalAddress',
] as const

export type AddressField = (typeof addressFieldNames)[number]

export const addressTexts = z.record(z.enum(addressFieldNames), z.string()).readonly()
export type AddressTexts = z.output<typeof addressTexts>

/** Each field of an address, in the order in which it is filled in. */
export const addressSpecs: FieldSpecs<AddressField> = {
  shippingLocation: text(50, 'shipping_location_reference'),
  firstName: text(100, 'contact', 'first_name'),
  lastName: text(100, 'contact', 'last_name'),
  companyName: text(100, 'company_name'),
  propertyNumber: text(50, 'property_number'),
  propertyName: text(50, 'property_name'),
  addressLine1: text(255, 'address_line1'),
  addressLine2: text(255, 'address_line2'),
  addressLine3: text(255, 'address_line3'),
  locality: text(255, 'locality'),
  region: text(undefined, 'region'),
  postalCode: text(undefined, 'postal_code'),
  country: code('country_iso_code'),
  mobile: text(100, 'contact', 'contact_details', 'mobile'),
  landline: text(100, 'contact', 'contact_details', 'landline'),
  email: text(255, 'contact', 'contact_details', 'email'),
  specialInstructions: text(150, 'special_instructions'),
  title: text(50, 'contact', 'title'),
  middleName: text(100, 'contact', 'middle_name'),
  position: text(100, 'contact', 'position'),
  contactReference: text(50, 'contact', 'reference'),
  customReference: text(50, 'custom_reference'),
  latitude: number('lat_long', 'latitude'),
  longitude: number('lat_long', 'longitude'),
  reservationReference: text(undefined, 'reservation', 'reference'),
  reservationLocation: text(undefined, 'reservation', 'location_reference'),
  reservationExternal: text(undefined, 'reservation', 'external_reference'),
  nationalAddress: text(undefined, 'national_address'),
}

/** What few addresses have: shown only on demand, or once it is filled. */
export const rareAddressFields: readonly AddressField[] = addressFieldNames.slice(
  addressFieldNames.indexOf('title'),
)

const blank = Object.fromEntries(addressFieldNames.map((name) => [name, '']))

/** The texts of an address; what is not given is empty. */
export const addressTextsOf = (texts: Readonly<Record<string, string>>): AddressTexts =>
  addressTexts.parse({ ...blank, ...texts })
