import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitName } from '#shared/transfer/reading/split-name.ts'

describe('a name in one column', () => {
  it.each([
    ['Ada Lovelace', 'Ada', 'Lovelace'],
    ['Ada  King   Lovelace', 'Ada King', 'Lovelace'],
    ['Lovelace, Ada', 'Ada', 'Lovelace'],
    ['Lovelace,Ada', 'Ada', 'Lovelace'],
    ['Lovelace, Ada, Countess', 'Ada, Countess', 'Lovelace'],
    ['Plato', 'Plato', 'Plato'],
    ['Plato,', 'Plato', 'Plato'],
    ['John Smith, Jr.', 'John', 'Smith, Jr.'],
    ['John Smith Jr', 'John', 'Smith Jr'],
    ['Smith, John, Jr.', 'John', 'Smith, Jr.'],
    ['Smith Jr., John', 'John', 'Smith Jr.'],
    ['John Smith III', 'John', 'Smith III'],
    ['Ada Lovelace, Ph.D.', 'Ada', 'Lovelace, Ph.D.'],
    ['Ada Lovelace, MD, PhD', 'Ada', 'Lovelace, MD, PhD'],
    ['Acme, Inc.', 'Acme', 'Inc.'],
    ['ACME WIDGETS, INC.', 'ACME WIDGETS', 'INC.'],
    ['Acme, S.A.', 'Acme', 'S.A.'],
    ['Acme Trading Ltd', 'Acme Trading', 'Ltd'],
    ['Acme GmbH & Co. KG', 'Acme', 'GmbH & Co. KG'],
    ['Acme, Inc., Attn: Bob', 'Acme', 'Inc., Attn: Bob'],
    ['Smith, Jr., John', 'John', 'Smith, Jr.'],
    ['Nguyen, Sa', 'Sa', 'Nguyen'],
    ['NGUYEN, SA', 'SA', 'NGUYEN'],
    ['Ada Lovelace, Engines Ltd.', 'Ada', 'Lovelace, Engines Ltd.'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Jan Van Der Berg', 'Jan', 'Van Der Berg'],
    ["Jan van 't Hooft", 'Jan', "van 't Hooft"],
    ['Juan de la Cruz', 'Juan', 'de la Cruz'],
    ['van der Berg, Jan Willem', 'Jan Willem', 'van der Berg'],
    ['Dr. Ada Lovelace', 'Dr. Ada', 'Lovelace'],
    ['Ada Lovelace c/o Engines Ltd', 'Ada', 'Lovelace c/o Engines Ltd'],
    ['Ada Lovelace, c/o Engines Ltd', 'Ada', 'Lovelace, c/o Engines Ltd'],
    ['Ada Lovelace (Engines Ltd)', 'Ada', 'Lovelace (Engines Ltd)'],
    ['Acme Ltd, Dept 4', 'Acme', 'Ltd, Dept 4'],
    ['Müller GmbH, Herr Schmidt', 'Müller', 'GmbH, Herr Schmidt'],
    ['c/o Ada Lovelace', 'c/o Ada', 'Lovelace'],
    ['Smith (Sales), Ada', 'Ada', 'Smith (Sales)'],
    ['王小明', '王小明', '王小明'],
    ['山田　太郎', '山田', '太郎'],
    ['\u200BAda\u00A0Lovelace\u200E', 'Ada', 'Lovelace'],
  ])('is a first and a last name: %s', (name, first, last) => {
    expect(splitName(name)).toEqual([first, last])
  })

  it('loses no word, and is never empty', () => {
    const words = fc.constantFrom(
      'Ada',
      'van',
      'Smith',
      'Jr.',
      ',',
      'Inc.',
      '&',
      'Co.',
      'KG',
      'c/o',
      '王',
      'SA',
      '-',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (some) => {
        const [first, last] = splitName(`Bo ${some.join(' ')}`)
        expect([first, last]).not.toContain('')
        const kept = `${first} ${last}`.split(/[ ,]+/u)
        for (const word of some.filter((one) => one !== ',')) expect(kept).toContain(word)
      }),
      { numRuns: 2000 },
    )
  })

  it('of any length is looked at once', () => {
    expect(splitName(', '.repeat(50_000))[0]).not.toBe('')
  })
})
