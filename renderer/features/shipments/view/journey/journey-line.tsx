import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { RelativeTime } from '../../parts/relative-time.tsx'
import { toneOf } from '../../parts/tone.ts'
import toneStyles from '../../parts/tone.module.css'
import styles from './journey.module.css'
import { journeyOf } from './journey.ts'

type JourneyLineProps = { readonly state: ShipmentState; readonly history: readonly HistoryEntry[] }

/** The way of a shipment in one line: what it has passed and when, where it is, what is ahead. */
export const JourneyLine = ({ state, history }: JourneyLineProps) => {
  const { t } = useTranslation('shipment')
  const journey = journeyOf(state, history)
  return (
    <ol className={styles['journey']} aria-label={t('journey.label')}>
      {journey.map(({ step, status, at }) => (
        <li
          key={step}
          className={`${styles['step']} ${toneStyles['tone']}`}
          data-status={status}
          data-tone={status === 'now' ? toneOf(state) : undefined}
          aria-current={status === 'now' ? 'step' : undefined}
        >
          <span className={styles['dot']}>{status === 'reached' && <IconCheck size={10} aria-hidden />}</span>
          <span className={styles['label']}>{t(`journey.${step}`)}</span>
          <VisuallyHidden>{t(`journey.${status}`)}</VisuallyHidden>
          {at !== undefined && (
            <span className={styles['time']}>
              <RelativeTime at={at} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
