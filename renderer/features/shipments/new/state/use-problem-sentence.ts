import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocatedProblem } from '../model/located-problems.ts'
import { problemSentence, type SentenceContext } from '../model/problem-sentence.ts'

/** Says a problem in the reader's language; nothing when there is none. */
export const useProblemSentence = () => {
  const { t } = useTranslation('problems')
  return useCallback(
    (located: LocatedProblem | undefined, context?: SentenceContext): string | undefined =>
      located && problemSentence(t, located, context),
    [t],
  )
}
