import { isMac } from './key-combination.ts'
import classes from './key-hint.module.css'
import { keyLabels } from './key-labels.ts'
import { useKeyNames } from './key-names.tsx'

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
        <kbd key={label} className={classes['key']}>
          {label}
        </kbd>
      ))}
    </span>
  )
}
