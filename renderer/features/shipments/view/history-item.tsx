import { Trans, useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../../../shared/shipments/shipment.ts'
import { RelativeTime } from '../parts/relative-time.tsx'
import { toneOf } from '../parts/tone.ts'
import toneStyles from '../parts/tone.module.css'
import { ChangedProperties } from './changed-properties.tsx'
import styles from './history.module.css'
import card from './card.module.css'

/** One thing that happened: what, when, by whom, where, and why. */
export const HistoryItem = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { t } = useTranslation('shipment')
  const { to, operation, at, actor, desk, reason, changes } = entry
  const tone = to === undefined || operation === 'create' ? undefined : toneOf(to)
  return (
    <li className={`${styles['entry']} ${toneStyles['tone']}`} data-tone={tone}>
      <div>
        <What entry={entry} />
      </div>
      <div className={card['quiet']}>
        <RelativeTime at={at} /> · <bdi>{actor}</bdi> · <bdi>{desk}</bdi>
      </div>
      {operation === 'repair' && <div className={card['quiet']}>{t('history.repair')}</div>}
      {reason !== undefined && (
        <div>
          <Trans t={t} i18nKey="history.reason" components={{ said: <bdi /> }} values={{ reason }} />
        </div>
      )}
      <ChangedProperties changes={changes} />
    </li>
  )
}

/** What happened, in a few words: the new state where there is one, else the operation. */
const What = ({ entry: { operation, from, to } }: { readonly entry: HistoryEntry }) => {
  const { t } = useTranslation(['shipment', 'states'])
  if (operation === 'create' || operation === 'update' || operation === 'delete' || to === undefined) {
    return <strong>{t(`history.${isNamed(operation) ? operation : 'update'}`)}</strong>
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

const isNamed = (operation: HistoryEntry['operation']) =>
  operation === 'create' || operation === 'update' || operation === 'delete'
