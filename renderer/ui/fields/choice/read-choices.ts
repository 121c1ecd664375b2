import type { Choice } from './find-choice.ts'

const partsOf = (text: string, parting: RegExp): readonly string[] =>
  text
    .split(parting)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')

/**
 * The values that a text lists by their names or codes, parted by commas, semicolons, lines or spaces.
 * @returns undefined when it says anything else
 */
export const readChoices = (choices: readonly Choice[], text: string): readonly string[] | undefined => {
  const byWord = new Map(
    choices.flatMap(({ value, label }) => [
      [label.toLowerCase(), value],
      [value.toLowerCase(), value],
    ]),
  )
  const read = (parts: readonly string[]): readonly string[] | undefined => {
    const values = parts.flatMap((part) => byWord.get(part) ?? [])
    return parts.length > 0 && values.length === parts.length ? values : undefined
  }
  // Names have spaces in them: they part only what is not a name.
  return read(partsOf(text, /[,;\n]/u)) ?? read(partsOf(text, /[,;\s]/u))
}
