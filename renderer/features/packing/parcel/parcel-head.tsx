import { IconFileText, IconFlame, IconGift, IconWorld, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Parcel, ParcelNote } from '#shared/packing/parcel.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import classes from './parcel.module.css'

const icons: Readonly<Record<ParcelNote, TablerIcon>> = {
  gift: IconGift,
  customs: IconWorld,
  dangerous_goods: IconFlame,
  documents_attached: IconFileText,
}

/** For whom the parcel is, which order, and what to think of. */
export const ParcelHead = ({ parcel }: { readonly parcel: Parcel }) => {
  const { t } = useTranslation('packing')
  const { reference, custom_reference: order, destination, wave, notes, tote } = parcel
  return (
    <header className={classes['head']}>
      <div className={classes['recipient']}>
        <h2 className={classes['name']}>
          <bdi>{recipientOf(destination)}</bdi>
        </h2>
        <AddressLine address={destination} />
        {notes.length > 0 && (
          <ul className={classes['notes']}>
            {notes.map((note) => (
              <Note key={note} note={note} />
            ))}
          </ul>
        )}
      </div>
      <div className={classes['order']}>
        <bdi className={order === undefined ? classes['reference'] : classes['number']}>
          {order ?? reference}
        </bdi>
        {tote !== undefined && <span>{t('tote', { code: isolate(tote) })}</span>}
        {wave && wave.total > 1 && <span>{t('wave.position', wave)}</span>}
      </div>
    </header>
  )
}

type Destination = Parcel['destination']

const recipientOf = ({ contact, company_name: company }: Destination): string => {
  const person = [contact?.first_name, contact?.last_name].filter(Boolean).join(' ')
  return person === '' ? (company ?? '') : person
}

const AddressLine = ({ address }: { readonly address: Destination }) => {
  const format = useFormat()
  const {
    company_name: company,
    postal_code: postcode,
    locality,
    region,
    country_iso_code: country,
  } = address
  const street = [address.address_line1, address.address_line2].filter(Boolean).join(', ')
  const isCompanyShown = company !== undefined && recipientOf(address) !== company
  const place = [[postcode, locality].filter(Boolean).join(' '), region].filter(Boolean).join(', ')
  return (
    <p className={classes['address']}>
      {[isCompanyShown ? company : '', street]
        .filter((part) => part !== '')
        .map((part) => (
          <span key={part}>
            <bdi>{part}</bdi>
            {' · '}
          </span>
        ))}
      <strong>
        <bdi>{[place, country && format.country(country)].filter(Boolean).join(', ')}</bdi>
      </strong>
    </p>
  )
}

const Note = ({ note }: { readonly note: ParcelNote }) => {
  const { t } = useTranslation('packing')
  const Icon = icons[note]
  return (
    <li className={classes['note']} data-note={note}>
      <Icon size={16} aria-hidden />
      {t(`notes.${note}`)}
    </li>
  )
}
