import { OverflowList } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { shipmentStates, type Severity, type ShipmentState } from '#shared/shipments/shipment-state.ts'
import type { StateCounts } from '#shared/shipments/shipment.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import classes from './chips.module.css'
import { MoreStates } from './more-states.tsx'

type StateChipsProps = {
  readonly counts: StateCounts | undefined
  readonly severity: Severity | undefined
  readonly chosen: readonly ShipmentState[]
  readonly onChoose: (states: readonly ShipmentState[]) => void
}

/** The states of a tile in the order of a shipment's way: those that something is in, and those that are chosen. */
const statesOf = ({ counts, severity, chosen }: StateChipsProps): readonly ShipmentState[] =>
  shipmentStates.filter(
    (state) =>
      chosen.includes(state) ||
      ((counts?.states[state] ?? 0) > 0 &&
        (severity === undefined || stateTable[state].severity === severity)),
  )

/** The states of the chosen tile with their counts; any number of them narrows the list. */
export const StateChips = (props: StateChipsProps) => {
  const { counts, chosen, onChoose } = props
  const { t } = useTranslation(['shipments', 'states'])
  const format = useFormat()
  const labelOf = (state: ShipmentState): string => t(`${state}.label`, { ns: 'states' })
  const countOf = (state: ShipmentState): string => format.number(counts?.states[state] ?? 0)
  const toggle = (state: ShipmentState): void =>
    onChoose(chosen.includes(state) ? chosen.filter((other) => other !== state) : [...chosen, state])

  return (
    <OverflowList
      role="group"
      aria-label={t('states.label')}
      className={classes['states'] ?? ''}
      data={[...statesOf(props)]}
      getItemKey={(state) => `${state} ${countOf(state)}`}
      gap={6}
      renderItem={(state) => (
        <button
          key={state}
          type="button"
          className={classes['chip']}
          aria-pressed={chosen.includes(state)}
          onClick={() => toggle(state)}
        >
          {labelOf(state)} <span className={classes['count']}>{countOf(state)}</span>
        </button>
      )}
      renderOverflow={(states) => (
        <div>
          <MoreStates
            hasChosen={states.some((state) => chosen.includes(state))}
            choices={states.map((state) => ({
              state,
              label: labelOf(state),
              count: countOf(state),
              isChosen: chosen.includes(state),
            }))}
            onToggle={toggle}
          />
        </div>
      )}
    />
  )
}
