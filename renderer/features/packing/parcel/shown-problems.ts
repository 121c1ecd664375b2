import type { Problem } from '#shared/api-error.ts'

/** Whether a problem is told by that sentence. */
export const isToldBy = (problem: Problem, key: string): boolean => problem.sentence?.key === key

/** Whether a problem is that a weight is missing: of the parcel, or of one of its packages. */
export const isAboutWeight = (problem: Problem): boolean =>
  isToldBy(problem, 'parcel_not_weighed') || isToldBy(problem, 'package_not_weighed')

/**
 * What a packer has to be told now of all that stands in the way. While things are still being scanned, it goes without
 * saying that some are to come and that the parcel is not weighed yet; and which service takes it, its weight decides.
 */
export const shownProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const isBeingCounted = problems.some((problem) => isToldBy(problem, 'parcel_not_counted'))
  const isNotWeighed = problems.some(isAboutWeight)
  return problems.filter(
    (problem) =>
      !isToldBy(problem, 'parcel_not_counted') &&
      !(isBeingCounted && isAboutWeight(problem)) &&
      !(isNotWeighed && isToldBy(problem, 'no_service_fits')),
  )
}
