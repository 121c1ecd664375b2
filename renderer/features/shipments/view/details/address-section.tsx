import { furtherPaths } from '#shared/contract/properties.ts'
import { requestProperties } from '#shared/shipments/properties.ts'
import type { Address } from '#shared/shipments/create-request.ts'
import { personName } from '#shared/shipments/person-name.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { addressLines } from '#shared/shipments/address-lines.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { DetailList, hasFields, useProperties } from './detail-list.tsx'
import { ContactDetails } from './contact-details.tsx'
import { Card } from '#ui/layout/card.tsx'
import styles from './details.module.css'
import textStyles from '../text.module.css'

const AT = 'addresses[]'
/** What stands on the parcel, or above and below that. */
const onParcel = [
  'address_type',
  'shipping_location_reference',
  'contact.title',
  'contact.first_name',
  'contact.middle_name',
  'contact.last_name',
  'contact.contact_details.landline',
  'contact.contact_details.mobile',
  'contact.contact_details.email',
  'company_name',
  'property_number',
  'property_name',
  'address_line1',
  'address_line2',
  'address_line3',
  'locality',
  'region',
  'postal_code',
  'country_iso_code',
  'special_instructions',
]
const besides = [
  'contact.position',
  'contact.reference',
  'custom_reference',
  'national_address',
  'lat_long',
  'reservation.reference',
  'reservation.location_reference',
  'reservation.external_reference',
]
/** What is stored of an address besides what stands on the parcel. */
export const addressPaths = [...besides, ...furtherPaths(requestProperties(), AT, [...onParcel, ...besides])]

/** One address: who, where, how to reach them, and whatever else is stored of it. */
export const AddressSection = ({ address }: { readonly address: Address }) => {
  const labelOf = useLabelOf()
  const properties = useProperties()
  const format = useFormat()
  const fields = properties({ of: address, at: AT, paths: addressPaths })
  const { contact, company_name, shipping_location_reference: location } = address
  const name = contact && personName(contact)
  const others = name ? company_name : undefined
  return (
    <Card dense title={labelOf(`addresses[${address.address_type}]`)}>
      <address className={styles['address']}>
        <div>
          <strong>
            <bdi>{name ?? company_name ?? location}</bdi>
          </strong>
          {others && (
            <>
              {' · '}
              <bdi>{others}</bdi>
            </>
          )}
        </div>
        {addressLines(address).map((line) => (
          <div key={line} className={textStyles['quiet']}>
            <bdi>{line}</bdi>
          </div>
        ))}
        <div className={textStyles['quiet']}>{format.country(address.country_iso_code)}</div>
        {contact && <ContactDetails details={contact.contact_details} />}
      </address>
      {address.special_instructions && (
        <p className={styles['instructions']}>
          <bdi>{address.special_instructions}</bdi>
        </p>
      )}
      {hasFields(fields) && <DetailList fields={fields} />}
      {location && name && (
        <DetailList fields={properties({ of: address, at: AT, paths: ['shipping_location_reference'] })} />
      )}
    </Card>
  )
}
