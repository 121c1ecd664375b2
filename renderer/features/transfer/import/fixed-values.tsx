import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dimensionUnits, directions, shipmentTypes, weightUnits } from '#shared/shipments/enumerations.ts'
import { readPath } from '#shared/transfer/path.ts'
import { columnGroups, isManaged } from '#shared/transfer/properties.ts'
import { useTRPC } from '#trpc/client.ts'
import { useDisplay } from '#contract/use-display.ts'
import { useFullLabelOf, useGroupLabel } from '#contract/use-label-of.ts'
import styles from './import.module.css'
import type { ImportPreview } from '#shared/transfer/import.ts'
import { type ImportDraft, missingIn, setDraft } from './import-store.ts'

const choicesOf: Readonly<Record<string, readonly string[]>> = {
  shipment_type: shipmentTypes,
  direction: directions,
  'contents[].weight.unit': weightUnits,
  'contents[].dimensions.unit': dimensionUnits,
}

const say = (path: string, value: string): void =>
  setDraft((one) => ({
    ...one,
    values: [
      ...one.values.filter((other) => other.path !== path),
      ...(value === '' ? [] : [{ path, value }]),
    ],
  }))

type FixedValuesProps = { readonly draft: ImportDraft; readonly preview: ImportPreview }

/** What is the same for every shipment of the file, where its rows say nothing: what some lack is asked for. */
export const FixedValues = ({ draft, preview }: FixedValuesProps) => {
  const { t } = useTranslation(['imports', 'transfer'])
  const trpc = useTRPC()
  const { data: locations } = useQuery(trpc.locations.list.queryOptions())
  const labelOf = useFullLabelOf()
  const groupLabel = useGroupLabel()
  const display = useDisplay()
  const { values } = draft
  // Asked for, and nothing said yet.
  const [added, setAdded] = useState<readonly string[]>([])
  const further = [...values.map(({ path }) => path), ...added].filter((path) => !draft.asked.includes(path))
  const shown = [...new Set([...draft.asked, ...further])]
  const missing = new Map(missingIn(preview).map(({ path, shipments }) => [path, shipments]))
  const missingText = (path: string): string | undefined => {
    const count = missing.get(path)
    return count === undefined ? undefined : t('missingIn', { count })
  }
  const remove = (path: string): void => {
    setAdded(added.filter((one) => one !== path))
    say(path, '')
  }
  return (
    <div className={styles['fields']}>
      {shown.map((path) => {
        const value = values.find((one) => one.path === path)?.value ?? ''
        const choices =
          path === 'addresses[origin].shipping_location_reference'
            ? (locations?.items ?? []).map(({ reference }) => reference)
            : choicesOf[path]
        const label = labelOf(path)
        return choices ? (
          <Select
            key={path}
            clearable
            label={label}
            description={missingText(path)}
            data={choices.map((one) => ({ value: one, label: display(path, one) }))}
            value={value === '' ? null : value}
            onChange={(chosen) => say(path, chosen ?? '')}
          />
        ) : (
          <TextInput
            // Saved values may come in beside what was typed.
            key={`${path} ${value}`}
            label={label}
            description={missingText(path)}
            dir="auto"
            defaultValue={value}
            onBlur={(event) => say(path, event.currentTarget.value.trim())}
            rightSection={
              further.includes(path) && (
                <ActionIcon
                  size="sm"
                  aria-label={t('transfer:export.remove', { column: label })}
                  onClick={() => remove(path)}
                >
                  <IconX size={14} />
                </ActionIcon>
              )
            }
          />
        )
      })}
      <Select
        searchable
        label={t('addValue')}
        limit={200}
        value={null}
        nothingFoundMessage={t('transfer:nothingFound')}
        data={columnGroups().map(({ group, paths }) => ({
          group: groupLabel(group),
          items: paths
            .filter((path) => !isManaged(readPath(path) ?? []) && !shown.includes(path))
            .map((path) => ({ value: path, label: labelOf(path) })),
        }))}
        onChange={(path) => path !== null && setAdded([...added, path])}
      />
    </div>
  )
}
