import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CellReading, cellReadings, type ImportColumn } from '#shared/transfer/column-map.ts'
import type { ImportPreview, PreviewColumn } from '#shared/transfer/import.ts'
import { readPath } from '#shared/transfer/path.ts'
import { columnGroups, isManaged, kindOfProperty } from '#shared/transfer/properties.ts'
import { useFullLabelOf, useGroupLabel } from '#contract/use-label-of.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { byPlace, ScrollBox } from '#ui/table/scroll-box.tsx'
import styles from './import.module.css'
import { columnsOf, type ImportDraft, setDraft } from './import-store.ts'

const askable = (path: string): boolean => !isManaged(readPath(path) ?? [])
/** Ours: a name in one column, which is split in first and last name. */
const fullNames = ['addresses[destination].contact.name', 'addresses[origin].contact.name']

/** Which column becomes which property. */
export const ColumnsTable = ({
  draft,
  preview,
}: {
  readonly draft: ImportDraft
  readonly preview: ImportPreview
}) => {
  const { t } = useTranslation(['imports', 'transfer'])
  const labelOf = useFullLabelOf()
  const groupLabel = useGroupLabel()
  const columns = draft.columns ?? columnsOf(preview) ?? []
  const asChoice = (value: string) => ({ value, label: labelOf(value) })
  const groups = [
    { group: t('fullNames'), items: fullNames.map(asChoice) },
    ...columnGroups().map(({ group, paths }) => ({
      group: groupLabel(group),
      items: paths.filter(askable).map(asChoice),
    })),
  ]
  const choose = (header: string, column: ImportColumn | undefined): void =>
    setDraft((one) => ({
      ...one,
      columns: [...columns.filter((other) => other.header !== header), ...(column ? [column] : [])],
    }))
  return (
    <ScrollBox label={t('columns')} height="22rem">
      <PlainTable className={styles['table']} head={[t('column'), t('samples'), t('property'), t('meaning')]}>
        <tbody>
          {byPlace(preview.columns).map(({ place, item: column }) => (
            <ColumnRow
              key={`${place} ${column.header}`}
              column={column}
              chosen={columns.find(({ header }) => header === column.header)}
              groups={groups}
              onChoose={(chosen) => choose(column.header, chosen)}
            />
          ))}
        </tbody>
      </PlainTable>
    </ScrollBox>
  )
}

type ColumnRowProps = {
  readonly column: PreviewColumn
  readonly chosen: ImportColumn | undefined
  readonly groups: { group: string; items: { value: string; label: string }[] }[]
  readonly onChoose: (column: ImportColumn | undefined) => void
}

const ColumnRow = ({ column, chosen, groups, onChoose }: ColumnRowProps) => {
  const { t } = useTranslation(['imports', 'transfer'])
  const labelOf = useFullLabelOf()
  const { header, samples } = column
  const isKnown =
    chosen === undefined || groups.some(({ items }) => items.some(({ value }) => value === chosen.path))
  return (
    <tr>
      <td>
        <bdi>{header}</bdi>
      </td>
      <td className={styles['samples']}>
        <bdi>{samples.join(' · ')}</bdi>
      </td>
      <td>
        {column.is_managed || column.is_reference ? (
          <Text size="sm" c="dimmed">
            {t(column.is_reference ? 'reference' : 'managed')}
          </Text>
        ) : (
          <Select
            searchable
            clearable
            size="xs"
            aria-label={t('propertyOf', { header })}
            placeholder={t('leftOut')}
            nothingFoundMessage={t('transfer:nothingFound')}
            limit={200}
            data={isKnown ? groups : [{ value: chosen.path, label: labelOf(chosen.path) }, ...groups]}
            value={chosen?.path ?? null}
            onChange={(path) => onChoose(path === null ? undefined : { header, path })}
          />
        )}
      </td>
      <td>{chosen && <ReadingChoice column={chosen} onChoose={onChoose} />}</td>
    </tr>
  )
}

type ReadingChoiceProps = { readonly column: ImportColumn; readonly onChoose: (column: ImportColumn) => void }

/** How a text of a property can be meant, and how that of this column is. */
const readingsOf = ({ path, reading }: ImportColumn): readonly CellReading[] => {
  const possible = possibleReadings(path)
  return reading === undefined || possible.includes(reading) ? possible : [...possible, reading]
}

const possibleReadings = (path: string): readonly CellReading[] => {
  if (path.endsWith('weight.value')) return ['ounces', 'pounds', 'grams', 'kilograms']
  if (/dimensions\.(?:length|width|height)$/u.test(path)) return ['inches', 'centimetres']
  if (path.endsWith('value.amount')) return ['line_total']
  return kindOfProperty(readPath(path) ?? []) === 'date' ? ['day_first', 'month_first'] : []
}

const ReadingChoice = ({ column, onChoose }: ReadingChoiceProps) => {
  const { t } = useTranslation('imports')
  const readings = readingsOf(column)
  if (readings.length === 0) return null
  return (
    <Select
      size="xs"
      clearable
      aria-label={t('meaningOf', { header: column.header })}
      placeholder={t('asItIs')}
      data={readings.map((value) => ({ value, label: t(`readings.${value}`) }))}
      value={column.reading ?? null}
      onChange={(chosen) => {
        const reading = cellReadings.find((one) => one === chosen)
        onChoose({ header: column.header, path: column.path, ...(reading && { reading }) })
      }}
    />
  )
}
