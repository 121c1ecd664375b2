import { useTranslation } from 'react-i18next'
import { postcodeNameOf, regionNameOf } from '#app/i18n/country-words.ts'
import type { FieldProps } from '#ui/fields/text-field.tsx'
import type { RecordForm } from '../parts/use-record-form.ts'
import type { AddressPlace } from './address-places.ts'

/** How the form of a shipment calls the same. */
const words = {
  'contact.first_name': 'firstName',
  'contact.last_name': 'lastName',
  'contact.title': 'title',
  'contact.middle_name': 'middleName',
  'contact.position': 'position',
  'contact.reference': 'contactReference',
  'contact.contact_details.mobile': 'mobile',
  'contact.contact_details.landline': 'landline',
  'contact.contact_details.email': 'email',
  company_name: 'companyName',
  property_number: 'propertyNumber',
  property_name: 'propertyName',
  address_line1: 'addressLine1',
  address_line2: 'addressLine2',
  address_line3: 'addressLine3',
  locality: 'locality',
  country_iso_code: 'country',
  custom_reference: 'customReference',
  national_address: 'nationalAddress',
  'lat_long.latitude': 'latitude',
  'lat_long.longitude': 'longitude',
} as const satisfies Partial<Record<AddressPlace, string>>

/** Everything that a field of an address needs, with its name as the country calls it. */
export const useAddressField = ({
  form,
  prefix,
}: {
  readonly form: RecordForm
  readonly prefix: string
}): ((place: AddressPlace) => FieldProps) => {
  const { t } = useTranslation('new-shipment')
  const country = form.texts[`${prefix}country_iso_code`] ?? ''
  const labelOf = (place: AddressPlace): string => {
    if (place === 'region') return t(`region.${regionNameOf(country)}`)
    if (place === 'postal_code') return t(`postcode.${postcodeNameOf(country)}`)
    return t(`address.${words[place]}`)
  }
  return (place) => ({ ...form.field(`${prefix}${place}`), label: labelOf(place) })
}
