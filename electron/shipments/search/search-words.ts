import { foldAccents, wordsIn, wordsOf } from '#shared/words.ts'

/** The words that were typed, in each way in which texts may be written down. */
export type Ways = readonly (readonly string[])[]

/** As many letters as the index of parts knows at a time. */
const TRIGRAM = 3
/** Of a long word so many parts are enough to tell how rare it is. */
const MOST_PARTS = 12

/** Texts as they are compared: the indexes have one letter for the sigma that ends a word and the one inside it. */
const compared = (folded: string): string => folded.replaceAll('ς', 'σ')

/**
 * The words of a text.
 * @param isRenewing some texts are still written down as an older program did it
 */
export const waysOf = (text: string, isRenewing: boolean): Ways => {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const older = isRenewing ? wordsIn(foldAccents(text)) : words
  const ways = older.join(' ') === words.join(' ') ? [words] : [words, older]
  return ways.map((way) => way.map(compared))
}

const lettersOf = (word: string): readonly string[] => Array.from(word)

/** How many letters a word has, counted as the indexes count them. */
export const lengthOf = (word: string): number => lettersOf(word).length

/** The beginning of a word. */
export const beginningOf = (word: string, letters: number): string =>
  lettersOf(word).slice(0, letters).join('')

/** The parts that the index of parts finds a word by; none of a short one. */
export const partsOf = (word: string): readonly string[] => {
  const letters = lettersOf(word)
  const parts = letters.slice(TRIGRAM - 1).map((_, index) => letters.slice(index, index + TRIGRAM).join(''))
  const step = Math.ceil(parts.length / MOST_PARTS)
  return [...new Set(parts.filter((_, index) => index % step === 0 || index === parts.length - 1))]
}

/** The words that say something: not those that another one says as well. */
export const wordsThatCount = (
  words: readonly string[],
  isSaidBy: (other: string, word: string) => boolean,
): readonly string[] => {
  const once = [...new Set(words)]
  return once.filter((word) => !once.some((other) => other !== word && isSaidBy(other, word)))
}

/** Whether each word begins some word of the text. */
export const beginsAny = (folded: string, ways: Ways): boolean => {
  const beginnings = wordsIn(compared(folded))
  return ways.some((words) =>
    words.every((word) => beginnings.some((beginning) => beginning.startsWith(word))),
  )
}

/** Whether the text holds each word anywhere; short words alone are no part of another. */
export const holdsAny = (folded: string, ways: Ways): boolean => {
  const text = compared(folded)
  return ways.some(
    (words) => words.every((word) => text.includes(word)) && words.some((word) => lengthOf(word) >= TRIGRAM),
  )
}
