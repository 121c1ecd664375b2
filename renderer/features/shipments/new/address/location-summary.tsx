import { useTranslation } from 'react-i18next'
import { personName } from '#shared/shipments/person-name.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { addressLines } from '#shared/shipments/address-lines.ts'
import type { AddressTexts } from '../model/address-specs.ts'
import classes from './location-summary.module.css'

type LocationSummaryProps = { readonly texts: AddressTexts; readonly isContactShown: boolean }

const nameOf = (texts: AddressTexts): string =>
  personName({
    title: texts.title,
    first_name: texts.firstName,
    middle_name: texts.middleName,
    last_name: texts.lastName,
  })

/** An address that is not to be typed, as it would be written on a parcel. */
export const LocationSummary = ({ texts, isContactShown }: LocationSummaryProps) => {
  const { t } = useTranslation('new-shipment')
  const format = useFormat()
  const lines = addressLines({
    property_number: texts.propertyNumber,
    property_name: texts.propertyName,
    address_line1: texts.addressLine1,
    address_line2: texts.addressLine2,
    address_line3: texts.addressLine3,
    locality: texts.locality,
    region: texts.region,
    postal_code: texts.postalCode,
  })
  const country = /^[A-Z]{2}$/u.test(texts.country) ? format.country(texts.country) : texts.country
  const people = [nameOf(texts), texts.companyName]
  const reach = [texts.mobile, texts.landline, texts.email]
  return (
    <dl className={classes['summary']}>
      {isContactShown && (
        <Entry name={t('address.locationContact')} parts={[...people, ...reach]} codes={reach} />
      )}
      <Entry name={t('address.locationAddress')} parts={[...lines, country]} />
    </dl>
  )
}

type EntryProps = {
  readonly name: string
  readonly parts: readonly string[]
  /** Those of the parts that are written from left to right in every language. */
  readonly codes?: readonly string[]
}

const Entry = ({ name, parts, codes }: EntryProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {parts
        .filter((part) => part.trim() !== '')
        .map((part) => (
          <span key={part} className={classes['part']}>
            <bdi dir={codes?.includes(part) === true ? 'ltr' : 'auto'}>{part}</bdi>
          </span>
        ))}
    </dd>
  </div>
)
