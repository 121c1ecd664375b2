import { IconBuildingWarehouse } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRemoveLocation, useSaveLocation } from '#trpc/mutations/records.ts'
import type { RecordColumns } from '#ui/table/record-table.tsx'
import { ListSection } from '../parts/list-section.tsx'
import { LocationDialog } from './location-dialog.tsx'

/** The customer's own addresses that shipments leave from. */
export const LocationsSection = () => {
  const { data, isError } = useQuery(useTRPC().locations.list.queryOptions())
  const { mutateAsync: save } = useSaveLocation()
  const { mutateAsync: remove } = useRemoveLocation()
  return (
    <ListSection
      list="locations"
      icon={<IconBuildingWarehouse size={32} />}
      items={data?.items}
      isError={isError}
      keyOf={({ reference }) => reference}
      nameOf={({ name }) => name}
      columns={useColumns()}
      remove={({ reference }) => remove({ reference })}
      restore={(location) => save({ location })}
      Editor={LocationDialog}
    />
  )
}

const useColumns = (): RecordColumns<ShippingLocation> => {
  const { t } = useTranslation('settings-lists')
  const format = useFormat()
  return [
    { id: 'name', label: t('columns.name'), textOf: ({ name }) => name },
    {
      id: 'reference',
      label: t('columns.reference'),
      kind: 'code',
      width: '15%',
      textOf: ({ reference }) => reference,
    },
    {
      id: 'address',
      label: t('columns.address'),
      textOf: ({ address }) => [address.property_number, address.address_line1].filter(Boolean).join(' '),
    },
    {
      id: 'town',
      label: t('columns.town'),
      width: '15%',
      textOf: ({ address }) => address.locality ?? '',
    },
    {
      id: 'country',
      label: t('columns.country'),
      width: '13%',
      textOf: ({ address }) => format.country(address.country_iso_code),
    },
  ]
}
