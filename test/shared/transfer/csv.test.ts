import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvCell, createCsvWriter, defused, restored } from '#shared/transfer/csv.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ',',
        ';',
        '\t',
        '\r',
        '\n',
        ' ',
        '0',
        'ü',
        '＝',
        '\u200b',
      ),
    )
    .map((all) => all.join('')),
)

/** Reads CSV as RFC 4180 has it. */
const readCsv = (text: string, delimiter: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && sign === delimiter) {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (!isQuoted && sign === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(cell)
      rows.push([])
      cell = ''
      at += 1
    } else cell += sign
  }
  return rows.slice(0, -1)
}

describe('a text in a cell', () => {
  it('never begins as a formula, and is the same again once it is restored', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(defused(text)).not.toMatch(/^[=+\-@\t\r\n]/u)
        expect(restored(defused(text))).toBe(text)
      }),
    )
  })

  it.each([
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
    '\ufeff=1',
    '\u200b=1',
    '\u2060\u00ad+1',
    ' =1',
    '\u00a0\t@x',
    '\u3164-1',
    "'\u200b=1",
  ])('is no formula behind what some programs drop, or in wide signs: %j', (text) => {
    expect(defused(text)).toBe(`'${text}`)
    expect(restored(defused(text))).toBe(text)
  })

  it('stays what it is when it is none: codes with leading zeros, names of any script', () => {
    for (const text of ['007', '00.10', '日本', 'ريم', '🎁', "O'Neil", '1e5'])
      expect(defused(text)).toBe(text)
  })
})

describe('a row of cells', () => {
  const dialects = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    decimalMark: fc.constantFrom('.', ','),
  } as const)

  it('is read back by every reader as it was written', () => {
    fc.assert(
      fc.property(
        dialects,
        fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { maxLength: 4 }),
        (dialect, rows) => {
          const line = createCsvWriter(dialect)
          const read = readCsv(rows.map((cells) => line(cells)).join(''), dialect.delimiter)
          expect(read.map((cells) => cells.map(restored))).toEqual(rows)
        },
      ),
    )
  })

  it.each<readonly [CsvCell, string]>([
    [1.5, '"1,5"'],
    [-3, '-3'],
    [true, 'true'],
    [undefined, ''],
    ['-3', "'-3"],
  ])('writes %j as %s where the comma parts the cells and marks decimals', (cell, text) => {
    expect(createCsvWriter({ delimiter: ',', decimalMark: ',' })([cell])).toBe(`${text}\r\n`)
  })
})
