import { describe, expect, it } from 'vitest'
import { trimmed, valueText, withoutSpreadsheetMarks } from '#shared/transfer/reading/cell-text.ts'

describe('the text of a cell', () => {
  it.each([
    ["'02108", 'postal_code', '02108'],
    ["'07700 900111", 'mobile', '07700 900111'],
    ["'+16175550101", 'mobile', '+16175550101'],
    ['’02108', 'postal_code', '02108'],
    ['="00123"', 'sku', '00123'],
    ['=""00123""', 'sku', '00123'],
    ['="say ""hi"""', 'description', 'say "hi"'],
    ['="a"&"b"', 'sku', '="a"&"b"'],
    ['=1+1', 'sku', '=1+1'],
    ['="', 'sku', '="'],
    ['=""', 'sku', ''],
    ["'t Hooft", 'last_name', "'t Hooft"],
    ["'s-Hertogenbosch", 'locality', "'s-Hertogenbosch"],
    ["'12 High Street", 'address_line1', '12 High Street'],
    ["'07 Mustang door", 'description', "'07 Mustang door"],
    ["'12345", 'description', '12345'],
    ['O’Test', 'last_name', 'O’Test'],
  ])('is what the spreadsheet was kept from changing: %s', (text, name, meant) => {
    expect(withoutSpreadsheetMarks(text, name)).toBe(meant)
  })

  it('has nothing at its ends that nobody sees, and keeps what is within', () => {
    expect(trimmed('\uFEFF\u202A Ada\u00A0\u200B B\u200E \u3000\u2069')).toBe('Ada\u00A0\u200B B')
    expect(trimmed(' \u200B ')).toBe('')
    expect(trimmed(`a${' '.repeat(200_000)}b`)).toHaveLength(200_002)
  })

  it('of a value has the digits of ASCII, and is short', () => {
    expect(valueText('\u200E１２\u00A0३٤')).toBe('12 34')
    expect(valueText('1'.repeat(81))).toBeUndefined()
  })
})
