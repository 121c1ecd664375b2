import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ScrollBox } from '#ui/table/scroll-box.tsx'
import { type EventCode, stateOfCode } from '#shared/tracking/tracking-code.ts'
import { useTRPC } from '#trpc/client.ts'
import { RelativeTime } from '../parts/relative-time.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import styles from './track.module.css'

/** What the carrier has told of a shipment so far, newest first. */
export const EventList = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation(['allocation', 'shipment'])
  const trpc = useTRPC()
  const { data } = useQuery(trpc.tracking.list.queryOptions({ reference }))
  if (data === undefined) return null
  if (data.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('track.none')}
      </Text>
    )
  }
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t('track.events', { count: data.items.length })}
      </Text>
      <ScrollBox label={t('track.eventList')} height="5.75rem" framed>
        <ol className={styles['events']}>
          {data.items.map((event) => (
            <li key={event.reference} className={styles['event']}>
              <EventWord code={event.event_code} />
              <bdi className={styles['where']}>
                {[event.location, event.signee, event.description].filter(Boolean).join(' · ')}
              </bdi>
              <RelativeTime at={event.timestamp} />
            </li>
          ))}
        </ol>
      </ScrollBox>
    </div>
  )
}

/** The state that an event tells of; what is for information only tells of none. */
const EventWord = ({ code }: { readonly code: EventCode }) => {
  const { t } = useTranslation('shipment')
  const state = stateOfCode(code)
  return state ? <StateBadge state={state} /> : <span>{t('history.forInformation')}</span>
}
