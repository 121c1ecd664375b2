/** Signs beyond ASCII that stand beside letters in texts of people. */
const usualSigns = new Set('’‘“”„‚–—…·•€°№®™©«»¿¡、。・（）「」ー〜：，！？－　')

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
]
/** Bytes without a letter, controls, signs for private use, lines of boxes. */
const neverWritten = /[\uFFFD\u0080-\u009F\uE000-\uF8FF\u2500-\u259F]/u
const isLetter = (sign: string): boolean => /[\p{L}\p{M}]/u.test(sign)
const isLower = (sign: string): boolean => /\p{Ll}/u.test(sign)
const isUpper = (sign: string): boolean => /\p{Lu}/u.test(sign)
const scriptOf = (sign: string): number => scripts.findIndex((script) => script.test(sign))

/**
 * How much a text looks as if people had written it, from 0 to 1: letters of one alphabet beside each other, capitals at
 * the beginning of words, no signs in the middle of them.
 */
export const plausibility = (text: string): number => {
  let foreign = 0
  let odd = 0
  let before = ' '
  for (const sign of text) {
    if (sign >= '\u0080' || before >= '\u0080') {
      if (sign >= '\u0080') foreign += 1
      odd += oddness(before, sign)
    }
    before = sign
  }
  return Math.max(0.02, 1 - Math.min(1, odd / Math.max(1, foreign))) ** 2
}

const oddness = (before: string, sign: string): number => {
  if (neverWritten.test(sign)) return 1
  // They end words, as in `1º` and `Mª`.
  if ((before === 'º' || before === 'ª') && isLetter(sign)) return 0.7
  if (isLetter(before) && isLetter(sign)) {
    const [one, other] = [scriptOf(before), scriptOf(sign)]
    if (one !== other && one >= 0 && other >= 0) return 0.7
    return isLower(before) && isUpper(sign) ? 0.7 : 0
  }
  const isOdd = (one: string, beside: string): boolean =>
    one >= '\u00A0' && !isLetter(one) && !usualSigns.has(one) && isLetter(beside)
  return isOdd(sign, before) || isOdd(before, sign) ? 0.7 : 0
}
