import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Schedule } from '#shared/transfer/schedule.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import classes from './automation.module.css'
import { TimeField } from './time-field.tsx'

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
