import { useEffect, useEffectEvent, useState } from 'react'
import type { Shortcut } from './shortcut.ts'
import { registerShortcut, takeTurn } from './shortcut-store.ts'

/**
 * Gives the page a key for as long as the component is there. It is listed in the overlay of keys and, when it
 * does something, in the palette. Where two ask for the same key, the one that came last answers.
 */
export const useShortcut = (shortcut: Shortcut): void => {
  const {
    keys,
    label,
    group,
    disabledReason,
    disabled = false,
    inFields = false,
    inDialog = false,
  } = shortcut
  const answers = shortcut.run !== undefined
  const [turn] = useState(takeTurn)
  const onStroke = useEffectEvent(() => shortcut.run?.())
  useEffect(() => {
    const run = (): void => onStroke()
    return registerShortcut({
      turn,
      keys,
      label,
      group,
      disabledReason,
      disabled,
      inFields,
      inDialog,
      ...(answers ? { run } : {}),
    })
  }, [turn, keys, label, group, disabledReason, disabled, inFields, inDialog, answers])
}
