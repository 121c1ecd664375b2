import type { Address } from '#shared/shipments/create-request.ts'
import { personName } from '#shared/shipments/person-name.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { addressLines } from '#shared/shipments/address-lines.ts'
import { useLabelOf } from '#contract/use-label-of.ts'
import { Fields, hasFields, useProperties } from './fields.tsx'
import { Reach } from './reach.tsx'
import { Section } from './section.tsx'
import styles from './card.module.css'

const AT = 'addresses[]'
/** What is stored of an address besides what stands on the parcel. */
const paths = [
  'contact.position',
  'contact.reference',
  'custom_reference',
  'national_address',
  'lat_long',
  'reservation.reference',
  'reservation.location_reference',
  'reservation.external_reference',
]

/** One address: who, where, how to reach them, and whatever else is stored of it. */
export const AddressCard = ({ address }: { readonly address: Address }) => {
  const labelOf = useLabelOf()
  const properties = useProperties()
  const format = useFormat()
  const fields = properties({ of: address, at: AT, paths })
  const { contact, company_name, shipping_location_reference: location } = address
  const name = contact && personName(contact)
  const others = name ? company_name : undefined
  return (
    <Section title={labelOf(`addresses[${address.address_type}]`)}>
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
          <div key={line} className={styles['quiet']}>
            <bdi>{line}</bdi>
          </div>
        ))}
        <div className={styles['quiet']}>{format.country(address.country_iso_code)}</div>
        {contact && <Reach details={contact.contact_details} />}
      </address>
      {address.special_instructions && (
        <p className={styles['instructions']}>
          <bdi>{address.special_instructions}</bdi>
        </p>
      )}
      {hasFields(fields) && <Fields fields={fields} />}
      {location && name && (
        <Fields fields={properties({ of: address, at: AT, paths: ['shipping_location_reference'] })} />
      )}
    </Section>
  )
}
