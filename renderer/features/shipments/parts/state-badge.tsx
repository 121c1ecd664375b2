import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { ToneMark } from './tone-mark.tsx'
import { toneOf } from './tone.ts'
import styles from './tone.module.css'

type StateBadgeProps = {
  readonly state: ShipmentState
  /** Shows what the state means on hover. Off by default: a table draws hundreds of badges. */
  readonly explained?: boolean
}

/** A state as people read it: its colour, its mark and its word. */
export const StateBadge = ({ state, explained = false }: StateBadgeProps) => {
  const { t } = useTranslation('states')
  const tone = toneOf(state)
  const badge = (
    <span className={`${styles['badge']} ${styles['tone']}`} data-tone={tone}>
      <ToneMark tone={tone} />
      <span className={styles['word']}>{t(`${state}.label`)}</span>
    </span>
  )
  return explained ? (
    <Tooltip label={t(`${state}.meaning`)} multiline maw={320}>
      {badge}
    </Tooltip>
  ) : (
    badge
  )
}
