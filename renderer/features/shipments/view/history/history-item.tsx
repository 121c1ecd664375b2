import { Trans, useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { HistoryEntry, Shipment, PropertyChange } from '#shared/shipments/shipment.ts'
import { printOfHistory } from '#shared/print-queue/print-job.ts'
import { stateOfCode } from '#shared/tracking/tracking-code.ts'
import type { TrackingEvent } from '#shared/tracking/tracking-event.ts'
import { useFormat, useLocale } from '#app/i18n/use-format.ts'
import { useMessages } from '#contract/use-messages.ts'
import { RelativeTime } from '../../parts/relative-time.tsx'
import { toneOf } from '../../parts/tone.ts'
import toneStyles from '../../parts/tone.module.css'
import { ChangedProperties } from './changed-properties.tsx'
import { documentsIn, type ChangedDocument } from './document-change.ts'
import { EventDetails } from './event-item.tsx'
import styles from './history.module.css'
import textStyles from '../text.module.css'
import { formatBytes } from '#app/i18n/format-bytes.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useWordLabel } from '#contract/use-label-of.ts'

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
  const { to, operation, at, actor, desk, sentence } = entry
  const messages = useMessages()
  const reason = sentence ? messages.sentence(sentence) : entry.reason
  const isForInformation = event !== undefined && stateOfCode(event.event_code) === undefined
  const isPlain = isForInformation || operation === 'create' || operation === 'clone'
  const tone = to === undefined || isPlain ? undefined : toneOf(to)
  return (
    <li className={`${styles['entry']} ${toneStyles['tone']}`} data-tone={tone}>
      <div>{isForInformation ? <strong>{t('history.forInformation')}</strong> : <What entry={entry} />}</div>
      <div className={textStyles['quiet']}>
        <RelativeTime at={at} /> · <bdi>{actor}</bdi> · <bdi>{desk}</bdi>
      </div>
      {event && <EventDetails event={event} contents={shipment.contents} isTimed />}
      {operation === 'repair' && <div className={textStyles['quiet']}>{t('history.repair')}</div>}
      {reason !== undefined && (
        <div>
          <Trans t={t} i18nKey="history.reason" components={{ quote: <bdi /> }} values={{ reason }} />
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
  if (operation === 'print') return <Printed changes={changes} />
  const allocated = operation === 'allocate' || operation === 'deallocate' ? allocationIn(changes) : undefined
  if (allocated === undefined) {
    const { documents, others } = documentsIn(changes)
    return (
      <>
        <ChangedDocuments documents={documents} />
        <ChangedProperties changes={others} addresses={shipment.addresses} />
      </>
    )
  }
  const { carrier, price } = allocated
  const money = (amount: number): string => format.money({ amount, currency: price.currency })
  return (
    <div>
      <bdi>{[carrier.service_name, carrier.name].filter(Boolean).join(' · ')}</bdi>
      <div className={textStyles['quiet']}>
        {t('history.price', { net: money(price.net), gross: money(price.gross) })}
      </div>
    </div>
  )
}

/** What came out of which printer, and how often. */
const Printed = ({ changes }: Pick<HistoryEntry, 'changes'>) => {
  const wordLabel = useWordLabel()
  const format = useFormat()
  const print = printOfHistory.safeParse(changes[0]?.after).data
  if (!print) return null
  const { what, count, printer } = print
  return (
    <div className={textStyles['quiet']}>
      {[`${format.number(count)} × ${wordLabel('printable', what)}`, printer].map(isolate).join(' · ')}
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
        <span className={textStyles['quiet']}>
          {t('history.from', { state: t(`${from}.label`, { ns: 'states' }) })}
        </span>
      )}
    </>
  )
}

/** What is told by what was done rather than by the state that it led to. */
const isNamed = (operation: HistoryEntry['operation']): boolean =>
  ['create', 'clone', 'update', 'delete', 'deallocate'].includes(operation)

const allocation = z.object({
  carrier: z.object({ name: z.string().optional(), service_name: z.string().optional() }),
  price: z.object({ net: z.number(), gross: z.number(), currency: z.string() }),
})
type AllocationOfEntry = z.output<typeof allocation>

/** The allocation that an entry of the history tells of: the one that was made, or that was taken back. */
const allocationIn = (changes: readonly PropertyChange[]): AllocationOfEntry | undefined => {
  const change = changes.find(({ property }) => property === '$.allocation' || property === 'allocation')
  const allocated = allocation.safeParse(change?.after ?? change?.before)
  return allocated.success ? allocated.data : undefined
}

/** Which documents an entry of the history is about: name, type, and what kind of file. */
const ChangedDocuments = ({ documents }: { readonly documents: readonly ChangedDocument[] }) => {
  const wordLabel = useWordLabel()
  const locale = useLocale()
  return documents.map(({ document_reference, document_type: type, file_name, file_format, size }) => (
    <div key={document_reference}>
      {file_name !== undefined && (
        <div>
          <bdi>{file_name}</bdi>
        </div>
      )}
      <div className={textStyles['quiet']}>
        {[wordLabel('document_type', type), file_format.toUpperCase(), formatBytes(size, locale)]
          .map(isolate)
          .join(' · ')}
      </div>
    </div>
  ))
}
