import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/api-error.ts'
import { itemsToGo, type Parcel } from '#shared/packing/parcel.ts'
import { useMessages } from '#contract/use-messages.ts'
import { isToldBy, shownProblems } from './shown-problems.ts'

/** What stands in the way of a parcel, in words. */
export const useParcelProblems = (parcel: Parcel | undefined) => {
  const { t } = useTranslation('packing')
  const messages = useMessages()
  const problems = parcel?.problems ?? []
  const shown = shownProblems(problems)
  const isOnlyPackage = parcel?.packages.length === 1
  // Of one package it need not be said which.
  const textOf = (problem: Problem): string =>
    isOnlyPackage && isToldBy(problem, 'parcel_not_weighed')
      ? messages.problem(problem)
      : messages.labelled(problem)
  const isBeingCounted = problems.some((problem) => isToldBy(problem, 'parcel_not_counted'))
  const asksForWeight = shown.some((problem) => isToldBy(problem, 'parcel_not_weighed'))
  const short = [
    ...(isBeingCounted && parcel ? [t('foot.toGo', { count: itemsToGo(parcel) })] : []),
    ...(asksForWeight ? [t('foot.notWeighed')] : []),
    ...(shown.some((problem) => !isToldBy(problem, 'parcel_not_weighed')) ? [t('foot.seeAbove')] : []),
  ]
  return {
    sentences: problems.map(textOf),
    /** What is to be told in large type. */
    shown: shown.map((problem) => ({ text: textOf(problem), key: problem.sentence?.key })),
    /** The weight is all that is asked for next. */
    asksForWeight,
    /** All of it in a few words. */
    short: short.join(' · '),
  }
}
