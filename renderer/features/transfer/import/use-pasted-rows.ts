import { useEffect, useEffectEvent } from 'react'
import { takesTyping } from '#ui/shortcuts/text-field.ts'

/** Takes rows that were copied in a spreadsheet and are pasted anywhere on the page but into a field. */
export const usePastedRows = (take: (text: string) => void): void => {
  const paste = useEffectEvent((event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (takesTyping(event.target) || !/\n./u.test(text.trim())) return
    event.preventDefault()
    take(text)
  })
  useEffect(() => {
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
