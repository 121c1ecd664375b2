import { IconBox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRemovePackageSize, useSavePackageSize } from '#trpc/mutations/records.ts'
import type { RecordColumns } from '#ui/table/record-table.tsx'
import { ListSection } from '../parts/list-section.tsx'
import { PackageSizeDialog } from './package-size-dialog.tsx'

/** Packages that are used again and again, so that their measures need not be typed. */
export const PackageSizesSection = () => {
  const { data, isError } = useQuery(useTRPC().packageSizes.list.queryOptions())
  const { mutateAsync: save } = useSavePackageSize()
  const { mutateAsync: remove } = useRemovePackageSize()
  return (
    <ListSection
      list="sizes"
      icon={<IconBox size={32} />}
      items={data?.items}
      isError={isError}
      keyOf={({ reference }) => reference}
      nameOf={({ name }) => name}
      columns={useColumns()}
      remove={({ reference }) => remove({ reference })}
      restore={(size) => save({ package_size: size })}
      Editor={PackageSizeDialog}
    />
  )
}

const useColumns = (): RecordColumns<PackageSize> => {
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
