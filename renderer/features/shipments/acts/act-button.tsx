import { Button, Tooltip } from '@mantine/core'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import type { OfferedAct } from './use-acts.ts'

type ActButtonProps = {
  readonly act: OfferedAct
  /** The next step of the journey. */
  readonly isNext: boolean
  readonly isSmall: boolean
}

/** An act with its key; when it is not possible it stays in its place, can be focused, and says why. */
export const ActButton = ({ act, isNext, isSmall }: ActButtonProps) => {
  const { name, label, keys, whyNot, isDangerous, start } = act
  const isPossible = whyNot === undefined
  return (
    <Tooltip label={whyNot} disabled={isPossible} multiline maw={320} openDelay={0}>
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
