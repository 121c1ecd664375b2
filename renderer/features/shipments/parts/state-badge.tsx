import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { StateMark } from './state-mark.tsx'

type StateBadgeProps = {
  readonly state: ShipmentState
  /** Shows what the state means on hover. */
  readonly explained?: boolean
}

/** A state in the window's language. */
export const StateBadge = ({ state, explained = false }: StateBadgeProps) => {
  const { t } = useTranslation('states')
  const badge = <StateMark state={state} word={t(`${state}.label`)} />
  return explained ? (
    <Tooltip label={t(`${state}.meaning`)} multiline maw={320}>
      {badge}
    </Tooltip>
  ) : (
    badge
  )
}
