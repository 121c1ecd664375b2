import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { addressTypes } from '#shared/shipments/enumerations.ts'
import { wordLabel } from '#shared/texts/words.ts'
import { useLanguage } from '#contract/use-label-of.ts'
import { childPath } from '#ui/form/field-path.ts'
import { removeRow } from '#ui/form/form-state.ts'
import { useField, useFormFields, useValueAt } from '#ui/form/use-field.ts'
import { AddressCard } from './address-card.tsx'
import type { AddressProps } from './use-address.ts'

/** The type of an address, also one that no address has. */
const useAddressType = ({ path }: AddressProps): string => {
  const type = useValueAt(childPath(path, 'address_type'))
  return typeof type === 'string' ? type : ''
}

/** An address besides the two ends; its type can be changed, and it can be removed. */
export const FurtherAddressCard = memo(({ path }: AddressProps) => {
  const { t } = useTranslation('new-shipment')
  const language = useLanguage()
  const { edit } = useFormFields()
  const type = useAddressType({ path })
  return (
    <AddressCard
      path={path}
      title={type === '' ? t('address.type') : wordLabel('address_type', type, language)}
      aside={
        <>
          <TypeSelect path={path} />
          <ActionIcon aria-label={t('address.remove')} onClick={() => edit(removeRow(path))}>
            <IconX size={16} />
          </ActionIcon>
        </>
      }
    />
  )
})
FurtherAddressCard.displayName = 'FurtherAddressCard'

const TypeSelect = ({ path }: AddressProps) => {
  const { t } = useTranslation('new-shipment')
  const language = useLanguage()
  const { name, problem, onChange } = useField(childPath(path, 'address_type'))
  const type = useAddressType({ path })
  const types = addressTypes.map((word) => ({
    value: word,
    label: wordLabel('address_type', word, language),
  }))
  return (
    <NativeSelect
      size="xs"
      data-field={name}
      aria-label={t('address.type')}
      data={types.some(({ value }) => value === type) ? types : [{ value: type, label: type }, ...types]}
      value={type}
      error={problem}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
