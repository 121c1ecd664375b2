import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberRange } from '#shared/carriers/catalogue.ts'
import { mod10CheckDigit, mod11CheckDigit } from '#shared/carriers/check-digit.ts'
import { formatTrackingNumber, longestNumber } from '#shared/carriers/tracking-number.ts'

/** The last digit is the check digit of those before it, in a number that was published as an example. */
const expectLastDigit = (number: string, checkDigit: (digits: string) => number): void => {
  expect(`${number.slice(0, -1)}${checkDigit(number.slice(0, -1))}`).toBe(number)
}

describe('the check digit modulo 10', () => {
  it.each([
    ['a GTIN-13 of GS1’s own', '6291041500213'],
    ['an SSCC of GS1’s own', '376104250021234569'],
    ['a GTIN-8', '96385074'],
    ['the first barcode that was ever scanned in a shop, a GTIN-12', '036000291452'],
  ])('is that of %s: %s', (_name, number) => {
    expectLastDigit(number, mod10CheckDigit)
  })

  it('tells every digit that was misread', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{2,17}$/u),
        fc.nat(16),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, more) => {
          const at = place % digits.length
          const misread = digits.slice(0, at) + ((Number(digits[at]) + more) % 10) + digits.slice(at + 1)
          expect(mod10CheckDigit(misread)).not.toBe(mod10CheckDigit(digits))
        },
      ),
    )
  })
})

describe('the check digit modulo 11', () => {
  it.each([
    ['the postal item RA 47312482 9, of UPU S10', '473124829'],
    ['a Norwegian bank account', '12345678903'],
    ['a Chilean tax number of seven digits', '76543216'],
  ])('is that of %s: %s', (_name, number) => {
    expectLastDigit(number, mod11CheckDigit)
  })

  it('is one digit also where it would be 10 or 11', () => {
    // S10: the last weight is 7; 7 × 8 = 56 leaves 1, which would be 10; nothing at all leaves 0, which would be 11.
    expect(mod11CheckDigit('00000008')).toBe(0)
    expect(mod11CheckDigit('00000000')).toBe(5)
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,15}$/u), (digits) => {
        expect(String(mod11CheckDigit(digits))).toMatch(/^\d$/u)
      }),
    )
  })
})

describe('a tracking number', () => {
  const range: NumberRange = { prefix: '', suffix: '', width: 4, first: 1, check_digit: 'none' }
  it.each<readonly [string, Partial<NumberRange>, number, string]>([
    ['has as many digits as the range', {}, 7, '0007'],
    ['stands between prefix and suffix', { prefix: 'AB-', suffix: '/Z' }, 7, 'AB-0007/Z'],
    [
      'is a postal item',
      { prefix: 'RA', width: 8, check_digit: 'mod11', suffix: 'CZ' },
      47312482,
      'RA473124829CZ',
    ],
    [
      'is an SSCC, whose check digit is that of the company’s prefix too',
      { prefix: '3761042', width: 10, check_digit: 'mod10' },
      5002123456,
      '376104250021234569',
    ],
    [
      'is an SSCC with its application identifier',
      { prefix: '003761042', width: 10, check_digit: 'mod10' },
      5002123456,
      '00376104250021234569',
    ],
    [
      'has a check digit of its digits, not of letters',
      { prefix: 'A1B', check_digit: 'mod10' },
      7,
      'A1B00079',
    ],
  ])('%s', (_promise, overrides, number, text) => {
    const given = { ...range, ...overrides }
    expect(formatTrackingNumber(given, number)).toBe(text)
    expect(longestNumber(given)).toBe(text.length)
  })
})
