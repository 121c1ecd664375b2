import { Text, TextInput, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Ref } from 'react'
import styles from './reason.module.css'
import { LONGEST_REASON, type ReasonProblem } from './reason.ts'

type ReasonFieldProps = {
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly optional: boolean
  readonly problem: ReasonProblem | undefined
  readonly lastReasons: readonly string[]
  /** Has the focus at first. */
  readonly comesFirst?: boolean
  /** What is asked, where that is more than the reason. */
  readonly label?: string
  readonly ref: Ref<HTMLInputElement>
}

/** Why something is done: typed, or one of the reasons given last. */
export const ReasonField = (props: ReasonFieldProps) => {
  const { value, onChange, optional, problem, lastReasons, comesFirst = false, label, ref } = props
  const { t } = useTranslation('shipment')
  const { length } = value.trim()
  return (
    <div>
      <TextInput
        ref={ref}
        {...(comesFirst && { 'data-autofocus': true })}
        label={label ?? (optional ? t('reason.optional') : t('reason.label'))}
        description={problem === undefined && t('reason.hint')}
        error={problem && t(`reason.${problem}`)}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        required={!optional}
        withAsterisk={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        rightSection={
          <Text size="xs" c={length > LONGEST_REASON ? 'red' : 'dimmed'} aria-hidden>
            {length}
          </Text>
        }
        rightSectionPointerEvents="none"
      />
      {lastReasons.length > 0 && (
        <fieldset className={styles['lastReasons']} aria-label={t('reason.last')}>
          <span aria-hidden>{t('reason.last')}</span>
          {lastReasons.map((reason) => (
            <UnstyledButton key={reason} className={styles['lastReason']} onClick={() => onChange(reason)}>
              <bdi>{reason}</bdi>
            </UnstyledButton>
          ))}
        </fieldset>
      )}
    </div>
  )
}
