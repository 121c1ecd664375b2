import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * The same function for as long as the component is there, that does what the latest one does. A field with a long
 * list to choose from takes it so that typing elsewhere does not draw it anew. (Effects have `useEffectEvent` for this,
 * which may not be passed on.)
 */
export const useSteady = <Args extends readonly unknown[]>(
  run: (...args: Args) => void,
): ((...args: Args) => void) => {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
