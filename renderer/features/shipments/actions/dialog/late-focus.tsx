import { type ReactNode, useEffect, useRef } from 'react'

/**
 * What comes into a dialog a moment after it opened, because it had to be read first: whatever in it is to have the
 * focus at first (`data-autofocus`) gets it then. The dialog itself looks only once, when it opens.
 */
export const LateFocus = ({ children }: { readonly children: ReactNode }) => {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    part.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  }, [])
  return <div ref={part}>{children}</div>
}
