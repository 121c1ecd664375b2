import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { LateFocus } from './late-focus.tsx'

/** The button that acts, and the one that does not. */
export type Confirmation = {
  readonly label: string
  readonly leave: string
  readonly isDangerous: boolean
  readonly disabled: boolean
  /** Has the focus at first, so that Enter acts; where nothing is filled in before. */
  readonly comesFirst?: boolean
}

/** What is mostly done next with what was acted on. */
export type NextStep = {
  readonly label: string
  readonly keys: string
  readonly run: () => void
}

type ActionFooterProps = {
  readonly confirmation: Confirmation
  /** Offered beside what came of it. */
  readonly next: NextStep | undefined
  readonly isReporting: boolean
  readonly isRunning: boolean
  readonly canStop: boolean
  readonly onStop: () => void
  readonly onClose: () => void
}

/** The buttons of a dialog, by how far its action has come. */
export const ActionFooter = (props: ActionFooterProps) => {
  const { confirmation, next, isReporting, isRunning, canStop, onStop, onClose } = props
  const { t } = useTranslation('shipment')
  if (isReporting) {
    return (
      <LateFocus>
        <Group justify="flex-end">
          <Button {...(next ? {} : { 'data-autofocus': true, variant: 'filled' })} onClick={onClose}>
            {t('action.close')}
          </Button>
          {next && <NextStepButton next={next} />}
        </Group>
      </LateFocus>
    )
  }
  if (isRunning && canStop) {
    return (
      <Group justify="flex-end">
        <Button onClick={onStop}>{t('action.stop')}</Button>
      </Group>
    )
  }
  return (
    <Group justify="flex-end">
      {/* A scan that ends with Enter must not end a shipment: where that could be, the focus starts here. */}
      <Button onClick={onClose} {...(confirmation.isDangerous ? { 'data-autofocus': true } : {})}>
        {confirmation.leave}
      </Button>
      <Button
        type="submit"
        {...(confirmation.comesFirst && !confirmation.isDangerous ? { 'data-autofocus': true } : {})}
        variant="filled"
        color={confirmation.isDangerous ? 'red' : 'blue'}
        disabled={confirmation.disabled}
        loading={isRunning}
        rightSection={<KeyHint keys="mod+Enter" />}
        aria-keyshortcuts="Control+Enter"
      >
        {confirmation.label}
      </Button>
    </Group>
  )
}

const NextStepButton = ({ next: { label, keys, run } }: { readonly next: NextStep }) => {
  const { t } = useTranslation('shipment')
  useShortcut({ keys, label, group: t('action.group'), inDialog: true, run })
  return (
    <Button
      data-autofocus
      variant="filled"
      rightSection={<KeyHint keys={keys} />}
      aria-keyshortcuts={keys}
      onClick={run}
    >
      {label}
    </Button>
  )
}
