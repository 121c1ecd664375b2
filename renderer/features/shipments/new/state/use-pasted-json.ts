import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '#ui/dialogs/is-dialog-open.ts'
import { looksLikeRequest, readRequest } from '../model/read-request.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/**
 * Hears JSON that is pasted anywhere on the page. In a field only what is plainly a whole request counts: nobody
 * means to have that in there.
 */
export const usePastedJson = (take: (text: string) => void): void => {
  const onRequest = useEffectEvent(take)
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      if (isDialogOpen() || !/^[[{]/u.test(text)) return
      if (isTyping(event.target) && !isWholeRequest(text)) return
      event.preventDefault()
      onRequest(text)
    }
    addEventListener('paste', listen)
    return () => removeEventListener('paste', listen)
  }, [])
}

const isWholeRequest = (text: string): boolean => {
  const reading = readRequest(text)
  return reading.kind === 'request' && looksLikeRequest(reading.request)
}
