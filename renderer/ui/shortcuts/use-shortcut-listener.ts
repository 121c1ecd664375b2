import { useEffect } from 'react'
import { isDialogOpen } from '../dialogs/is-dialog-open.ts'
import { disabledNotice, useNotify } from '../notices/use-notify.tsx'
import { isCombination, isMac, parseKeys, typesCharacter } from './key-combination.ts'
import type { Shortcut } from './shortcut.ts'
import { shortcutStore } from './shortcut-store.ts'
import { takesTyping } from './text-field.ts'

/**
 * How long a single character waits before it counts as a shortcut, in milliseconds. A scanner types faster than
 * that: what it scans while no field has the focus must not open dialogs.
 */
const SCANNER_PAUSE = 60

const findShortcut = (event: KeyboardEvent, inDialog: boolean): Shortcut | undefined => {
  const inField = takesTyping(event.target)
  const mac = isMac()
  return shortcutStore
    .get()
    .findLast(
      (shortcut) =>
        shortcut.run !== undefined &&
        shortcut.disabled !== true &&
        (shortcut.inFields === true || !inField) &&
        (shortcut.inDialog === true || !inDialog) &&
        isCombination(event, parseKeys(shortcut.keys), mac),
    )
}

/** Answers the keys of the page, or says why what they do is not possible now; used once, by the shell. */
export const useShortcutListener = (): void => {
  const notify = useNotify()
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let lastTyped = Number.NEGATIVE_INFINITY
    const isInBurst = (event: KeyboardEvent): boolean => {
      const inBurst = event.timeStamp - lastTyped < SCANNER_PAUSE
      lastTyped = event.timeStamp
      clearTimeout(waiting)
      return inBurst
    }
    let wasInDialog = false
    // Asked before anyone answers the key: the one that closes a dialog does nothing on the page behind it.
    const look = (): void => {
      wasInDialog = isDialogOpen()
    }
    const answer = (event: KeyboardEvent): void => {
      const typed = typesCharacter(event)
      const inBurst = typed && isInBurst(event)
      if (event.defaultPrevented || event.isComposing || event.repeat || inBurst) return
      const shortcut = findShortcut(event, wasInDialog || isDialogOpen())
      if (shortcut?.run === undefined) return
      event.preventDefault()
      const { disabledReason } = shortcut
      const run =
        disabledReason === undefined ? shortcut.run : () => void notify(disabledNotice(disabledReason))
      if (typed) waiting = setTimeout(run, SCANNER_PAUSE)
      else run()
    }
    // A closed list would open by any Enter, also by the one that saves.
    const passBy = (event: KeyboardEvent): void => {
      if (!isChordInList(event)) return
      answer(event)
      if (event.defaultPrevented) event.stopImmediatePropagation()
    }
    addEventListener('keydown', look, { capture: true })
    addEventListener('keydown', passBy, { capture: true })
    addEventListener('keydown', answer)
    return () => {
      clearTimeout(waiting)
      removeEventListener('keydown', passBy, { capture: true })
      removeEventListener('keydown', look, { capture: true })
      removeEventListener('keydown', answer)
    }
  }, [notify])
}

const isChordInList = ({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean =>
  key === 'Enter' &&
  (ctrlKey || metaKey) &&
  target instanceof HTMLElement &&
  target.matches('[aria-haspopup="listbox"]:not([aria-expanded="true"])')
