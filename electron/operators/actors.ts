import { isOperatorName } from '#shared/operators/operator.ts'

const LONGEST_NAME = 50

/**
 * An integration as the history shows it. Its mark is in brackets, which no operator's name can hold.
 * @throws Error with a sentence when the name is none
 */
export const integrationActor = (given: string): string => {
  const name = given.trim()
  if (name === '' || name.length > LONGEST_NAME || !isOperatorName(name))
    throw new Error(
      `An actor is called by 1 to ${LONGEST_NAME} characters without brackets and control characters. For example: --actor "Shop bridge"`,
    )
  return `${name} (integration)`
}

/** Whoever calls the program without a window and names nobody: the computer's user, who is no operator. */
export const commandLineActor = (user: string): string => {
  const name = user.replaceAll(/[\p{Cc}\p{Ps}\p{Pe}]/gu, '').slice(0, LONGEST_NAME)
  return name === '' ? '(command line)' : `${name} (command line)`
}
