import { Trans, useTranslation } from 'react-i18next'
import type { HistoryEntry, Shipment } from '#shared/shipments/shipment.ts'
import type { TrackingEvent } from '#shared/tracking/tracking-event.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { RelativeTime } from '../parts/relative-time.tsx'
import { toneOf } from '../parts/tone.ts'
import toneStyles from '../parts/tone.module.css'
import { allocationIn } from './allocation-change.ts'
import { ChangedProperties } from './changed-properties.tsx'
import { documentsIn } from './document-change.ts'
import { EventDetails } from './event-item.tsx'
import styles from './history.module.css'
import { ToldDocuments } from './told-documents.tsx'
import card from './card.module.css'

/** What entries speak of: contents by their names, addresses by their types. */
export type PartsOfShipment = Pick<Shipment, 'contents' | 'addresses'>

type HistoryItemProps = {
  readonly entry: HistoryEntry
  /** What the carrier told that made it happen. */
  readonly event?: TrackingEvent | undefined
  readonly shipment: PartsOfShipment
}

/** One thing that happened: what, when, by whom, where, and why. */
export const HistoryItem = ({ entry, event, shipment }: HistoryItemProps) => {
  const { t } = useTranslation('shipment')
  const { to, operation, at, actor, desk, reason } = entry
  const tone = to === undefined || operation === 'create' || operation === 'clone' ? undefined : toneOf(to)
  return (
    <li className={`${styles['entry']} ${toneStyles['tone']}`} data-tone={tone}>
      <div>
        <What entry={entry} />
      </div>
      <div className={card['quiet']}>
        <RelativeTime at={at} /> · <bdi>{actor}</bdi> · <bdi>{desk}</bdi>
      </div>
      {event && <EventDetails event={event} contents={shipment.contents} isTimed />}
      {operation === 'repair' && <div className={card['quiet']}>{t('history.repair')}</div>}
      {reason !== undefined && (
        <div>
          <Trans t={t} i18nKey="history.reason" components={{ said: <bdi /> }} values={{ reason }} />
        </div>
      )}
      {/* What an event says stands there already, in words. */}
      {event === undefined && <Changes entry={entry} shipment={shipment} />}
    </li>
  )
}

/** What was changed; of an allocation, who takes it and for how much; of documents, which. */
const Changes = ({ entry: { changes, operation }, shipment }: HistoryItemProps) => {
  const { t } = useTranslation('shipment')
  const format = useFormat()
  const told = operation === 'allocate' || operation === 'deallocate' ? allocationIn(changes) : undefined
  if (told === undefined) {
    const { documents, others } = documentsIn(changes)
    return (
      <>
        <ToldDocuments documents={documents} />
        <ChangedProperties changes={others} addresses={shipment.addresses} />
      </>
    )
  }
  const { carrier, price } = told
  const money = (amount: number): string => format.money({ amount, currency: price.currency })
  return (
    <div>
      <bdi>{[carrier.service_name, carrier.name].filter(Boolean).join(' · ')}</bdi>
      <div className={card['quiet']}>
        {t('history.price', { net: money(price.net), gross: money(price.gross) })}
      </div>
    </div>
  )
}

/** What happened, in a few words: the new state where there is one, else the operation. */
const What = ({ entry: { operation, from, to } }: { readonly entry: HistoryEntry }) => {
  const { t } = useTranslation(['shipment', 'states'])
  if (to === undefined || to === from || isNamed(operation)) {
    return <strong>{t(`history.${operation === 'change_state' ? 'update' : operation}`)}</strong>
  }
  return (
    <>
      <strong>{t(`${to}.label`, { ns: 'states' })}</strong>{' '}
      {from !== undefined && (
        <span className={card['quiet']}>
          {t('history.from', { state: t(`${from}.label`, { ns: 'states' }) })}
        </span>
      )}
    </>
  )
}

/** What is told by what was done rather than by the state that it led to. */
const isNamed = (operation: HistoryEntry['operation']): boolean =>
  ['create', 'clone', 'update', 'delete', 'deallocate'].includes(operation)
