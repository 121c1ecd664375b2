import { describe, expect, it } from 'vitest'
import type { CellReading } from '#shared/transfer/column-map.ts'
import { chooseValues } from '#shared/transfer/reading/choose-values.ts'
import { readColumnOf } from '#shared/transfer/reading/columns-to-read.ts'

type Said = readonly [path: string, cellText: string, reading?: CellReading]

const to = (name: string): string => `addresses[destination].${name}`
const chosen = (...said: readonly Said[]) =>
  chooseValues(said.map(([path, cellText, reading]) => ({ ...readColumnOf(path), cellText, reading }))).map(
    ({ text, cellText }) => [text, cellText],
  )

describe('columns that stand for one another', () => {
  it('count where those before them are empty, the first of them alone', () => {
    expect(chosen([to('x'), '1', 'if_empty'], [to('x'), '2', 'if_empty'])).toEqual([[to('x'), '1']])
    expect(chosen([to('x'), '1'], [to('x'), '2', 'if_empty'])).toEqual([[to('x'), '1']])
  })

  it('take a name in one column for the same as one in two', () => {
    const whole: Said = [to('contact.name'), 'Tia Test', 'if_empty']
    expect(chosen([to('contact.last_name'), 'Probe'], whole)).toEqual([[to('contact.last_name'), 'Probe']])
    expect(chosen(whole)).toEqual([[to('contact.name'), 'Tia Test']])
    const last: Said = [to('contact.last_name'), 'Probe', 'if_empty']
    expect(chosen([to('contact.name'), 'Tia Test'], last)).toEqual([[to('contact.name'), 'Tia Test']])
  })

  it('take another address whole, or not at all', () => {
    const billing: readonly Said[] = [
      [to('company_name'), 'Test & Sons', 'if_no_address'],
      [to('address_line1'), '8 High Street', 'if_no_address'],
    ]
    expect(chosen([to('address_line1'), '1 Road'], ...billing)).toEqual([[to('address_line1'), '1 Road']])
    expect(chosen([to('country_iso_code'), 'GB'], ...billing).length).toBe(3)
  })

  it('make a company the name where nobody is named', () => {
    const company: Said = [to('company_name'), 'Dee Probe', 'company_or_name']
    expect(chosen(company)).toEqual([[to('contact.name'), 'Dee Probe']])
    expect(chosen(company, [to('contact.name'), 'Ben Test'])).toEqual([
      [to('company_name'), 'Dee Probe'],
      [to('contact.name'), 'Ben Test'],
    ])
  })

  it('take a number of digits for no name', () => {
    const number: Said = [to('contact.name'), '12345678', 'name_or_number']
    expect(chosen([to('company_name'), 'Ida Größ', 'company_or_name'], number)).toEqual([
      [to('contact.name'), 'Ida Größ'],
      [to('address_line2'), '12345678'],
    ])
  })

  it.each([
    [
      '12 Maple Street,York,North Yorkshire,YO1 7HH',
      ['12 Maple Street', 'York', 'North Yorkshire', 'YO1 7HH'],
    ],
    ['Flat 3, 12 Maple Street,York,,YO1 7HH', ['Flat 3, 12 Maple Street', 'York', 'YO1 7HH']],
    ['6146 Bluff Parkway Calder,Michigan,49628', ['6146 Bluff Parkway Calder', 'Michigan', '49628']],
    ['somewhere', ['somewhere']],
  ])('part an address that stands in one cell: %s', (cell, parts) => {
    expect(chosen([to('address_line1'), cell, 'whole_address']).map(([, text]) => text)).toEqual(parts)
  })
})
