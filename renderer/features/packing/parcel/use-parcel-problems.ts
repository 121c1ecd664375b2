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
  const isAllAboutWeight = shown.every((problem) => isToldBy(problem, 'parcel_not_weighed'))
  const inShort = (): string => {
    if (isBeingCounted && parcel) return t('foot.toGo', { count: itemsToGo(parcel) })
    if (shown.length === 0) return ''
    return isAllAboutWeight ? t('foot.notWeighed') : t('foot.seeAbove')
  }
  // Of several packages the same may be said.
  const texts = new Map(shown.map((problem) => [textOf(problem), problem.sentence?.key]))
  return {
    sentences: problems.map(textOf),
    /** What is to be told in large type. */
    shown: [...texts].map(([text, key]) => ({ text, key })),
    /** The weight is all that is asked for next. */
    asksForWeight,
    /** All of it in a few words. */
    short: inShort(),
  }
}
