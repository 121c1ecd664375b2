/** One of a list to choose from. */
export type Choice = { readonly value: string; readonly label: string }

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()

/** How well a choice answers what was typed; 0 is not at all. */
const rank = ({ value, label }: Choice, typed: string): number => {
  const name = plain(label)
  if (plain(value) === typed || name === typed) return 4
  if (name.startsWith(typed)) return 3
  if (name.split(/[\s(&,/-]+/u).some((word) => word.startsWith(typed))) return 2
  return name.includes(typed) ? 1 : 0
}

/** The choices that answer what was typed, without regard to case and accents; the best ones first. */
export const findChoices = <Found extends Choice>(
  choices: readonly Found[],
  text: string,
): readonly Found[] => {
  const typed = plain(text)
  if (typed === '') return choices
  return choices
    .map((choice) => ({ choice, found: rank(choice, typed) }))
    .filter(({ found }) => found > 0)
    .toSorted((one, other) => other.found - one.found)
    .map(({ choice }) => choice)
}
