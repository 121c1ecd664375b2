import { describe, expect, it } from 'vitest'
import type { ImportCandidate, ImportFile } from '#electron/transfer/import/reading/candidate.ts'
import { openImportFile } from '#electron/transfer/import/reading/open-import-file.ts'
import { valueAt } from '#shared/contract/tree.ts'
import { pathOfRow, readPath } from '#shared/transfer/path.ts'
import type { ImportMap } from '#shared/transfer/column-map.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'
import { aWorkbook } from '#helpers/transfer/a-workbook.ts'

/** The desk's clock is an hour ahead of UTC until 29 March 2026, 1:00 UTC, and two from then on. */
const offsetMinutesAt = (moment: Date): number => (moment.getTime() < Date.UTC(2026, 2, 29, 1) ? 60 : 120)
const options = { fixes: [], now: new Date('2026-11-23T12:00:00Z'), offsetMinutesAt }

const mapOf = (columns: Readonly<Record<string, ImportMap['columns'][number] | string>>): ImportMap => ({
  columns: Object.entries(columns).map(([header, column]) =>
    typeof column === 'string' ? { header, path: column } : column,
  ),
  values: [],
})

const allOf = async ({ candidates }: Pick<ImportFile, 'candidates'>): Promise<readonly ImportCandidate[]> => {
  const all: ImportCandidate[] = []
  for await (const candidate of candidates()) all.push(candidate)
  return all
}

const read = async (path: string, map?: ImportMap) => {
  const file = await openImportFile(path, { ...options, ...(map && { map }) })
  return allOf(file)
}
const at = (candidates: readonly ImportCandidate[], path: string): readonly unknown[] =>
  candidates.map(({ input, problems }) =>
    problems.length > 0
      ? problems.map(({ code }) => code).join()
      : valueAt(input, pathOfRow(readPath(path) ?? [], 0)),
  )

const weight = 'contents[].weight.value'
const weights = async (texts: readonly string[], header = 'W') => {
  const text = ['Order;' + header, ...texts.map((one, index) => `${index};"${one}"`)].join('\n')
  const map = header === 'W' ? mapOf({ Order: 'custom_reference', W: weight }) : undefined
  return at(await read(aTextFile('a.csv', text), map), weight.replace('[]', '[0]'))
}

describe('a number in a table', () => {
  it.each([
    [
      ['1,5', '1.234,5'],
      [1.5, 1234.5],
    ],
    [
      ['1.5', '1,234'],
      [1.5, 1234],
    ],
    [
      ['1,5', '1,234'],
      [1.5, 1.234],
    ],
    [
      ['2', '10'],
      [2, 10],
    ],
    [['0,125'], [0.125]],
    [['1,234,567'], [1_234_567]],
    [['€ 9,99'], ['invalid_format']],
  ])('is what it says, by the marks of its file: %j', async (texts, numbers) => {
    expect(await weights(texts)).toEqual(numbers)
  })

  it('is refused where it may be one of two, until somebody says which', async () => {
    expect(await weights(['1,234', '2'])).toEqual(['invalid_format', 2])
    const path = aTextFile('a.csv', 'Order;W\n1;"1,234"')
    const map = mapOf({ Order: 'custom_reference', W: weight })
    for (const [decimal_mark, number] of [
      ['comma', 1.234],
      ['point', 1234],
    ] as const) {
      const file = await openImportFile(path, { ...options, map, decimal_mark })
      expect(at(await allOf(file), 'contents[0].weight.value')).toEqual([number])
    }
  })

  it('has no marks between thousands in a table of this program', async () => {
    const text = `custom_reference,${weight}\n1,1.234\n2,3`
    expect(at(await read(aTextFile('a.csv', text)), 'contents[0].weight.value')).toEqual([1.234, 3])
  })
})

