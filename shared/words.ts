/**
 * Latin letters that Unicode does not take apart, as they are typed where a keyboard has none of them (CLDR,
 * "Latin-ASCII"). Packages that do this are half a megabyte of other scripts, or lack ß and ŋ.
 */
const plainLetters: ReadonlyMap<string, string> = new Map(
  'æae œoe ßss þth øo łl đd ðd ıi ħh ŋn ŧt ĸq əe ǝe ɛe ɔo ƀb ɓb ƈc ɖd ɗd ƒf ɠg ƙk ƚl ɲn ƥp ƭt ʋv ɨi ʉu ƴy ƶz'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
)
const notPlain = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'gu')

/** Text without case, the accents of European scripts, and Arabic vowel marks. */
export const foldAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u{300}-\u{36f}]|[\u{64b}-\u{65f}]|\u{640}/gu, '')
    .normalize('NFKC')
    .toLowerCase()

/** Text as searches compare it: letters that a keyboard lacks are those that people type instead. */
export const foldText = (text: string): string =>
  foldAccents(text).replaceAll(notPlain, (letter) => plainLetters.get(letter) ?? letter)

/** The words of a folded text. */
export const wordsIn = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []

/** The words of a text, as searches compare them. */
export const wordsOf = (text: string): readonly string[] => wordsIn(foldText(text))
