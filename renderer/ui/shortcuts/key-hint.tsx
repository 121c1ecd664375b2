import { IconArrowBarToRight, IconCornerDownLeft, type TablerIcon } from '@tabler/icons-react'
import { isMac } from './key-combination.ts'
import classes from './key-hint.module.css'
import { keyLabels } from './key-labels.ts'
import { useKeyNames } from './key-names.tsx'

// Drawn, because not every typeface has them.
const drawn: Readonly<Record<string, TablerIcon>> = { '↵': IconCornerDownLeft, '⇥': IconArrowBarToRight }

const KeyCap = ({ label }: { readonly label: string }) => {
  const Icon = drawn[label]
  return <kbd className={classes['key']}>{Icon ? <Icon size={12} aria-label={label} /> : label}</kbd>
}

type KeyHintProps = {
  /** For example `N` or `mod+Enter`. */
  readonly keys: string
  /** Read out as well; without it the key caps are for the eye only, and the element says `aria-keyshortcuts`. */
  readonly spoken?: boolean
}

/** The small key caps beside what they do. */
export const KeyHint = ({ keys, spoken = false }: KeyHintProps) => {
  const labels = keyLabels(keys, useKeyNames(), isMac())
  return (
    <span className={classes['keys']} dir="ltr" aria-hidden={spoken ? undefined : true}>
      {labels.map((label) => (
        <KeyCap key={label} label={label} />
      ))}
    </span>
  )
}
