import { useTranslation } from 'react-i18next'
import type { AddressTexts } from '../model/address-specs.ts'
import type { AddressForm } from '../model/form.ts'
import { type FieldProblems, noProblems } from '../model/grouped-problems.ts'
import classes from '../new.module.css'
import type { PartProps } from '../part-props.ts'
import { AddressCard } from './address-card.tsx'
import { FurtherAddressCard } from './further-address-card.tsx'

type AddressesProps = Pick<PartProps, 'edit'> & {
  readonly addresses: readonly AddressForm[]
  readonly problems: ReadonlyMap<string, FieldProblems>
  /** What the origin was kept as from the last shipment, if it was. */
  readonly kept: AddressTexts | undefined
}

/** Origin and destination side by side, the others below. */
export const Addresses = ({ addresses, problems, kept, edit }: AddressesProps) => {
  const { t } = useTranslation(['new-shipment', 'shipment'])
  const origin = addresses.find(({ type }) => type === 'origin')
  const destination = addresses.find(({ type }) => type === 'destination')
  const propsOf = (address: AddressForm) => ({
    address,
    edit,
    problems: problems.get(`address-${address.id}`) ?? noProblems,
  })
  return (
    <div className={classes['cards']}>
      {origin && (
        <AddressCard
          title={t('shipment:address.origin')}
          {...(origin.texts === kept && { aside: t('kept') })}
          {...propsOf(origin)}
        />
      )}
      {destination && <AddressCard title={t('shipment:address.destination')} {...propsOf(destination)} />}
      {addresses
        .filter((address) => address !== origin && address !== destination)
        .map((address) => (
          <FurtherAddressCard key={address.id} {...propsOf(address)} />
        ))}
    </div>
  )
}
