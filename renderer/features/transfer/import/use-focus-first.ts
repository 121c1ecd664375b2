import { type RefObject, useEffect, useRef } from 'react'

/** Goes to the first field of a part of the page when the part comes up, so that typing can begin at once. */
export const useFocusFirst = <Part extends HTMLElement>(selector: string): RefObject<Part | null> => {
  const part = useRef<Part>(null)
  useEffect(() => {
    part.current?.querySelector<HTMLElement>(selector)?.focus()
  }, [selector])
  return part
}
