import type { Problem } from '#shared/api-error.ts'

/** Whether a problem is told by that sentence. */
export const isToldBy = (problem: Problem, key: string): boolean => problem.sentence?.key === key

/**
 * What a packer has to be told now of all that stands in the way. While things are still being scanned, it goes without
 * saying that some are to come and that the parcel is not weighed yet; and which service takes it, its weight decides.
 */
export const shownProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const isBeingCounted = problems.some((problem) => isToldBy(problem, 'parcel_not_counted'))
  const isNotWeighed = problems.some((problem) => isToldBy(problem, 'parcel_not_weighed'))
  return problems.filter(
    (problem) =>
      !isToldBy(problem, 'parcel_not_counted') &&
      !(isBeingCounted && isToldBy(problem, 'parcel_not_weighed')) &&
      !(isNotWeighed && isToldBy(problem, 'no_service_fits')),
  )
}
