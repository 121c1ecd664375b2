import type { SpotlightStore } from '@mantine/spotlight'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

/**
 * Enter, struck before the search has answered, means what will be found, not what stands there from the text
 * before. Returns the listener for the field's keys.
 */
export const useEnterOnceFound = (store: SpotlightStore, isSettled: boolean) => {
  const [struck, setStruck] = useState(0)
  const answered = useRef(0)
  useEffect(() => {
    if (struck === answered.current || !isSettled) return
    answered.current = struck
    const first = document.getElementById(store.getState().listId)?.querySelector('[data-action]')
    if (first instanceof HTMLElement) first.click()
  }, [store, struck, isSettled])
  return (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isSettled) return
    event.preventDefault()
    event.stopPropagation()
    setStruck((count) => count + 1)
  }
}
