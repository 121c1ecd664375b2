import { COUNTRIES } from 'postal-code-checker'
import { describe, expect, it } from 'vitest'
import { countryCodes } from '#shared/places/countries.ts'
import { hasPostalCodes, isPostalCode, writtenPostalCode } from '#shared/places/postal-codes.ts'

/** Where Google has forms of imprints. */
const writtenOtherwise: ReadonlySet<string> = new Set(['AI', 'SE', 'SV'])

/** Postal codes of all other countries that have them, by Google's address data. */
const codes = Object.entries(COUNTRIES).flatMap(([country, { example }]) =>
  countryCodes.includes(country) && !writtenOtherwise.has(country)
    ? example.map((code) => [country, code] as const)
    : [],
)

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))

const spellings: Readonly<Record<string, (code: string, country: string) => string>> = {
  'as it is': (code) => code,
  'in small letters, with space around it': (code) => `  ${code.toLowerCase()}\t`,
  'without a gap or hyphen': (code) => code.replaceAll(/[\s-]/gu, ''),
  'with many spaces, of other kinds': (code) => code.replaceAll(/[\s-]/gu, '\u00a0 \u2009'),
  'with a hyphen for a gap': (code) => code.replaceAll(/\s/gu, '-'),
  'with another hyphen': (code) => code.replaceAll('-', '‐'),
  'with signs that nobody sees': (code) => `\ufeff${code}\u200b`,
  'in full width': (code) => wide(code),
  'after its country': (code, country) => `${country}-${code}`,
  'after its country, without a hyphen': (code, country) => `${country} ${code}`,
}

describe.each(Object.entries(spellings))('a postal code %s', (_kind, spell) => {
  it('is kept as its country writes it, wherever that is', () => {
    const read = codes.map(([country, code]) => [country, writtenPostalCode(spell(code, country), country)])
    expect(read).toEqual(codes)
    expect(codes.length).toBeGreaterThan(300)
  })
})

it.each([
  ['GB', 'SW1A  1AA', 'SW1A 1AA'],
  ['GB', 'gir0aa', 'GIR 0AA'],
  ['GB', 'bfpo57', 'BFPO 57'],
  ['GB', 'UK LS1 1BA', 'LS1 1BA'],
  ['JE', 'je24wd', 'JE2 4WD'],
  ['IM', 'IM9 4LY', 'IM9 4LY'],
  ['DE', 'D-01067', '01067'],
  ['AT', 'A 1010', '1010'],
  ['CH', 'CH-8001', '8001'],
  ['LI', 'FL-9490', '9490'],
  ['BE', 'B-1000', '1000'],
  ['FR', 'F-75001', '75001'],
  ['LU', 'L-1009', '1009'],
  ['SI', 'SLO-1000', '1000'],
  ['FI', 'AX-22100', '22100'],
  ['AX', 'FI-22100', '22100'],
  ['FO', 'FO-100', '100'],
  ['SE', 'SE-11455', '114 55'],
  ['AI', '2640', 'AI-2640'],
  ['LV', '1010', 'LV-1010'],
  ['MD', 'MD-2001', '2001'],
  ['US', '021081234', '02108-1234'],
  ['US', '02108 1234', '02108-1234'],
  ['PR', '009011234', '00901-1234'],
  ['CA', 'k1a-0b1', 'K1A 0B1'],
  ['BR', '01310100', '01310-100'],
  ['PT', '1000001', '1000-001'],
  ['PT', '1000', '1000'],
  ['PL', '00950', '00-950'],
  ['JP', '〒1000001', '100-0001'],
  ['JP', '100ー0001', '100-0001'],
  ['IN', '110 001', '110001'],
  ['IE', 'd02-x285', 'D02 X285'],
  ['IE', 'D6WXY00', 'D6W XY00'],
  ['AR', '1425', '1425'],
  ['AR', 'c1425cla', 'C1425CLA'],
  ['NI', '11001', '11001'],
  ['SA', '123456789', '12345-6789'],
  ['SA', '١١٥٦٤', '11564'],
  ['EG', '4450113', '4450113'],
  ['PY', '001209', '001209'],
  ['KH', '120101', '120101'],
  ['CY', '99010', '99010'],
  ['MT', 'mtf1140', 'MTF 1140'],
  ['MT', 'VLT 117', 'VLT 117'],
  ['SV', '1101', '1101'],
  ['SV', 'CP1101', '1101'],
  ['KY', 'ky1 1100', 'KY1-1100'],
  ['MX', 'C.P. 06000', '06000'],
  ['BR', 'CEP 01.310-100', '01310-100'],
  ['KR', '(06236)', '06236'],
  ['CA', 'K1A 0B1.', 'K1A 0B1'],
  ['CL', '832-0000', '8320000'],
])('a postal code of %s, "%s", is kept as "%s"', (country, text, written) => {
  expect(isPostalCode(text, country)).toBe(true)
  expect(writtenPostalCode(text, country)).toBe(written)
})

it.each([
  ['DE', '1067'],
  ['DE', '010670'],
  ['US', '2108'],
  ['US', '2108.0'],
  ['US', '02.108'],
  ['US', 'MA 02108'],
  ['JP', '15-00002'],
  ['PL', '009-50'],
  ['GB', '80331'],
  ['GB', 'LS1 1B'],
  ['IE', 'BT79 0HR'],
  ['ES', '99999'],
  ['DE', 'A-01067'],
  ['BM', '12'],
  ['NL', '1012'],
  ['GB', 'L'.repeat(1_000_000)],
])('of %s, none is "%.20s", which is kept as it is', (country, text) => {
  expect(isPostalCode(text, country)).toBe(false)
  expect(writtenPostalCode(text, country)).toBe(text)
})

it('is anything in a country without postal codes', () => {
  expect(hasPostalCodes('HK')).toBe(false)
  expect(isPostalCode('999077', 'HK')).toBe(true)
  expect(writtenPostalCode(' n/a ', 'HK')).toBe(' n/a ')
})
