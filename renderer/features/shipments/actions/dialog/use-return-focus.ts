import { useEffect, useState } from 'react'

const focusedElement = (): HTMLElement | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement : undefined

/**
 * Gives the focus back to where it was when the dialog came, once it goes. The component library does so only for
 * dialogs that are there all the time and opened later; these come and go with what they are about.
 */
export const useReturnFocus = (): void => {
  const [before] = useState(focusedElement)
  useEffect(
    () => () => {
      // The button itself may be gone by then: its shipment was deleted.
      const target = before?.isConnected ? before : document.querySelector('main')
      setTimeout(() => {
        if (document.querySelector('[aria-modal="true"]') === null) target?.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
