import { Button, Collapse, Select, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { builtInMapNames, type ExportMap } from '#shared/transfer/column-map.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useTRPC } from '#trpc/client.ts'
import { useRemoveMap, useSaveMap } from '#trpc/mutations/transfer.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { ColumnEditor } from './column-editor.tsx'
import styles from './export.module.css'
import { choices, type ExportChoice, isBuiltIn, mapOf } from './export-choice.ts'

type ExportTableOptionsProps = {
  readonly choice: ExportChoice
  readonly onChoose: (choice: ExportChoice) => void
  readonly map: ExportMap
  readonly onMap: (map: ExportMap) => void
}

/** Which table, with which columns, in which dialect. */
export const ExportTableOptions = ({ choice, onChoose, map, onMap }: ExportTableOptionsProps) => {
  const { t } = useTranslation('transfer')
  const trpc = useTRPC()
  const [isEditing, setEditing] = useState(false)
  const [name, setName] = useState('')
  const { data: saved } = useQuery(trpc.transfer.maps.queryOptions())
  const own = (saved?.items ?? []).filter(({ kind }) => kind === 'export')
  const save = useSaveMap()
  const remove = useRemoveMap()
  const chooseTable = (table: string | null): void => {
    if (table === null) return
    onChoose({ ...choice, table })
    onMap(mapOf(table, own))
  }
  const saveAs = (): void => {
    const called = name.trim()
    save.mutate(
      {
        kind: 'export',
        name: called,
        map: { rows: map.rows, columns: map.columns.map((column) => ({ ...column })) },
      },
      { onSuccess: () => onChoose({ ...choice, table: called }) },
    )
  }
  return (
    <>
      <div className={styles['fields']}>
        <Select
          label={t('export.table')}
          allowDeselect={false}
          value={choice.table}
          onChange={chooseTable}
          data={[
            {
              group: t('export.builtIn'),
              items: builtInMapNames.map((value) => ({ value, label: t(`export.tables.${value}`) })),
            },
            ...(own.length > 0 ? [{ group: t('export.saved'), items: own.map((one) => one.name) }] : []),
          ]}
        />
        <LabelledSegments
          label={t('export.rows')}
          value={map.rows}
          choices={(['shipments', 'contents'] as const).map((value) => ({
            value,
            label: t(`export.rowsOf.${value}`),
          }))}
          onChange={(rows) => onMap({ ...map, rows })}
        />
        <Button variant="default" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          {t('export.editColumns', { count: map.columns.length })}
        </Button>
      </div>
      <Collapse expanded={isEditing}>
        <ColumnEditor columns={map.columns} onChange={(columns) => onMap({ ...map, columns })} />
        <div className={styles['save']}>
          <TextInput
            label={t('export.saveAs')}
            value={name}
            maxLength={50}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={name.trim() === '' || isBuiltIn(name.trim())}
            loading={save.isPending}
            onClick={saveAs}
          >
            {t('export.save')}
          </Button>
          {!isBuiltIn(choice.table) && (
            <Button
              variant="default"
              onClick={() => {
                remove.mutate(
                  { kind: 'export', name: choice.table },
                  { onSuccess: () => chooseTable('usual') },
                )
              }}
            >
              {t('export.forget')}
            </Button>
          )}
        </div>
      </Collapse>
      {[save.error, remove.error].map(
        (failure) => failure && <RefusalAlert key={failure.message} error={failure} />,
      )}
      {choice.format === 'csv' && <Dialect choice={choice} onChoose={onChoose} />}
      <Switch
        label={t('export.readable')}
        checked={choice.readable}
        onChange={(event) => onChoose({ ...choice, readable: event.currentTarget.checked })}
      />
    </>
  )
}

const Dialect = ({ choice, onChoose }: Pick<ExportTableOptionsProps, 'choice' | 'onChoose'>) => {
  const { t } = useTranslation('transfer')
  return (
    <div className={styles['fields']}>
      <LabelledSegments
        label={t('delimiter')}
        value={choice.delimiter}
        choices={choices.delimiters.map((value) => ({ value, label: t(`delimiters.${value}`) }))}
        onChange={(delimiter) => onChoose({ ...choice, delimiter })}
      />
      <LabelledSegments
        label={t('decimalMark')}
        value={choice.decimal_mark}
        choices={choices.decimalMarks.map((value) => ({ value, label: t(`decimalMarks.${value}`) }))}
        onChange={(mark) => onChoose({ ...choice, decimal_mark: mark })}
      />
      <Switch
        label={t('export.forExcel')}
        checked={choice.byte_order_mark}
        onChange={(event) => onChoose({ ...choice, byte_order_mark: event.currentTarget.checked })}
      />
    </div>
  )
}
