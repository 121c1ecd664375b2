import { IconBox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { type RecordColumn, RecordTable } from '#ui/table/record-table.tsx'
import { KeptSection } from '../parts/kept-section.tsx'
import { RemoveDialog } from '../parts/remove-dialog.tsx'
import { rowActions } from '../parts/row-actions.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { useKeeping } from '../parts/use-keeping.ts'
import { PackageSizeDialog } from './package-size-dialog.tsx'

/** Packages that are used again and again, so that their measures need not be typed. */
export const PackageSizesSection = () => {
  const { t } = useTranslation('settings-lists')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const { data, isError } = useQuery(trpc.packageSizes.list.queryOptions())
  const [editing, setEditing] = useState<PackageSize | 'new'>()
  const [removing, setRemoving] = useState<PackageSize>()
  const keeping = useKeeping(trpc.packageSizes.list.queryKey())
  const columns = useColumns()
  const add = { label: t('sizes.add'), run: () => setEditing('new') }

  const remove = async (size: PackageSize): Promise<void> => {
    await client.packageSizes.remove.mutate({ reference: size.reference })
    await keeping.removed(size.name, () => client.packageSizes.save.mutate({ package_size: size }))
  }
  return (
    <>
      <SectionHead title={t('sizes.title')} help={t('sizes.help')} add={add} />
      <KeptSection
        count={data?.items.length}
        isError={isError}
        empty={{
          icon: <IconBox size={32} />,
          title: t('sizes.emptyTitle'),
          help: t('sizes.emptyHelp'),
          add,
        }}
      >
        <RecordTable
          label={t('sizes.title')}
          rows={data?.items ?? []}
          keyOf={({ reference }) => reference}
          columns={columns}
          actionsLabel={t('columns.actions')}
          onOpen={setEditing}
          onRemove={setRemoving}
          actionsOf={(size) =>
            rowActions({
              edit: { label: t('edit', { name: isolate(size.name) }), run: () => setEditing(size) },
              remove: { label: t('remove', { name: isolate(size.name) }), run: () => setRemoving(size) },
            })
          }
        />
      </KeptSection>
      {editing && (
        <PackageSizeDialog
          size={editing === 'new' ? undefined : editing}
          taken={data?.items ?? []}
          onSaved={keeping.saved}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing && (
        <RemoveDialog
          title={t('sizes.removeTitle', { name: isolate(removing.name) })}
          confirm={t('sizes.remove')}
          remove={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          {t('sizes.removeHelp')}
        </RemoveDialog>
      )}
    </>
  )
}

type Columns = readonly [RecordColumn<PackageSize>, ...(readonly RecordColumn<PackageSize>[])]

const useColumns = (): Columns => {
  const { t } = useTranslation('settings-lists')
  const format = useFormat()
  return [
    { id: 'name', label: t('columns.name'), textOf: ({ name }) => name },
    {
      id: 'reference',
      label: t('columns.reference'),
      kind: 'code',
      width: '22%',
      textOf: ({ reference }) => reference,
    },
    {
      id: 'size',
      label: t('sizes.size'),
      kind: 'number',
      width: '22%',
      textOf: ({ dimensions }) => (dimensions ? format.dimensions(dimensions) : '–'),
    },
    {
      id: 'weight',
      label: t('sizes.weight'),
      kind: 'number',
      width: '16%',
      textOf: ({ weight }) => (weight ? format.weight(weight) : '–'),
    },
  ]
}
