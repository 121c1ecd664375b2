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
      `An actor is called by 1 to ${LONGEST_NAME} characters, a letter or digit among them, without brackets and characters that cannot be seen. For example: --actor "Shop bridge"`,
    )
  return `${name} (integration)`
}

/** Whoever calls the program without a window and names nobody: the computer's user, who is no operator. */
export const commandLineActor = (user: string): string => marked(user, 'command line')

/** Whoever brings a desk back that does not open: the computer's user, as nobody can sign on. */
export const recoveryActor = (user: string): string => marked(user, 'recovery')

const marked = (user: string, mark: string): string => {
  const name = user.replaceAll(/[\p{C}\p{Ps}\p{Pe}]/gu, '').slice(0, LONGEST_NAME)
  return name === '' ? `(${mark})` : `${name} (${mark})`
}
