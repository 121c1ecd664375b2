import { useTranslation } from 'react-i18next'
import { usePart } from '#ui/create-store.ts'
import { ID, type Row, rowPath, rowsIn } from '#ui/form/field-path.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import type { ShipmentForm } from '../model/form.ts'
import classes from '../new.module.css'
import { AddressCard } from './address-card.tsx'
import { FurtherAddressCard } from './further-address-card.tsx'

type AddressesProps = {
  readonly handle: FormHandle<ShipmentForm>
  /** What the origin was kept as from the last shipment, if it was. */
  readonly kept: Row | undefined
}

const pathOf = (address: Row): string => rowPath('addresses', address[ID])

/** Origin and destination side by side, the others below. */
export const Addresses = ({ handle: { store }, kept }: AddressesProps) => {
  const { t } = useTranslation(['new-shipment', 'shipment'])
  const addresses = rowsIn(usePart(store, ({ form }) => form.request['addresses']))
  const ofType = (type: string): Row | undefined =>
    addresses.find((address) => address['address_type'] === type)
  const [origin, destination] = [ofType('origin'), ofType('destination')]
  return (
    <div className={classes['cards']}>
      {origin && (
        <AddressCard
          title={t('shipment:address.origin')}
          {...(origin === kept && { aside: t('kept') })}
          path={pathOf(origin)}
        />
      )}
      {destination && <AddressCard title={t('shipment:address.destination')} path={pathOf(destination)} />}
      {addresses
        .filter((address) => address !== origin && address !== destination)
        .map((address) => (
          <FurtherAddressCard key={address[ID]} path={pathOf(address)} />
        ))}
    </div>
  )
}
