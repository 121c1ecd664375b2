/** What is wrong with a reason, if anything. The contract asks for 5 to 100 characters. */
export type ReasonProblem = 'missing' | 'tooShort' | 'tooLong'

const SHORTEST = 5
export const LONGEST_REASON = 100

/** Checks a reason as the desk will; blanks around it do not count. An optional one may be empty. */
export const checkReason = (reason: string, optional: boolean): ReasonProblem | undefined => {
  const { length } = reason.trim()
  if (length === 0) return optional ? undefined : 'missing'
  if (length < SHORTEST) return 'tooShort'
  return length > LONGEST_REASON ? 'tooLong' : undefined
}
