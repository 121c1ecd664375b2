import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAlike } from '#shared/operators/alike-names.ts'

describe('names of operators', () => {
  it.each([
    ['Mo', 'MO'],
    ['Mo', 'Мо'],
    ['HOPE', 'НОРЕ'],
    ['hope', 'НОРЕ'],
    ['Nina', 'Νina'],
    ['Kate', 'Ｋａｔｅ'],
    ['Mo', 'M\u200do'],
    ['José', 'Jose\u0301'],
    ['Ada Bell', 'Ada\u00a0 Bell'],
  ])('are taken when they look like another one: %s and %s', (name, other) => {
    expect(lookAlike(name, other)).toBe(true)
    expect(lookAlike(other, name)).toBe(true)
  })

  it.each([
    ['Mo', 'Jo'],
    ['Иван', 'Ivan'],
    ['Νίκος', 'Nikos B'],
    ['علی', 'على رضا'],
    ['Анна', 'Ганна'],
  ])('are free when they do not: %s and %s', (name, other) => {
    expect(lookAlike(name, other)).toBe(false)
  })

  it('look like themselves in any case and form, whatever does not show stands in them', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,12}$/u),
        fc.constantFrom('\u200c', '\u200d', '\u200b', '\u00ad', '\ufeff'),
        fc.nat(12),
        (name, sign, at) => {
          const other = Array.from(name).toSpliced(at, 0, sign).join('')
          return lookAlike(name, other) && lookAlike(name, name.normalize('NFD'))
        },
      ),
      { numRuns: 300 },
    )
  })
})
