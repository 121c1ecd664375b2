import { IconTruck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredContents } from '#shared/shipments/shipment.ts'
import { stateOfCode } from '#shared/tracking/tracking-code.ts'
import type { TrackingEvent } from '#shared/tracking/tracking-event.ts'
import { contentsName } from '#shared/shipments/contents-name.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { RelativeTime } from '../../parts/relative-time.tsx'
import { toneOf } from '../../parts/tone.ts'
import toneStyles from '../../parts/tone.module.css'
import styles from './history.module.css'
import textStyles from '../text.module.css'

type EventItemProps = {
  readonly event: TrackingEvent
  readonly contents: readonly StoredContents[]
}

/** What a carrier told that did not move the shipment: it was older than what was known, or says the same. */
export const EventItem = ({ event, contents }: EventItemProps) => {
  const { t } = useTranslation(['shipment', 'states'])
  const state = stateOfCode(event.event_code)
  return (
    <li
      className={`${styles['entry']} ${styles['told']} ${toneStyles['tone']}`}
      data-tone={state && toneOf(state)}
    >
      <div>
        <strong>{state ? t(`${state}.label`, { ns: 'states' }) : t('history.forInformation')}</strong>
      </div>
      <div className={textStyles['quiet']}>
        <RelativeTime at={event.timestamp} />
      </div>
      <EventDetails event={event} contents={contents} />
    </li>
  )
}

/** Where it was, who signed, what was said, and which of the contents only is meant. */
export const EventDetails = ({
  event,
  contents,
  isTimed = false,
}: EventItemProps & {
  /** Tells when it happened, where something else tells when it was heard of. */
  readonly isTimed?: boolean
}) => {
  const { t } = useTranslation('shipment')
  const { location, signee, description, contents_reference: reference, lat_long: position } = event
  const item = contents.find((one) => one.reference === reference)
  const only = reference && ((item && contentsName(item)) ?? reference)
  return (
    <div className={styles['event']}>
      <IconTruck size={16} className={styles['truck']} aria-hidden />
      <div>
        {isTimed && (
          <div>
            {t('history.happened')} <RelativeTime at={event.timestamp} inSentence />
          </div>
        )}
        {location !== undefined && (
          <div>
            <bdi>{location}</bdi>
          </div>
        )}
        {position && (
          <div dir="ltr" className={textStyles['quiet']}>
            {position.latitude}, {position.longitude}
          </div>
        )}
        {signee !== undefined && <div>{t('history.signee', { name: isolate(signee) })}</div>}
        {only && <div>{t('history.onlyContents', { name: isolate(only) })}</div>}
        {description !== undefined && (
          <div>
            <bdi>{description}</bdi>
          </div>
        )}
      </div>
    </div>
  )
}
