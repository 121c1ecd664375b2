import { useTranslation } from 'react-i18next'
import type { KnownAddress } from '#shared/addresses/known-address.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { RecordColumns } from '#ui/table/record-table.tsx'
import { personOf, streetOf } from './name-of-address.ts'

/** The columns of the address book. */
export const useAddressColumns = (): RecordColumns<KnownAddress> => {
  const { t } = useTranslation('settings-lists')
  const format = useFormat()
  return [
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
  ]
}
