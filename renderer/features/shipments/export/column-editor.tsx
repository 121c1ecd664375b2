import { ActionIcon, Autocomplete, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportMap } from '#shared/transfer/column-map.ts'
import { readPath } from '#shared/transfer/path.ts'
import { columnGroups } from '#shared/transfer/properties.ts'
import { useFullLabelOf, useGroupLabel } from '#contract/use-label-of.ts'
import styles from './export.module.css'

type Columns = ExportMap['columns']
type ColumnEditorProps = {
  readonly columns: Columns
  readonly onChange: (columns: Columns) => void
}

/** Which columns a table has, in which order and under which headers. */
export const ColumnEditor = ({ columns, onChange }: ColumnEditorProps) => {
  const { t } = useTranslation('transfer')
  const labelOf = useFullLabelOf()
  const groupLabel = useGroupLabel()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const taken = new Set(columns.map(({ path }) => path))
  const free = columnGroups().map(({ group, paths }) => ({
    group: groupLabel(group),
    items: paths.filter((path) => !taken.has(path)).map(labelOf),
  }))
  const pathOfLabel = new Map(
    columnGroups().flatMap(({ paths }) => paths.map((path) => [labelOf(path), path] as const)),
  )
  /** Also what no list can hold, as `metadata[colour].value`. */
  const add = (text: string): void => {
    const path = pathOfLabel.get(text) ?? text
    const isGood = readPath(path) !== undefined && !taken.has(path)
    setWrong(!isGood)
    if (!isGood) return
    onChange([...columns, { path }])
    // The field writes the choice into itself after it has told of it.
    queueMicrotask(() => setTyped(''))
  }
  const move = (index: number, by: number): void => {
    const [moved] = columns.slice(index, index + 1)
    if (!moved) return
    const others = columns.toSpliced(index, 1)
    onChange(others.toSpliced(index + by, 0, moved))
  }
  const rename = (index: number, header: string): void =>
    onChange(
      columns.map((column, position) => {
        if (position !== index) return column
        return header === '' ? { path: column.path } : { path: column.path, header }
      }),
    )
  return (
    <div className={styles['editor']}>
      <ol className={styles['columns']} aria-label={t('export.columns')}>
        {columns.map(({ path, header }, index) => (
          <li key={path}>
            <span className={styles['path']} title={labelOf(path)}>
              {labelOf(path)}
            </span>
            <TextInput
              size="xs"
              aria-label={t('export.headerOf', { column: labelOf(path) })}
              placeholder={t('export.ownHeader')}
              value={header ?? ''}
              maxLength={200}
              onChange={(event) => rename(index, event.currentTarget.value)}
            />
            <span>
              <ActionIcon
                size="sm"
                aria-label={t('export.up', { column: labelOf(path) })}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <IconArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                size="sm"
                aria-label={t('export.down', { column: labelOf(path) })}
                disabled={index === columns.length - 1}
                onClick={() => move(index, 1)}
              >
                <IconArrowDown size={14} />
              </ActionIcon>
              <ActionIcon
                size="sm"
                aria-label={t('export.remove', { column: labelOf(path) })}
                disabled={columns.length === 1}
                onClick={() => onChange(columns.toSpliced(index, 1))}
              >
                <IconX size={14} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      <Autocomplete
        label={t('export.addColumn')}
        placeholder={t('export.addColumnHint')}
        data={free}
        value={typed}
        limit={200}
        error={isWrong && t('nothingFound')}
        onChange={(text) => {
          setTyped(text)
          setWrong(false)
        }}
        onOptionSubmit={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          add(typed.trim())
        }}
      />
    </div>
  )
}
