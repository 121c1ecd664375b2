import type { NumberRange } from './catalogue.ts'
import { trimEndBy } from '../trim-end-by.ts'
import { mod10CheckDigit, mod11CheckDigit } from './check-digit.ts'

/** How many characters a number of the range has. */
export const longestNumber = ({ prefix, width, check_digit, suffix }: NumberRange): number =>
  prefix.length + width + (check_digit === 'none' ? 0 : 1) + suffix.length

/** The last number that the digits of the range have room for. */
export const lastNumber = ({ width }: NumberRange): number => 10 ** width - 1

/**
 * Writes a number of the range as the carrier reads it. The check digit is that of all digits that stand directly
 * before it, those at the end of the prefix included, as an SSCC has its company's prefix there.
 */
export const formatTrackingNumber = (range: NumberRange, number: number): string => {
  const body = range.prefix + String(number).padStart(range.width, '0')
  return body + checkDigitOf(range, body.slice(trimEndBy(body, /\d/u).length)) + range.suffix
}

const checkDigitOf = ({ check_digit }: NumberRange, digits: string): string => {
  switch (check_digit) {
    case 'none':
      return ''
    case 'mod10':
      return String(mod10CheckDigit(digits))
    case 'mod11':
      return String(mod11CheckDigit(digits))
  }
}

/** The same for all ranges whose numbers could be mistaken for one another's: those that write them alike. */
export const trackingPattern = ({ prefix, width, suffix }: NumberRange): string =>
  JSON.stringify([prefix, width, suffix])
