import { useTranslation } from 'react-i18next'
import { personName } from '#shared/shipments/person-name.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { addressLines } from '#shared/shipments/address-lines.ts'
import { addressText, type AddressTexts } from '../model/location-texts.ts'
import classes from './location-summary.module.css'

type LocationSummaryProps = { readonly texts: AddressTexts; readonly isContactShown: boolean }

const nameOf = (texts: AddressTexts): string =>
  personName({
    title: addressText(texts, 'contact.title'),
    first_name: addressText(texts, 'contact.first_name'),
    middle_name: addressText(texts, 'contact.middle_name'),
    last_name: addressText(texts, 'contact.last_name'),
  })

/** An address that is not to be typed, as it would be written on a parcel. */
export const LocationSummary = ({ texts, isContactShown }: LocationSummaryProps) => {
  const { t } = useTranslation('new-shipment')
  const format = useFormat()
  const lines = addressLines(texts)
  const code = addressText(texts, 'country_iso_code')
  const country = /^[A-Z]{2}$/u.test(code) ? format.country(code) : code
  const people = [nameOf(texts), addressText(texts, 'company_name')]
  const reach = ['mobile', 'landline', 'email'].map((name) =>
    addressText(texts, `contact.contact_details.${name}`),
  )
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
