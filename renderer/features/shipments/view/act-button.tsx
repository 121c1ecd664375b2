import { Button, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../ui/shortcuts/key-hint.tsx'
import { useShortcut } from '../../../ui/shortcuts/use-shortcut.ts'

type ActButtonProps = {
  readonly label: string
  readonly keys: string
  /** Why it is not possible now; absent when it is. */
  readonly whyNot: string | undefined
  readonly isDangerous?: boolean
  readonly onAct: () => void
}

/** An act with its key; when it is not possible it stays in its place, can be focused, and says why. */
export const ActButton = ({ label, keys, whyNot, isDangerous = false, onAct }: ActButtonProps) => {
  const { t } = useTranslation('shipment')
  const isPossible = whyNot === undefined
  useShortcut({ keys, label, group: t('act.group'), run: onAct, disabled: !isPossible })
  return (
    <Tooltip label={whyNot} disabled={isPossible} multiline maw={320} openDelay={0}>
      <Button
        {...(isDangerous && isPossible ? { c: 'red' } : {})}
        rightSection={<KeyHint keys={keys} />}
        aria-keyshortcuts={keys}
        aria-disabled={!isPossible}
        data-disabled={!isPossible}
        onClick={() => isPossible && onAct()}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