describe('a moment in a table', () => {
  const ordered = async (text: string, reading?: 'day_first' | 'month_first') => {
    const column = { header: 'D', path: 'order_date', ...(reading && { reading }) }
    return at(
      await read(aTextFile('a.csv', `Order;D\n1;${text}`), mapOf({ Order: 'custom_reference', D: column })),
      'order_date',
    )[0]
  }
  it.each([
    ['13/05/2026', undefined, '2026-05-13T00:00:00+02:00'],
    ['05/06/2026', undefined, 'invalid_format'],
    ['05/06/2026', 'day_first', '2026-06-05T00:00:00+02:00'],
    ['05/06/2026', 'month_first', '2026-05-06T00:00:00+02:00'],
    ['13/05/2026', 'month_first', '2026-05-13T00:00:00+02:00'],
    ['31.12.2026 14:05', undefined, '2026-12-31T14:05:00+02:00'],
    ['2026-02-30', undefined, 'invalid_format'],
    ['2026-03-29 01:30', undefined, '2026-03-29T01:30:00+01:00'],
    ['2026-03-29 03:30', undefined, '2026-03-29T03:30:00+02:00'],
    ['2026-03-01T10:00:00-05:00', undefined, '2026-03-01T10:00:00-05:00'],
  ] as const)(
    'is what it says, and is refused where it may be another: %s %s',
    async (text, reading, moment) => {
      expect(await ordered(text, reading)).toBe(moment)
    },
  )
})

describe('a row', () => {
  it('with a cell too many is refused: nothing in it is where it seems', async () => {
    const text = 'custom_reference,tags,direction\n1,Main St, Apt 4,outbound\n2,Gift,outbound,,'
    expect(at(await read(aTextFile('a.csv', text)), 'direction')).toEqual(['invalid_format', 'outbound'])
  })

  it('is never lost, however its order number is written', async () => {
    const orders = ['A', 'B', 'A ', 'A', 'B ', '', 'C', ' ', 'A ']
    const text = `custom_reference,contents[].sku\n${orders.map((order, index) => `"${order}",S${index}`).join('\n')}`
    const rows = (await read(aTextFile('a.csv', text))).flatMap((one) => one.rows)
    expect(rows.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('of the same order makes one shipment, wherever it stands, and says so where it contradicts', async () => {
    const text = 'custom_reference,direction,contents[].sku\nA,outbound,1\nB,outbound,2\nA,,3\nB,inbound,4'
    const [first, second] = await read(aTextFile('a.csv', text))
    expect(first).toMatchObject({ rows: [1, 3], input: { contents: [{ sku: '1' }, { sku: '3' }] } })
    expect(second).toMatchObject({ rows: [2, 4], problems: [{ row: 4, code: 'conflicting_properties' }] })
  })

  it('that only says which mark stands between the cells is none', async () => {
    expect(at(await read(aTextFile('a.csv', 'sep=|\ncustom_reference|tags\n1|a;b')), 'tags')).toEqual([
      ['a', 'b'],
    ])
  })
})

describe('a name in one column', () => {
  it.each([
    ['Ada Lovelace', 'Ada', 'Lovelace'],
    ['Lovelace, Ada', 'Ada', 'Lovelace'],
    ['Lovelace, Ada, Countess', 'Ada, Countess', 'Lovelace'],
    ['Plato', 'Plato', 'Plato'],
  ])('keeps every word of it: %s', async (name, first_name, last_name) => {
    const map = mapOf({ Order: 'custom_reference', N: 'addresses[destination].contact.name' })
    const candidates = await read(aTextFile('a.csv', `Order;N\n1;${name}`), map)
    expect(at(candidates, 'addresses[destination].contact')).toEqual([{ first_name, last_name }])
  })
})

describe('a cell of a workbook', () => {
  it('is a moment by its format, and a number in whatever colour', async () => {
    const formats = ['[Magenta]0.00', 'yyyy-mm-dd', '[hh]:mm', '0.0" days"', '[$-409]d/m/yy']
    const styles = `<styleSheet><numFmts>${formats
      .map(
        (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
      )
      .join(
        '',
      )}</numFmts><cellXfs>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`
    const head = formats
      .map((_, index) => `<c t="inlineStr"><is><t>metadata[k${index}].value</t></is></c>`)
      .join('')
    const cells = formats.map((_, index) => `<c s="${index}"><v>46000.5</v></c>`).join('')
    const sheet = `<worksheet><sheetData><row>${head}</row><row>${cells}</row></sheetData></worksheet>`
    const book = aWorkbook({
      'xl/styles.xml': Buffer.from(styles),
      'xl/worksheets/sheet1.xml': Buffer.from(sheet),
    })
    const [candidate] = await read(aTextFile('a.xlsx', book))
    const moment = '2025-12-09 12:00:00'
    expect(
      formats.map((_, index) =>
        valueAt(candidate?.input, pathOfRow(readPath(`metadata[k${index}].value`) ?? [], 0)),
      ),
    ).toEqual(['46000.5', moment, moment, '46000.5', moment])
  })
})
