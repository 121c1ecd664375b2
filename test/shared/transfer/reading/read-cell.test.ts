import { describe, expect, it } from 'vitest'
import { problemOfShortened, readCell } from '#shared/transfer/reading/read-cell.ts'

const context = { isOwn: false, offsetAt: () => 0 }
const textOf = (text: string, name: string): unknown => {
  const read = readCell(text, { kind: 'text', name }, context)
  return 'value' in read ? read.value : read.code
}

describe('a text in a cell', () => {
  it.each([
    ['ada@example.com', 'ada@example.com'],
    ['Ada <ada@example.com>', 'ada@example.com'],
    ['"Lovelace, Ada" <ada@example.com>', 'ada@example.com'],
    ['<ada@example.com>;', 'ada@example.com'],
    ['mailto:ada@example.com', 'ada@example.com'],
    ['ada@example.com,', 'ada@example.com'],
    ['ada@exam\u200Bple.com', 'ada@example.com'],
    ['n/a', 'n/a'],
    ['ada@example.com; bob@example.com', 'ada@example.com; bob@example.com'],
    ['Ada <ada>', 'Ada <ada>'],
  ])('is an address of e-mail without what stands around it: %s', (text, address) => {
    expect(textOf(text, 'email')).toBe(address)
    expect(textOf(text, 'importers_email')).toBe(address)
  })

  it.each([
    ['HS 6912-00-23', '69120023'],
    ['HS code: 6912 00 23 90', '6912002390'],
    ['HTS 6912.00.2390', '6912.00.2390'],
    ['HTSUS: 6912.00', '6912.00'],
    ['6912,00,23', '69120023'],
    ['6912/00/23', '69120023'],
    ['6912 – 00', '691200'],
    ['CN code 69120023', '69120023'],
    ['6912', '6912'],
    ['mugs', 'mugs'],
  ])('is a code of the Harmonised System without what stands around and within it: %s', (text, code) => {
    expect(textOf(text, 'harmonisation_code')).toBe(code)
  })

  it('is a telephone number without marks that nobody sees', () => {
    expect(textOf('+44\u202C 161 496\u200E 0001', 'mobile')).toBe('+44 161 496 0001')
  })

  it.each([
    ['1,234', {}, undefined],
    ['12,50', {}, undefined],
    ['1.234', {}, 1.234],
    ['12,50', { decimalMark: 'comma' }, 12.5],
    ['12,50', { shown: 'comma' }, 12.5],
    ['1,234', { elsewhere: 'comma' }, 1.234],
    ['1,234', { shown: 'point' }, undefined],
  ] as const)(
    'of our own tables has a point, unless all of them have commas: %s %j',
    (text, known, number) => {
      const { decimalMark, ...writing } = { decimalMark: undefined, ...known }
      const read = readCell(
        text,
        { kind: 'number', name: 'amount', writing },
        { ...context, isOwn: true, decimalMark },
      )
      expect('value' in read ? read.value : undefined).toBe(number)
    },
  )

  it('is no number that a spreadsheet has cut', () => {
    const cut = ['1.12346E+17', '4,4E+11', '1E+15', '-1.5e+20', '+9.1E+12']
    const whole = ['1.12346E17', '1E5', '12.5E+10', 'A1.1E+17', '1.12346E+17 ', '2E', 'E+17', '5E-3']
    expect(cut.filter((text) => problemOfShortened(text) === undefined)).toEqual([])
    expect(whole.filter((text) => problemOfShortened(text) !== undefined)).toEqual([])
  })
})
