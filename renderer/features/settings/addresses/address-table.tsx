import { useTranslation } from 'react-i18next'
import type { KnownAddress } from '#shared/addresses/known-address.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { RecordTable } from '#ui/table/record-table.tsx'
import { rowActions } from '../parts/row-actions.tsx'
import { nameOfAddress, personOf, streetOf } from './name-of-address.ts'

type AddressTableProps = {
  readonly items: readonly KnownAddress[]
  readonly onEdit: (known: KnownAddress) => void
  readonly onRemove: (known: KnownAddress) => void
}

/** Known addresses, the last used first. */
export const AddressTable = ({ items, onEdit, onRemove }: AddressTableProps) => {
  const { t } = useTranslation('settings-lists')
  const format = useFormat()
  return (
    <RecordTable
      label={t('addresses.title')}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', label: t('columns.name'), textOf: ({ address }) => personOf(address) || '–' },
        {
          id: 'company',
          label: t('columns.company'),
          width: '15%',
          textOf: ({ address }) => address.company_name ?? '',
        },
        {
          id: 'address',
          label: t('columns.address'),
          width: '18%',
          textOf: ({ address }) => streetOf(address),
        },
        {
          id: 'town',
          label: t('columns.town'),
          width: '12%',
          textOf: ({ address }) => address.locality ?? '',
        },
        {
          id: 'postcode',
          label: t('columns.postcode'),
          kind: 'code',
          width: '6.5rem',
          textOf: ({ address }) => address.postal_code ?? '',
        },
        {
          id: 'country',
          label: t('columns.country'),
          width: '12%',
          textOf: ({ address }) => format.country(address.country_iso_code),
        },
        {
          id: 'used',
          label: t('addresses.lastUsed'),
          kind: 'number',
          width: '6.5rem',
          textOf: ({ last_used: at }) => format.date(at),
        },
      ]}
      actionsLabel={t('columns.actions')}
      onOpen={onEdit}
      onRemove={onRemove}
      actionsOf={(known) => {
        const name = isolate(nameOfAddress(known.address))
        return rowActions({
          edit: { label: t('edit', { name }), run: () => onEdit(known) },
          remove: { label: t('remove', { name }), run: () => onRemove(known) },
        })
      }}
    />
  )
}
