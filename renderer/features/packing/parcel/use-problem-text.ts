import { useCallback } from 'react'
import type { Problem } from '#shared/api-error.ts'
import { useMessages } from '#contract/use-messages.ts'
import { isAboutWeight } from './shown-problems.ts'

/** Words a problem of a parcel: which package is meant, the sentence about a weight says itself. */
export const useProblemText = () => {
  const messages = useMessages()
  return useCallback(
    (problem: Problem): string =>
      isAboutWeight(problem) ? messages.problem(problem) : messages.labelled(problem),
    [messages],
  )
}
