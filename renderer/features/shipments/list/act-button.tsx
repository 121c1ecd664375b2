import { Tooltip } from '@mantine/core'
import { KeyHint } from '../../../ui/shortcuts/key-hint.tsx'
import classes from './list.module.css'

type ActButtonProps = {
  readonly label: string
  readonly keys: string
  /** Why it is not possible now; absent when it is. */
  readonly whyNot?: string | undefined
  readonly isDangerous?: boolean
  readonly onAct: () => void
}

/** An act for the selection: always in its place, and where it is not possible it says why. */
export const ActButton = ({ label, keys, whyNot, isDangerous = false, onAct }: ActButtonProps) => (
  <Tooltip label={whyNot} disabled={whyNot === undefined} multiline maw={320}>
    <button
      type="button"
      className={classes['act']}
      data-dangerous={isDangerous || undefined}
      aria-disabled={whyNot !== undefined}
      aria-keyshortcuts={keys}
      onClick={whyNot === undefined ? onAct : undefined}
    >
      {label}
      <KeyHint keys={keys} />
    </button>
  </Tooltip>
)
