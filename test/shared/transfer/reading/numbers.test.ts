import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markShownBy, readNumberText } from '#shared/transfer/reading/numbers.ts'

const foreign = { hasThousands: true }

describe('a number as it is written', () => {
  it.each([
    ['12,50', 12.5],
    ['12.50', 12.5],
    ['1.045,99', 1045.99],
    ['1,045.99', 1045.99],
    ['1’045.99', 1045.99],
    ["1'045", 1045],
    ['1 045,5', 1045.5],
    ['1\u00A0045', 1045],
    ['1\u202F045,25', 1045.25],
    ['1,23,456.5', 123_456.5],
    ['1.234.567', 1_234_567],
    ['0.500', 0.5],
    ['0,125', 0.125],
    ['.500', 0.5],
    ['1234,567', 1234.567],
    ['007', 7],
    ['٤٥٫٥', 45.5],
    ['١٬٢٣٤٫٥', 1234.5],
    ['１２．５', 12.5],
    ['१२.५', 12.5],
    ['\u200E−5', -5],
    ['- 5', -5],
    ['1.5e3', 1500],
    ['1,000', 'unclear'],
    ['12.345', 'unclear'],
    ['12 50', undefined],
    ['1,23', 1.23],
    ['1,2345,678', undefined],
    ['0.125.000', undefined],
    ['012,345', 12.345],
    ['1.2.3', undefined],
    ['12,34.56', undefined],
    ['1,234.567,8', undefined],
    ['5-', undefined],
    ['(5)', undefined],
    ['½', undefined],
    ['10²', undefined],
    ['1,', 1],
    ['', undefined],
    ['-', undefined],
    [`1${'0'.repeat(100)}`, undefined],
  ])('is what it says, and nothing where that is not clear: %s', (text, number) => {
    expect(readNumberText(text, foreign)).toBe(number)
  })

  it('follows its column where it may be two, and other columns only to what such numbers usually are', () => {
    const read = (text: string, options: Partial<Parameters<typeof readNumberText>[1]>) =>
      readNumberText(text, { ...foreign, ...options })
    expect(read('1.250', { shown: 'point' })).toBe(1.25)
    expect(read('1.250', { shown: 'comma' })).toBe(1250)
    expect(read('12,5', { shown: 'point' })).toBe(12.5)
    expect(read('1.250', { elsewhere: 'point', usually: 'decimals' })).toBe(1.25)
    expect(read('1.250', { elsewhere: 'comma', usually: 'decimals' })).toBe('unclear')
    expect(read('1,250', { elsewhere: 'point', usually: 'thousands' })).toBe(1250)
    expect(read('1,250', { elsewhere: 'comma', usually: 'thousands' })).toBe('unclear')
    expect(read('1,250', { elsewhere: 'comma' })).toBe('unclear')
  })

  it('is read in the way that somebody says, and in no other', () => {
    expect(readNumberText('1,250', { ...foreign, said: 'comma' })).toBe(1.25)
    expect(readNumberText('1,250', { ...foreign, said: 'point' })).toBe(1250)
    expect(readNumberText('12,5', { ...foreign, said: 'point' })).toBeUndefined()
    expect(readNumberText('0,125', { ...foreign, said: 'point' })).toBeUndefined()
  })

  it('shows its mark only where it can have no other', () => {
    expect(['12,50', '0.500', '1,234', '1.234.567', '12', '1 234,5', 'x'].map(markShownBy)).toEqual([
      'comma',
      'point',
      undefined,
      'comma',
      undefined,
      'comma',
      undefined,
    ])
  })

  const locales =
    'en en-IN en-ZA de de-CH de-AT fr fr-CH es es-MX it it-CH nl pl pt pt-BR sv da nb fi cs hu ro bg ru uk el tr et lv lt sl hr he ar ar-EG fa hi mr bn th ja ko zh id vi ms'.split(
      ' ',
    )

  it('is never another one than was written, in any place of the world', () => {
    const digits = fc.integer({ min: 0, max: 5 })
    const amount = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), digits)
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        amount,
        fc.boolean(),
        (locale, [whole, places], useGrouping) => {
          const number = whole / 10 ** places
          const written = new Intl.NumberFormat(locale, {
            useGrouping,
            minimumFractionDigits: places,
            maximumFractionDigits: places,
          }).format(number)
          const read = readNumberText(written, foreign)
          if (read !== 'unclear') expect([written, read]).toEqual([written, number])
          const decimal = new Intl.NumberFormat(locale)
            .formatToParts(1.5)
            .find(({ type }) => type === 'decimal')
          const shown = decimal?.value === ',' ? 'comma' : 'point'
          expect([written, readNumberText(written, { ...foreign, shown })]).toEqual([written, number])
          expect([undefined, shown]).toContain(
            /[\u066B\u066C]/u.test(written) ? undefined : markShownBy(written),
          )
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('is looked at no longer than it takes to see that it is none', () => {
    const texts = ['1'.repeat(100_000), '1,'.repeat(50_000), ' '.repeat(100_000), `1${' '.repeat(99_998)}1`]
    for (const text of texts) expect(readNumberText(text, foreign)).toBeUndefined()
  })
})
