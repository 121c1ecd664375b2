import { useEffect } from 'react'

/** In milliseconds: the dialog itself takes the focus a moment after it has come. */
const ONCE_CLOSED = 20

/** Gives the focus back to where it was before the dialog came, once that is gone. */
export const useFocusBack = (before: Element | null | undefined): void => {
  useEffect(() => {
    const giveBack = (): void => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
    return () => void setTimeout(giveBack, ONCE_CLOSED)
  }, [before])
}
