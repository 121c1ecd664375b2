import { Checkbox, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import classes from './chips.module.css'

type StateChoice = {
  readonly state: ShipmentState
  readonly label: string
  readonly count: string
  readonly isChosen: boolean
}

type MoreStatesProps = {
  readonly choices: readonly StateChoice[]
  readonly hasChosen: boolean
  readonly onToggle: (state: ShipmentState) => void
}

/** The states for which there is no room in the row. */
export const MoreStates = ({ choices, hasChosen, onToggle }: MoreStatesProps) => {
  const { t } = useTranslation('shipments')
  return (
    <Popover position="bottom-end" width="18rem" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes['chip']}
          aria-label={t('states.moreLabel')}
          data-chosen={hasChosen || undefined}
        >
          {t('states.more')} <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('states.moreLabel')} className={classes['more'] ?? ''}>
        {choices.map(({ state, label, count, isChosen }) => (
          <div key={state} className={classes['choice']}>
            <Checkbox label={label} checked={isChosen} onChange={() => onToggle(state)} />
            <span className={classes['count']}>{count}</span>
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
