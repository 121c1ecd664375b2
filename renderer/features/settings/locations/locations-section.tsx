import { IconBuildingWarehouse } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { type RecordColumn, RecordTable } from '#ui/table/record-table.tsx'
import { KeptSection } from '../parts/kept-section.tsx'
import { RemoveDialog } from '../parts/remove-dialog.tsx'
import { rowActions } from '../parts/row-actions.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { useKeeping } from '../parts/use-keeping.ts'
import { LocationDialog } from './location-dialog.tsx'

/** The customer's own addresses that shipments leave from. */
export const LocationsSection = () => {
  const { t } = useTranslation('settings-lists')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const { data, isError } = useQuery(trpc.locations.list.queryOptions())
  const [editing, setEditing] = useState<ShippingLocation | 'new'>()
  const [removing, setRemoving] = useState<ShippingLocation>()
  const keeping = useKeeping(trpc.locations.list.queryKey())
  const columns = useColumns()
  const add = { label: t('locations.add'), run: () => setEditing('new') }

  const remove = async (location: ShippingLocation): Promise<void> => {
    await client.locations.remove.mutate({ reference: location.reference })
    await keeping.removed(location.name, () => client.locations.save.mutate({ location }))
  }
  return (
    <>
      <SectionHead title={t('locations.title')} help={t('locations.help')} add={add} />
      <KeptSection
        count={data?.items.length}
        isError={isError}
        empty={{
          icon: <IconBuildingWarehouse size={32} />,
          title: t('locations.emptyTitle'),
          help: t('locations.emptyHelp'),
          add,
        }}
      >
        <RecordTable
          label={t('locations.title')}
          rows={data?.items ?? []}
          keyOf={({ reference }) => reference}
          columns={columns}
          actionsLabel={t('columns.actions')}
          onOpen={setEditing}
          onRemove={setRemoving}
          actionsOf={(location) =>
            rowActions({
              edit: {
                label: t('edit', { name: isolate(location.name) }),
                run: () => setEditing(location),
              },
              remove: {
                label: t('remove', { name: isolate(location.name) }),
                run: () => setRemoving(location),
              },
            })
          }
        />
      </KeptSection>
      {editing && (
        <LocationDialog
          location={editing === 'new' ? undefined : editing}
          taken={data?.items ?? []}
          onSaved={keeping.saved}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing && (
        <RemoveDialog
          title={t('locations.removeTitle', { name: isolate(removing.name) })}
          confirm={t('locations.remove')}
          remove={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          {t('locations.removeHelp')}
        </RemoveDialog>
      )}
    </>
  )
}

type Columns = readonly [RecordColumn<ShippingLocation>, ...(readonly RecordColumn<ShippingLocation>[])]

const useColumns = (): Columns => {
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
