import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type AddressType, addressTypes } from '#shared/shipments/enumerations.ts'
import { addressField } from '../model/field-of-path.ts'
import { removeAddress, setAddressType } from '../model/form-edits.ts'
import { useProblemSentence } from '../state/use-problem-sentence.ts'
import { AddressCard } from './address-card.tsx'
import type { AddressProps } from './use-address-field.ts'

const isAddressType = (type: string): type is AddressType => addressTypes.some((known) => known === type)

/** An address besides the two ends; its type can be changed, and it can be removed. */
export const FurtherAddressCard = (props: AddressProps) => {
  const { t } = useTranslation(['new-shipment', 'shipment'])
  const { address, edit } = props
  const title = isAddressType(address.type) ? t(`shipment:address.${address.type}`) : address.type
  return (
    <AddressCard
      {...props}
      title={title === '' ? t('address.type') : title}
      aside={
        <>
          <TypeSelect {...props} />
          <ActionIcon aria-label={t('address.remove')} onClick={() => edit(removeAddress(address.id))}>
            <IconX size={16} />
          </ActionIcon>
        </>
      }
    />
  )
}

const TypeSelect = ({ address, problems, edit }: AddressProps) => {
  const { t } = useTranslation(['new-shipment', 'shipment'])
  const sentence = useProblemSentence()
  const known = addressTypes.map((type) => ({ value: type, label: t(`shipment:address.${type}`) }))
  const data = isAddressType(address.type) ? known : [{ value: address.type, label: address.type }, ...known]
  return (
    <NativeSelect
      size="xs"
      data-field={addressField(address.id, 'type')}
      aria-label={t('address.type')}
      data={data}
      value={address.type}
      error={sentence(problems['type'])}
      onChange={(event) => edit(setAddressType(address.id, event.currentTarget.value))}
    />
  )
}
