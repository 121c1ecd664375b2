import { expect, test } from 'vitest'
import { decimalMarkOf, readDecimal, showDecimal, takeDecimal } from '#ui/fields/text/decimal.ts'

test('each language has its decimal mark', () => {
  expect(decimalMarkOf('en-GB')).toBe('.')
  expect(decimalMarkOf('de')).toBe(',')
})

test.each([
  ['2,4', ',', 2.4],
  ['2.4', ',', 2.4],
  ['0,128', ',', 0.128],
  ['1.234,5', ',', 1234.5],
  ['1,234.5', '.', 1234.5],
  ['1,200', '.', 1200],
  ['٢٫٤', '.', 2.4],
] as const)('%s where people write %s', (typed, mark, number) => {
  expect(readDecimal(takeDecimal(typed, mark))).toBe(number)
})

test('what was typed is shown with the mark that people write', () => {
  expect(showDecimal(takeDecimal('2.4', ','), ',')).toBe('2,4')
  expect(showDecimal(takeDecimal('1,200', '.'), '.')).toBe('1,200')
})
