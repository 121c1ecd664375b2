import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type AddressType, addressTypes } from '#shared/shipments/enumerations.ts'
import { RevealChip, RevealChips } from '#ui/fields/reveal-chip.tsx'
import { usePart } from '#ui/create-store.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import { addressesIn, type ShipmentForm } from './model/form.ts'
import { type Group, groups } from './state/use-groups.ts'

type AddChipsProps = {
  readonly open: ReadonlySet<Group>
  readonly onOpen: (group: Group) => void
  readonly handle: FormHandle<ShipmentForm>
  readonly onAddAddress: (type: AddressType) => void
  /** What else can be added where this stands. */
  readonly children: ReactNode
}

/** "+ Tags", "+ Dates", …: the parts of a shipment that most do not have. */
export const AddChips = ({ handle, open, onOpen, onAddAddress, children }: AddChipsProps) => {
  const { t } = useTranslation('new-shipment')
  return (
    <RevealChips label={t('add.label')}>
      {groups.map((group) => (
        <RevealChip
          key={group}
          label={t(`add.${group}`)}
          isOpen={open.has(group)}
          aria-expanded={open.has(group)}
          onClick={() => onOpen(group)}
        />
      ))}
      {children}
      <AddAddress handle={handle} onAddAddress={onAddAddress} />
    </RevealChips>
  )
}

const AddAddress = ({ handle, onAddAddress }: Pick<AddChipsProps, 'handle' | 'onAddAddress'>) => {
  const { t } = useTranslation(['new-shipment', 'shipment'])
  const types = usePart(handle.store, ({ form }) =>
    addressesIn(form)
      .map((address) => address['address_type'])
      .join(' '),
  )
  // The types of address that are there already.
  const taken = types.split(' ')
  const free = addressTypes.filter((type) => !taken.includes(type))
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <RevealChip label={t('add.address')} />
      </Menu.Target>
      <Menu.Dropdown>
        {free.map((type) => (
          <Menu.Item
            key={type}
            disabled={whyNot(type, taken) !== undefined}
            onClick={() => onAddAddress(type)}
          >
            {t(`shipment:address.${type}`)}
            <WhyNot reason={whyNot(type, taken)} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

type Exclusion = 'notWithImporter' | 'notWithExporter'

/** An importer and an exporter exclude each other. */
const whyNot = (type: AddressType, taken: readonly string[]): Exclusion | undefined => {
  if (type === 'exporter' && taken.includes('importer')) return 'notWithImporter'
  return type === 'importer' && taken.includes('exporter') ? 'notWithExporter' : undefined
}

const WhyNot = ({ reason }: { readonly reason: Exclusion | undefined }) => {
  const { t } = useTranslation('new-shipment')
  return reason && <small> · {t(`add.${reason}`)}</small>
}
