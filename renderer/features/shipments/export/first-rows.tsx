import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useTRPC } from '#trpc/client.ts'
import { byPlace, ScrollBox } from '#ui/table/scroll-box.tsx'
import { readPath } from '#shared/transfer/path.ts'
import { kindOfProperty } from '#shared/transfer/properties.ts'
import { useFullLabelOf } from '#contract/use-label-of.ts'
import styles from './export.module.css'
import type { exportRequestOf } from './export-choice.ts'

const REST = 400

/** A header that nobody has chosen is the path of its property. */
const isPath = (header: string): boolean => kindOfProperty(readPath(header) ?? []) !== undefined

/** The first rows, as they would be written, under the names that the columns have here. */
export const FirstRows = ({ request }: { readonly request: ReturnType<typeof exportRequestOf> }) => {
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
  if (error) return <RefusalAlert error={error} />
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
