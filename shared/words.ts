/** Text as searches compare it: without case, the accents of European scripts, and Arabic vowel marks. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u{300}-\u{36f}]|[\u{64b}-\u{65f}]|\u{640}/gu, '')
    .normalize('NFKC')
    .toLowerCase()

/** The words of a text, as searches compare them. */
export const wordsOf = (text: string): readonly string[] =>
  foldText(text).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []
