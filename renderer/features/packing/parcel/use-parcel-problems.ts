import { useTranslation } from 'react-i18next'
import { itemsToGo, type Parcel } from '#shared/packing/parcel.ts'
import { isAboutWeight, isToldBy, shownProblems } from './shown-problems.ts'
import { useProblemText } from './use-problem-text.ts'

/** What stands in the way of a parcel, in words. */
export const useParcelProblems = (parcel: Parcel | undefined) => {
  const { t } = useTranslation('packing')
  const textOf = useProblemText()
  const problems = parcel?.problems ?? []
  const shown = shownProblems(problems)
  const isBeingCounted = problems.some((problem) => isToldBy(problem, 'parcel_not_counted'))
  const asksForWeight = shown.some(isAboutWeight)
  const isAllAboutWeight = shown.every(isAboutWeight)
  const inShort = (): string => {
    if (isBeingCounted && parcel) return t('foot.toGo', { count: itemsToGo(parcel) })
    if (shown.length === 0) return ''
    return isAllAboutWeight ? t('foot.notWeighed') : t('foot.seeAbove')
  }
  // Of several packages the same may be said.
  const texts = new Map(shown.map((problem) => [textOf(problem), problem]))
  return {
    sentences: problems.map(textOf),
    /** What is to be told in large type. */
    shown: [...texts].map(([text, problem]) => ({ text, problem })),
    /** The weight is all that is asked for next. */
    asksForWeight,
    /** All of it in a few words. */
    short: inShort(),
  }
}
