import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useLocale } from '#app/i18n/use-format.ts'
import styles from './state.module.css'
import { choiceGroups, matchingChoices, type StateChoice } from './state-choice.ts'
import { StateOption } from './state-option.tsx'

type StatePickerProps = {
  readonly choices: readonly StateChoice[]
  /** How many shipments are to be moved. */
  readonly total: number
  readonly value: ShipmentState | undefined
  readonly error: string | undefined
  readonly onPick: (state: ShipmentState) => void
  readonly onLeave: () => void
}

/** The states to choose from, in groups with their meaning; typing narrows them, arrows and Enter choose. */
export const StatePicker = ({ choices, total, value, error, onPick, onLeave }: StatePickerProps) => {
  const { t } = useTranslation(['shipment', 'states'])
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  // The list is always there: it is what the dialog is about, not something that opens.
  const combobox = useCombobox({ opened: true, loop: false })
  const { selectFirstOption, resetSelectedOption } = combobox

  const label = ({ state }: StateChoice): string => t(`${state}.label`, { ns: 'states' })
  const all = (choice: StateChoice): string =>
    `${label(choice)} ${t(`${choice.state}.meaning`, { ns: 'states' })} ${choice.state}`
  const found = matchingChoices(choices, typed, { words: { label, all }, locale })

  useEffect(() => {
    if (typed.trim() === '') resetSelectedOption()
    else selectFirstOption()
  }, [typed, selectFirstOption, resetSelectedOption])

  const leaveOnEscape = (event: KeyboardEvent): void => {
    // The list would keep the key to itself, as if it could be closed.
    if (event.key === 'Escape') onLeave()
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(picked) => {
        const state = shipmentStates.find((name) => name === picked)
        if (state) onPick(state)
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          label={t('change.search')}
          placeholder={t('change.searchHint')}
          leftSection={<IconSearch size={16} />}
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={leaveOnEscape}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles['states'] ?? ''} aria-label={t('change.states')}>
        {choiceGroups.map((group) => {
          const members = found.filter((choice) => choice.group === group)
          return members.length === 0 ? null : (
            <Combobox.Group key={group} label={t(`change.group.${group}`)}>
              {members.map((choice) => (
                <StateOption
                  key={choice.state}
                  choice={choice}
                  total={total}
                  isPicked={choice.state === value}
                />
              ))}
            </Combobox.Group>
          )
        })}
      </Combobox.Options>
      <Text component="output" c="dimmed">
        {found.length === 0 && typed !== '' && t('change.none', { text: isolate(typed) })}
      </Text>
    </Combobox>
  )
}
