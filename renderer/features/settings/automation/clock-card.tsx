import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useTRPC } from '#trpc/client.ts'
import { useSaveClockHandover } from '#trpc/mutations/manifests.ts'
import { Card } from '#ui/layout/card.tsx'
import classes from './automation.module.css'
import { TimeField } from './time-field.tsx'

/** Whether what is ready is handed over by itself, and when. */
export const ClockCard = () => {
  const { t } = useTranslation('automation')
  const { data } = useQuery(useTRPC().manifests.byClock.queryOptions())
  const { mutate: save, error } = useSaveClockHandover()
  if (!data) return null
  const { is_on: isOn, at } = data
  return (
    <Card title={t('clock.title')}>
      <p className={classes['words']}>{t('clock.help')}</p>
      <Switch
        label={t('clock.on')}
        checked={isOn}
        onChange={(event) => save({ is_on: event.currentTarget.checked, at })}
      />
      <TimeField at={at} onChange={(chosen) => save({ is_on: isOn, at: chosen })} />
      {error && <RefusalAlert error={error} title={t('refused')} />}
    </Card>
  )
}
