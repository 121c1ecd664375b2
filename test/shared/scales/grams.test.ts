import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleUnits, toGrams, weightOfGrams } from '#shared/scales/grams.ts'

describe('a weight on a scale, in grams', () => {
  it.each([
    [1840, 3, 'kg', 1840],
    [184, 2, 'kg', 1840],
    [5, 4, 'kg', 1],
    [4, 4, 'kg', 0],
    [-5, 4, 'kg', -1],
    [-4, 4, 'kg', 0],
    [1840, 0, 'g', 1840],
    [18, -2, 'g', 1800],
    [1, 0, 'lb', 454],
    [100_000, 0, 'lb', 45_359_237],
    [405, 2, 'lb', 1837],
    [1, 0, 'oz', 28],
    [16, 0, 'oz', 454],
    [649, 1, 'oz', 1840],
    [0, 3, 'lb', 0],
  ] as const)('%i with %i decimals in %s is %i', (digits, decimals, unit, grams) => {
    expect(toGrams({ digits, decimals, unit })).toBe(grams)
  })

  it('is a whole number, the nearest there is, and the same however many zeros are shown', () => {
    const inGrams = { kg: 1000, g: 1, lb: 453.592_37, oz: 28.349_523_125 }
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(...scaleUnits),
        (digits, decimals, unit) => {
          const grams = toGrams({ digits, decimals, unit })
          expect(Number.isInteger(grams)).toBe(true)
          expect(Math.abs(grams - (digits * inGrams[unit]) / 10 ** decimals)).toBeLessThan(0.500_1)
          expect(toGrams({ digits: digits * 10, decimals: decimals + 1, unit })).toBe(grams)
        },
      ),
    )
  })
})

it.each([
  [1840, 'kg', { value: 1.84, unit: 'kg' }],
  [5, 'g', { value: 0.005, unit: 'kg' }],
  [1837, 'lb', { value: 4.05, unit: 'lbs' }],
  [454, 'oz', { value: 1.001, unit: 'lbs' }],
] as const)('%i g, of a scale that shows %s, are a weight of the contract', (grams, unit, weight) => {
  expect(weightOfGrams(grams, unit)).toEqual(weight)
})
