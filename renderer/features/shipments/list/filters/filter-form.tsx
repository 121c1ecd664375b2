import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countryCodes } from '#shared/places/countries.ts'
import { directions, shipmentTypes } from '#shared/shipments/enumerations.ts'
import { useTRPC } from '#trpc/client.ts'
import { readDay } from '#ui/fields/moment/day.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { useFormat, useLocale } from '#app/i18n/use-format.ts'
import { documentChoices, type ListFilterName, type ListFilters } from '../list-address.ts'
import { useDocumentChoiceText } from './use-filter-texts.ts'

type FilterFormProps = {
  readonly filters: ListFilters
  readonly onChange: (filters: ListFilters) => void
}

/** A choice within the popover must not close it. */
const inside = { withinPortal: false } as const

const DAY = 'YYYY-MM-DD'
const ANY = 'any'
const recentDays = [1, 7, 30] as const

/** The same filters, one of them set anew or, without a value, gone. */
const withFilter = (
  filters: ListFilters,
  name: ListFilterName,
  value: string | null | undefined,
): ListFilters => {
  const { [name]: _, ...others } = filters
  return value === null || value === undefined || value === '' ? others : { ...others, [name]: value }
}

/** The carriers of the desk, and the one that is filtered by, should it have gone meanwhile. */
const useCarrierOptions = (chosen: string | undefined) => {
  const { data } = useQuery(useTRPC().carriers.list.queryOptions())
  const options = data?.carriers.map(({ reference, name }) => ({ value: reference, label: name })) ?? []
  const isKnown = chosen === undefined || options.some(({ value }) => value === chosen)
  return isKnown ? options : [...options, { value: chosen, label: chosen }]
}

const useCountryOptions = () => {
  const format = useFormat()
  const locale = useLocale()
  return useMemo(
    () =>
      countryCodes
        .map((value) => ({ value, label: `${format.country(value)} (${value})` }))
        .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
    [format, locale],
  )
}

/** The fields of the filters; each counts as soon as it is changed. */
export const FilterForm = ({ filters, onChange }: FilterFormProps) => {
  const { t } = useTranslation('shipments')
  const format = useFormat()
  const locale = useLocale()
  const countries = useCountryOptions()
  const carriers = useCarrierOptions(filters.carrier)
  const documentText = useDocumentChoiceText()
  const set = (name: ListFilterName) => (value: string | null | undefined) =>
    onChange(withFilter(filters, name, value === ANY ? undefined : value))
  const showDay = (day: string): string => format.date(`${day}T12:00:00`)
  const readTyped = (typed: string): string | null => readDay(typed, locale, new Date())
  const days = { valueFormat: showDay, dateParser: readTyped, clearable: true, popoverProps: inside } as const
  const any = { value: ANY, label: t('filters.any') }

  return (
    <Stack gap="sm">
      <LabelledSegments
        label={t('filters.type')}
        value={filters.type ?? ANY}
        onChange={set('type')}
        choices={[any, ...shipmentTypes.map((type) => ({ value: type, label: t(`types.${type}`) }))]}
      />
      <LabelledSegments
        label={t('filters.direction')}
        value={filters.direction ?? ANY}
        onChange={set('direction')}
        choices={[
          any,
          ...directions.map((direction) => ({ value: direction, label: t(`directions.${direction}`) })),
        ]}
      />
      <Select
        label={t('filters.country')}
        placeholder={t('filters.any')}
        data={countries}
        value={filters.country ?? null}
        onChange={set('country')}
        searchable
        clearable
        nothingFoundMessage={t('filters.nothingFound')}
        comboboxProps={inside}
      />
      <Group grow gap="sm" align="start">
        <Select
          label={t('filters.carrier')}
          placeholder={t('filters.any')}
          data={carriers}
          value={filters.carrier ?? null}
          onChange={set('carrier')}
          searchable
          clearable
          nothingFoundMessage={t('filters.noCarrier')}
          comboboxProps={inside}
        />
        <TextInput
          label={t('filters.tag')}
          placeholder={t('filters.any')}
          defaultValue={filters.tag ?? ''}
          key={filters.tag}
          maxLength={50}
          onBlur={(event) => set('tag')(event.currentTarget.value.trim())}
          onKeyDown={(event) => {
            if (event.key === 'Enter') set('tag')(event.currentTarget.value.trim())
          }}
        />
      </Group>
      <Select
        label={t('filters.documents')}
        placeholder={t('filters.any')}
        data={documentChoices.map((value) => ({ value, label: documentText(value) }))}
        value={filters.documents ?? null}
        onChange={set('documents')}
        clearable
        comboboxProps={inside}
      />
      <Group gap={6} role="group" aria-label={t('filters.created')}>
        {recentDays.map((count) => (
          <Button
            key={count}
            size="compact-sm"
            onClick={() => {
              const from = dayjs()
                .subtract(count - 1, 'day')
                .format(DAY)
              onChange({ ...withFilter(filters, 'to', undefined), from })
            }}
          >
            {count === 1 ? t('filters.today') : t('filters.days', { count })}
          </Button>
        ))}
      </Group>
      <Group grow gap="sm">
        <DateInput label={t('filters.from')} value={filters.from ?? null} onChange={set('from')} {...days} />
        <DateInput label={t('filters.to')} value={filters.to ?? null} onChange={set('to')} {...days} />
      </Group>
    </Stack>
  )
}
