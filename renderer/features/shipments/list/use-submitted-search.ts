import { useEffect, useState } from 'react'

type Scanned = {
  /** What was searched has been found. */
  readonly isSettled: boolean
  /** The only one that was found. */
  readonly only: string | undefined
  readonly onOnly: (reference: string) => void
  readonly onMany: () => void
}

/** Enter in the search: opens what was found when it is one, as soon as that is known; else goes into the list. */
export const useSubmittedSearch = ({ isSettled, only, onOnly, onMany }: Scanned): (() => void) => {
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    if (!isWanted || !isSettled) return
    setWanted(false)
    if (only === undefined) onMany()
    else onOnly(only)
  }, [isWanted, isSettled, only, onOnly, onMany])
  return () => setWanted(true)
}
