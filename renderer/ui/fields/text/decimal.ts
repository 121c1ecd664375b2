const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/iu
const groupsOfThree = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/u

/**
 * Reads a number as people write it: `2.4`, `2,4`, `1,200.50`, `1 200`, `٢٫٤`. A comma before three digits
 * parts thousands unless there is only a zero before it; any other single comma is the decimal mark.
 * @returns undefined for what is not a number
 */
export const readDecimal = (text: string): number | undefined => {
  const plain = toWesternDigits(text).replaceAll(/\s/gu, '')
  const pointed = groupsOfThree.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.')
  const number = decimal.test(pointed) ? Number(pointed) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

/** Arabic and Persian digits and their decimal mark, as the digits that the contract's JSON is written in. */
const toWesternDigits = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0660))
    .replaceAll(/[۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06f0))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')

/** The decimal mark that a locale writes: a point or a comma. */
export const decimalMarkOf = (locale: string): ',' | '.' => {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.'
}

/** A number's text with a point, as it is shown where people write a comma. */
export const showDecimal = (text: string, mark: ',' | '.'): string =>
  mark === ',' ? text.replace('.', ',') : text

/** What was typed where people write a comma, as text with a point; each shows the other at once. */
export const takeDecimal = (typed: string, mark: ',' | '.'): string => {
  const western = toWesternDigits(typed)
  if (mark === '.') return western
  const isGrouped = western.includes(',') && western.includes('.')
  return (isGrouped ? western.replaceAll('.', '') : western).replace(',', '.')
}
