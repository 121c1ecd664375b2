import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * The same function for as long as the component is there, that does what the latest one does. A field with a long
 * list to choose from takes it so that typing elsewhere does not draw it anew.
 */
export const useSteady = <Given extends readonly unknown[]>(
  run: (...given: Given) => void,
): ((...given: Given) => void) => {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
