import { mod10CheckDigit } from '../carriers/check-digit.ts'

/** How many digits a GTIN is written with: of small goods, of North America, of the rest of the world, of cartons. */
const lengths = [8, 12, 13, 14] as const

/** Whether a text is a GTIN-8, -12 (UPC-A), -13 (EAN-13) or -14, its check digit being the one that the others ask for. */
export const isGtin = (text: string): boolean =>
  /^\d+$/u.test(text) &&
  lengths.some((length) => length === text.length) &&
  mod10CheckDigit(text.slice(0, -1)) === Number(text.at(-1))

/**
 * A GTIN as this program keeps it, with no more leading zeros than it takes: a UPC-A and the EAN-13 that begins with a zero
 * before it are the same number (GS1 General Specifications, 3.3), and weights count from the right, so that zeros change
 * no check digit.
 */
export const shortestGtin = (gtin: string): string => {
  const digits = gtin.replace(/^0+/u, '')
  const length = lengths.find((enough) => enough >= digits.length) ?? gtin.length
  return digits.padStart(length, '0')
}

/** All that a scanner may read where this GTIN is printed; nothing for what is no GTIN. */
export const writingsOfGtin = (code: string): readonly string[] => {
  if (!isGtin(code)) return []
  const shortest = shortestGtin(code)
  return lengths.filter((length) => length >= shortest.length).map((length) => shortest.padStart(length, '0'))
}
