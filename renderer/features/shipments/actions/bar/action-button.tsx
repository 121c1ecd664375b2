import { Button, Tooltip } from '@mantine/core'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import type { OfferedAction } from '../use-actions.ts'

type ActionButtonProps = {
  readonly action: OfferedAction
  /** The next step of the journey. */
  readonly isNext: boolean
  readonly isSmall: boolean
}

/** An action with its key; when it is not possible it stays in its place, can be focused, and says why. */
export const ActionButton = ({ action, isNext, isSmall }: ActionButtonProps) => {
  const { name, label, keys, disabledReason, isDangerous, start } = action
  const isPossible = disabledReason === undefined
  return (
    <Tooltip label={disabledReason} disabled={isPossible} multiline maw={320} openDelay={0}>
      <Button
        {...(isSmall && { size: 'compact-sm' })}
        {...(isDangerous && isPossible ? { c: 'red' } : {})}
        {...(isNext && isPossible && !isDangerous && name !== 'clone' ? { variant: 'filled' } : {})}
        rightSection={<KeyHint keys={keys} />}
        aria-keyshortcuts={keys}
        aria-disabled={!isPossible}
        data-disabled={!isPossible}
        onClick={() => isPossible && start()}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
