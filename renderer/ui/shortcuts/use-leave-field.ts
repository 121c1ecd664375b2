import { useEffect } from 'react'
import { isDialogOpen } from '../dialogs/is-dialog-open.ts'
import { takesTyping } from './text-field.ts'

/** Whether Escape has something else to close there first: the list under a field, what a button has opened, a dialog. */
const closesSomething = (field: Element): boolean =>
  field.getAttribute('aria-expanded') === 'true' ||
  field.closest('[role="dialog"]') !== null ||
  isDialogOpen()

/** Lets Escape lead out of every field of the page, to where its keys are heard; used once, by the shell. */
export const useLeaveField = (leave: () => void): void => {
  useEffect(() => {
    let isMeant = false
    // Asked before anyone answers the key: by then what was open may be closed.
    const look = ({ key, target, isComposing }: KeyboardEvent): void => {
      isMeant =
        key === 'Escape' &&
        !isComposing &&
        target instanceof Element &&
        takesTyping(target) &&
        !closesSomething(target)
    }
    const answer = (event: KeyboardEvent): void => {
      if (isMeant && !event.defaultPrevented) leave()
    }
    addEventListener('keydown', look, { capture: true })
    addEventListener('keydown', answer)
    return () => {
      removeEventListener('keydown', look, { capture: true })
      removeEventListener('keydown', answer)
    }
  }, [leave])
}
