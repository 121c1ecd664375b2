import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readPath } from '../../../../shared/transfer/path.ts'
import { columnGroups, isManaged } from '../../../../shared/transfer/properties.ts'
import { useTRPC } from '../../../trpc/client.ts'
import styles from './import.module.css'
import { type Draft, setDraft } from './import-store.ts'

/** What files of other programs do not say, asked for from the start. */
const usual = {
  shipment_type: 'type',
  'addresses[origin].shipping_location_reference': 'location',
  'contents[].value.currency': 'currency',
  'contents[].weight.unit': 'weightUnit',
} as const
const isUsual = (path: string): path is keyof typeof usual => Object.hasOwn(usual, path)

const choicesOf: Readonly<Record<string, readonly string[]>> = {
  shipment_type: ['on_demand', 'scheduled'],
  direction: ['outbound', 'inbound'],
  'contents[].weight.unit': ['kg', 'lbs'],
  'contents[].dimensions.unit': ['cm', 'in'],
}

const say = (path: string, value: string): void =>
  setDraft((one) => ({
    ...one,
    values: [
      ...one.values.filter((other) => other.path !== path),
      ...(value === '' ? [] : [{ path, value }]),
    ],
  }))
const add = (path: string): void =>
  setDraft((one) => ({ ...one, values: [...one.values, { path, value: ' ' }] }))

/** What is the same for every shipment of the file, where its rows say nothing. */
export const FixedValues = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation(['imports', 'transfer'])
  const trpc = useTRPC()
  const { data: locations } = useQuery(trpc.locations.list.queryOptions())
  const { values } = draft
  const further = values.map(({ path }) => path).filter((path) => !isUsual(path))
  const shown = [...Object.keys(usual), ...further]
  return (
    <div className={styles['fields']}>
      {shown.map((path) => {
        const value = values.find((one) => one.path === path)?.value ?? ''
        const choices =
          path === 'addresses[origin].shipping_location_reference'
            ? (locations?.items ?? []).map(({ reference }) => reference)
            : choicesOf[path]
        const label = isUsual(path) ? t(`usual.${usual[path]}`) : path
        return choices ? (
          <Select
            key={path}
            clearable
            label={label}
            data={[...choices]}
            value={value === '' ? null : value}
            onChange={(chosen) => say(path, chosen ?? '')}
          />
        ) : (
          <TextInput
            key={path}
            label={label}
            dir="auto"
            defaultValue={value.trim()}
            onBlur={(event) => say(path, event.currentTarget.value.trim())}
            rightSection={
              further.includes(path) && (
                <ActionIcon
                  size="sm"
                  aria-label={t('transfer:export.remove', { path })}
                  onClick={() => say(path, '')}
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
        dir="ltr"
        limit={200}
        value={null}
        nothingFoundMessage={t('transfer:nothingFound')}
        data={columnGroups.map(({ group, paths }) => ({
          group: t(`transfer:groups.${group}`),
          items: paths.filter((path) => !isManaged(readPath(path) ?? []) && !shown.includes(path)),
        }))}
        onChange={(path) => path !== null && add(path)}
      />
    </div>
  )
}
