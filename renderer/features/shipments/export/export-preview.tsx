import { Alert, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTRPC } from '#trpc/client.ts'
import { byPlace, ScrollBox } from '#ui/table/scroll-box.tsx'
import { readPath } from '#shared/transfer/path.ts'
import { kindOfProperty } from '#shared/transfer/properties.ts'
import { useFullLabelOf } from '#contract/use-label-of.ts'
import styles from './export.module.css'
import type { requestOf } from './export-choice.ts'

const REST = 400

/** A header that nobody has chosen is the path of its property. */
const isPath = (header: string): boolean => kindOfProperty(readPath(header) ?? []) !== undefined

/** The first rows, as they would be written. */
export const ExportPreview = ({ request }: { readonly request: ReturnType<typeof requestOf> }) => {
  const { t } = useTranslation('transfer')
  const trpc = useTRPC()
  const labelOf = useFullLabelOf()
  const [settled] = useDebouncedValue(request, REST)
  const { data, error } = useQuery(
    trpc.transfer.exportPreview.queryOptions(
      { ...settled, columns: [...(settled.columns ?? [])] },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  )
  if (error) {
    return (
      <Alert color="red" variant="light" role="alert">
        {error.message}
      </Alert>
    )
  }
  if (!data) return <Text c="dimmed">{t('export.reading')}</Text>
  return (
    <ScrollBox label={t('export.preview')} height="11rem">
      <table className={styles['preview']}>
        <thead>
          <tr>
            {byPlace(data.headers).map(({ place, item }) => (
              <th key={place} scope="col">
                <bdi>{isPath(item) ? labelOf(item) : item}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byPlace(data.rows).map((row) => (
            <tr key={row.place}>
              {byPlace(row.item).map(({ place, item }) => (
                <td key={place}>
                  <bdi>{item}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
