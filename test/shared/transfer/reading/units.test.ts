import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorBetween, measureIn, readUnit } from '#shared/transfer/reading/units.ts'

describe('a unit', () => {
  it.each([
    ['kg', 'kg'],
    ['KGS', 'kg'],
    ['Kilogramm', 'kg'],
    ['кг', 'kg'],
    ['千克', 'kg'],
    ['g', 'g'],
    ['gr.', 'g'],
    ['Grams', 'g'],
    ['grammes', 'g'],
    ['lb', 'lb'],
    ['LBS.', 'lb'],
    ['pounds', 'lb'],
    ['libras', 'lb'],
    ['oz', 'oz'],
    ['Ounces', 'oz'],
    ['Unzen', 'oz'],
    ['cm', 'cm'],
    ['Zentimeter', 'cm'],
    ['centímetros', 'cm'],
    ['mm', 'mm'],
    ['in', 'in'],
    ['inches', 'in'],
    ['"', 'in'],
    ['″', 'in'],
    ['Zoll', 'in'],
    ['ft', 'ft'],
    ["'", 'ft'],
    ['Pfund', undefined],
    ['livres', undefined],
    ['pond', undefined],
    ['ml', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ])('is known by its name in any language, unless it is two: %s', (word, unit) => {
    expect(readUnit(word)).toBe(unit)
  })

  it.each([
    ['kg', 'kilogram'],
    ['g', 'gram'],
    ['oz', 'ounce'],
    ['cm', 'centimeter'],
    ['mm', 'millimeter'],
  ])('is never another one in any language: %s', (unit, name) => {
    const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'da', 'cs', 'ru', 'ja', 'ar']
    for (const language of languages)
      for (const unitDisplay of ['long', 'short'] as const) {
        const written = new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay }).format(5)
        const parts = measureIn(written) ?? [{ text: '5', unit }]
        expect([written, parts]).toEqual([written, [{ text: '5', unit }]])
      }
  })
})

describe('a measure', () => {
  it.each([
    ['0.5 kg', [{ text: '0.5', unit: 'kg' }]],
    ['500g', [{ text: '500', unit: 'g' }]],
    [
      '1 lb 3 oz',
      [
        { text: '1', unit: 'lb' },
        { text: '3', unit: 'oz' },
      ],
    ],
    [
      '1lb, 3.5oz',
      [
        { text: '1', unit: 'lb' },
        { text: '3.5', unit: 'oz' },
      ],
    ],
    [
      '1 pound and 3 ounces',
      [
        { text: '1', unit: 'lb' },
        { text: '3', unit: 'oz' },
      ],
    ],
    ['10"', [{ text: '10', unit: 'in' }]],
    [
      '5\'10"',
      [
        { text: '5', unit: 'ft' },
        { text: '10', unit: 'in' },
      ],
    ],
    ['1.234,5 g', [{ text: '1.234,5', unit: 'g' }]],
    ['１２ ｋｇ', undefined],
    ['12', undefined],
    ['1,5', undefined],
    ['3 oz 1 lb', undefined],
    ['1 lb 3', undefined],
    ['2 x 500 g', undefined],
    ['500 g (approx.)', undefined],
    ['about 500 g', undefined],
    ['1 kg 1 kg', undefined],
    ['5 Pfund', undefined],
    ['kg', undefined],
    ['1 '.repeat(50_000), undefined],
  ])('is a number and its unit, or two of one kind: %s', (text, parts) => {
    expect(measureIn(text)).toEqual(parts)
  })

  it('of one kind is not of another', () => {
    expect(factorBetween('oz', 'lb')).toBeCloseTo(1 / 16, 12)
    expect(factorBetween('in', 'cm')).toBeCloseTo(2.54, 12)
    expect(factorBetween('kg', 'cm')).toBeUndefined()
  })

  it('keeps every digit of its number', () => {
    const units = fc.constantFrom('kg', 'g', 'lb', 'oz', 'cm', 'mm', 'in')
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        units,
        fc.constantFrom('', ' ', '\u00A0'),
        (count, unit, space) => {
          const text = (count / 100).toFixed(2)
          expect(measureIn(`${text}${space}${unit}`)).toEqual([{ text, unit }])
        },
      ),
    )
  })
})
