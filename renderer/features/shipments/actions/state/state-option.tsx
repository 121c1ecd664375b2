import { Combobox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ToneMark } from '../../parts/tone-mark.tsx'
import { toneOf } from '../../parts/tone.ts'
import styles from './state.module.css'
import type { StateChoice } from './state-choice.ts'

type StateOptionProps = {
  readonly choice: StateChoice
  readonly total: number
  readonly isPicked: boolean
}

/** One state to choose: its mark, its word, what it means, and how many can go there when not all can. */
export const StateOption = ({ choice, total, isPicked }: StateOptionProps) => {
  const { t } = useTranslation(['shipment', 'states'])
  const { state, possible } = choice
  return (
    <Combobox.Option
      value={state}
      active={isPicked}
      aria-selected={isPicked}
      className={styles['state'] ?? ''}
    >
      <ToneMark tone={toneOf(state)} />
      <span className={styles['stateWord']}>{t(`${state}.label`, { ns: 'states' })}</span>
      <span className={styles['stateMeaning']}>{t(`${state}.meaning`, { ns: 'states' })}</span>
      {possible < total && (
        <span className={styles['share']}>{t('change.share', { possible, count: total })}</span>
      )}
      {isPicked && <IconCheck size={16} aria-hidden />}
    </Combobox.Option>
  )
}
