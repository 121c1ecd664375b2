/**
 * A text without the signs at its end that an expression for one sign takes. Goes by single signs from the end: an
 * expression such as `-+$` looks again from each sign of every run, which takes a second for 50,000 of them.
 */
export const trimEndBy = (text: string, sign: RegExp): string => {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
