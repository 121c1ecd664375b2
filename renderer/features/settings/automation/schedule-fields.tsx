import { Select } from '@mantine/core'
import { TimeInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schedule } from '#shared/transfer/schedule.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import classes from './automation.module.css'

type ScheduleFieldsProps = {
  readonly schedule: Schedule
  readonly onChange: (schedule: Schedule) => void
}

const offered = [5, 10, 15, 30, 60, 120, 240, 480]
const kinds = ['daily', 'every'] as const

/** When something is done: once a day, or again and again. */
export const ScheduleFields = ({ schedule, onChange }: ScheduleFieldsProps) => {
  const { t } = useTranslation('automation')
  return (
    <div className={classes['fields']}>
      <LabelledSegments
        label={t('export.when')}
        value={schedule.kind}
        choices={kinds.map((value) => ({ value, label: t(`export.kinds.${value}`) }))}
        onChange={(kind) =>
          onChange(kind === 'daily' ? { kind, at: '18:00' } : { kind: 'every', minutes: 30 })
        }
      />
      {schedule.kind === 'daily' ? (
        <TimeField at={schedule.at} onChange={(at) => onChange({ kind: 'daily', at })} />
      ) : (
        <Select
          label={t('export.every')}
          allowDeselect={false}
          data={[...new Set([...offered, schedule.minutes])]
            .toSorted((one, other) => one - other)
            .map((count) => ({ value: String(count), label: t('export.minutes', { count }) }))}
          value={String(schedule.minutes)}
          onChange={(minutes) => minutes && onChange({ kind: 'every', minutes: Number(minutes) })}
        />
      )}
    </div>
  )
}

/** Counts once it is whole: while it is typed, it is not. */
const TimeField = ({ at, onChange }: { readonly at: string; readonly onChange: (at: string) => void }) => {
  const { t } = useTranslation('automation')
  const [typed, setTyped] = useState(at)
  return (
    <TimeInput
      label={t('export.at')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => (typed === '' ? setTyped(at) : onChange(typed.slice(0, 5)))}
    />
  )
}
