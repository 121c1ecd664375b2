import { useEffect, useRef, useState } from 'react'

type SubmittedSearch = {
  /** What was searched has been found. */
  readonly isSettled: boolean
  /** The only one that was found. */
  readonly only: string | undefined
  readonly onOnly: (reference: string) => void
  readonly onMany: () => void
}

/** Enter in the search: opens what was found when it is one, as soon as that is known; else goes into the list. */
export const useSubmittedSearch = (search: SubmittedSearch): (() => void) => {
  const { isSettled, only, onOnly, onMany } = search
  const [submissions, setSubmissions] = useState(0)
  const answered = useRef(0)
  useEffect(() => {
    if (submissions === answered.current || !isSettled) return
    answered.current = submissions
    if (only === undefined) onMany()
    else onOnly(only)
  }, [submissions, isSettled, only, onOnly, onMany])
  return () => setSubmissions((count) => count + 1)
}
