import { type RefObject, useRef } from 'react'

/**
 * Brings the focus back to where it was before a question. What had it may be gone with what was handed over: then the
 * keyboard stays on the page, and on nothing that it could press by mistake.
 */
export const useFocusMemory = (otherwise: RefObject<HTMLElement | null>) => {
  const focused = useRef<Element>(null)
  return {
    keepFocus: (): void => {
      focused.current = document.activeElement
    },
    returnFocus: (): void => {
      // The question, or the button, goes only once this is over.
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const before = focused.current
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
        else otherwise.current?.focus()
      })
    },
  }
}
