import { type RefObject, useEffect, useEffectEvent } from 'react'
import { followCodes, type Landing } from './takes-codes.ts'

/** Hears of codes that are about to land in a field inside the element, which is there from the first render on. */
export const useCodes = (box: RefObject<HTMLElement | null>, hear: (landing: Landing) => void): void => {
  const onCode = useEffectEvent(hear)
  useEffect(() => (box.current ? followCodes(box.current, (landing) => onCode(landing)) : undefined), [box])
}
