import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { byOrderNumber, openDepotDesk, orderFile, recognisedRequest } from '#helpers/order-files.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'
import { aWorkbook } from '#helpers/transfer/a-workbook.ts'
import { ended } from '#helpers/transfer/jobs.ts'
import { openImportFile } from '#electron/transfer/import/reading/open-import-file.ts'
import { openWorkbook } from '#electron/transfer/import/reading/xlsx-parts.ts'
import { valueAt } from '#shared/contract/tree.ts'
import { maskedText, numberFormatOf } from '#electron/transfer/import/reading/xlsx-formats.ts'

type Cell = string | { readonly number: number; readonly style?: number }

const cellOf = (cell: Cell): string =>
  typeof cell === 'string'
    ? `<c t="inlineStr"><is><t>${cell}</t></is></c>`
    : `<c${cell.style === undefined ? '' : ` s="${cell.style}"`}><v>${cell.number}</v></c>`
const sheetOf = (rows: readonly (readonly Cell[])[], firstLine = 1): Buffer =>
  Buffer.from(
    `<worksheet><sheetData>${rows
      .map((row, index) => `<row r="${firstLine + index}">${row.map(cellOf).join('')}</row>`)
      .join('')}</sheetData></worksheet>`,
  )
/** A workbook of these sheets by their names; one whose name begins with a dot is hidden. */
const bookOf = (sheets: Readonly<Record<string, Buffer>>, formats: readonly string[] = []): string => {
  const names = Object.keys(sheets)
  const entries = names.map(
    (name, index) =>
      `<sheet name="${name}" r:id="r${index}"${name.startsWith('.') ? ' state="hidden"' : ''}/>`,
  )
  const targets = names.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/s${index}.xml"/>`)
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`)
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`)
  return aTextFile(
    'a.xlsx',
    aWorkbook({
      'xl/workbook.xml': Buffer.from(`<workbook><sheets>${entries.join('')}</sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': Buffer.from(`<Relationships>${targets.join('')}</Relationships>`),
      'xl/styles.xml': Buffer.from(
        `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
      ),
      ...Object.fromEntries(
        Object.values(sheets).map((sheet, index) => [`xl/worksheets/s${index}.xml`, sheet]),
      ),
    }),
  )
}

const headers = ['Order - Number', 'Ship To - Name', 'Ship To - Address 1', 'Ship To - City', 'Item - SKU']
const ordersFrom = (...numbers: readonly string[]) => [
  headers,
  ...numbers.map((number) => [number, 'Ada', 'Ring 1', 'York', '1']),
]

describe('a number in a workbook', () => {
  it('keeps the digits that its format shows', async () => {
    await using desk = await openDepotDesk()
    const request = await recognisedRequest(desk, { file: orderFile('xlsx/zip-special-format.xlsx') })
    await ended(desk, 'transfer.import', request)
    const read = await Promise.all(['X-1', 'X-2', 'X-3'].map((number) => byOrderNumber(desk, number)))
    const postcodes = read.map(
      ({ addresses }) => addresses.find((one) => one.address_type === 'destination')?.postal_code,
    )
    expect(postcodes.slice(0, 2)).toEqual(['02108', '02108-1234'])
    expect(read[2]?.contents[0]?.sku).toBe('000123')
  })

  it.each([
    ['00000', 2108, '02108'],
    ['00000-0000', 21081234, '02108-1234'],
    ['000000', 123, '000123'],
    ['"SKU-"0000', 7, 'SKU-0007'],
    ['000\\-00\\-0000', 12345678, '012-34-5678'],
    ['[<=9999999]###-####;(###) ###-####', 5550101, '555-0101'],
    ['[<=9999999]###-####;(###) ###-####', 6175550101, '(617) 555-0101'],
    ['[$-409]00000', 501, '00501'],
    ['00000;-00000;0', 501, '00501'],
    ['000', 12345, '12345'],
    ['0', 12, undefined],
    ['#,##0', 1234, undefined],
    ['0.00', 12, undefined],
    ['00.0', 12, undefined],
    ['0%', 12, undefined],
    ['General', 12, undefined],
    ['@', 12, undefined],
    ['00000', 12.5, undefined],
    ['00000', -12, undefined],
    ['0'.repeat(256), 12, undefined],
  ])('is written as its format has it: %s %d', (code, value, text) => {
    const format = numberFormatOf(code)
    expect(typeof format === 'object' ? maskedText(value, format) : undefined).toBe(text)
  })

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['quotation marks', '"'.repeat(100_001)],
    ['days', 'd'.repeat(200_000)],
  ])('is read at once, however long its format is: %s', async (_what, code) => {
    await using desk = await openDepotDesk()
    const escaped = code.replaceAll('"', '&quot;')
    const file = bookOf({ Orders: sheetOf([...ordersFrom('A-1'), [{ number: 12, style: 0 }]]) }, [escaped])
    expect(await desk.ask('transfer.importPreview', { file })).toMatchObject({ rows: 2 })
  })

  const measured = [...headers, 'Item - Qty', 'Item - Price', 'Amount - Currency', 'Item - Weight', 'Unit']
  /** What is imported of one row with a price and a weight, at a desk of dollars and kilograms. */
  const contentsOf = async (
    cells: { readonly price: Cell; readonly weight: Cell },
    formats: readonly string[],
  ) => {
    await using desk = await openDepotDesk()
    const [row = []] = ordersFrom('A-1').slice(1)
    const file = bookOf(
      { Orders: sheetOf([measured, [...row, { number: 1, style: 1 }, cells.price, '', cells.weight, '']]) },
      formats,
    )
    const { map, ...request } = await recognisedRequest(desk, { file })
    const known = (map?.columns ?? []).filter(({ header }) => !measured.slice(5).includes(header))
    const paths = ['quantity', 'value.amount', 'value.currency', 'weight.value', 'weight.unit']
    const columns = paths.map((path, at) => ({ header: measured[5 + at] ?? '', path: `contents[].${path}` }))
    const values = [
      ...(map?.values ?? []),
      { path: 'contents[].value.currency', value: 'USD' },
      { path: 'contents[].weight.unit', value: 'kg' },
    ]
    const { shown, refused } = await desk.ask('transfer.importPreview', {
      ...request,
      map: { columns: [...known, ...columns], values },
    })
    const problems = [...shown, ...refused].flatMap((one) => ('problems' in one ? one.problems : []))
    const opened = await openImportFile(file, {
      fixes: [],
      now: new Date('2026-11-23T12:00:00Z'),
      offsetMinutesAt: () => 0,
      map: { columns: [...known, ...columns], values },
    })
    const inputs: unknown[] = []
    for await (const { input } of opened.candidates()) inputs.push(input)
    return { problems, contents: valueAt(inputs[0], ['contents', 0]) }
  }

  it.each([
    ['#,##0.00 [$€-407]', '0 "g"', 'EUR'],
    ['[$£-809]#,##0.00', '0.0\\ \\g', 'GBP'],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', '#,##0" g"', 'EUR'],
    ['€#,##0.00', '0"g"', 'EUR'],
  ])('has the currency and the unit that its format shows: %s, %s', async (price, weight, currency) => {
    const escaped = [price, weight].map((code) => code.replaceAll('"', '&quot;'))
    const { contents } = await contentsOf(
      { price: { number: 12.5, style: 0 }, weight: { number: 500, style: 1 } },
      escaped,
    )
    expect(contents).toMatchObject({
      quantity: 1,
      value: { amount: 12.5, currency },
      weight: { value: 0.5, unit: 'kg' },
    })
  })

  it('is read with its point, and a text that looks like one is asked for', async () => {
    const number = await contentsOf({ price: { number: 1.2 }, weight: { number: 1.25 } }, ['General', '0'])
    expect(number.contents).toMatchObject({
      value: { amount: 1.2, currency: 'USD' },
      weight: { value: 1.25 },
    })
    const precise = await contentsOf({ price: { number: 12.5 }, weight: { number: 1.234 } }, ['General', '0'])
    expect(precise.contents).toMatchObject({ weight: { value: 1.234, unit: 'kg' } })
    const text = await contentsOf({ price: '1.200', weight: { number: 1.25 } }, ['General', '0'])
    expect(text.problems.map(({ sentence }) => sentence?.key)).toContain('thousands_or_decimals')
  })

  it('of more digits than a spreadsheet keeps never holds two orders together', async () => {
    await using desk = await openDepotDesk()
    const cut = { number: 112345678901234000 }
    const rows = [cut, cut].map((number): readonly Cell[] => [number, 'Ada', 'Ring 1', 'York', '1'])
    const file = bookOf({ Orders: sheetOf([headers, ...rows]) })
    expect(await desk.ask('transfer.importPreview', { file })).toMatchObject({ rows: 2, shipments: 2 })
  })
})

describe('a sheet of a workbook', () => {
  it('is the first that has orders, or the one that is said', async () => {
    await using desk = await openDepotDesk()
    const file = bookOf({
      'Read me': sheetOf([['How to fill in this workbook'], ['Write one order in each row']]),
      '.Old': sheetOf(ordersFrom('O-1')),
      November: sheetOf(ordersFrom('N-1', 'N-2')),
      December: sheetOf(ordersFrom('D-1')),
    })
    const sheets = ['Read me', 'November', 'December']
    expect(await desk.ask('transfer.importPreview', { file })).toMatchObject({
      sheets,
      sheet: 'November',
      rows: 2,
    })
    const said = await desk.ask('transfer.importPreview', { file, sheet: 'December' })
    expect(said).toMatchObject({ sheets, sheet: 'December', rows: 1 })
    await expect(desk.ask('transfer.importPreview', { file, sheet: 'May' })).rejects.toThrow(
      /no sheet.*May.*November, December/u,
    )
  })

  it('has its headers where they stand, and rows in the lines that a spreadsheet counts', async () => {
    await using desk = await openDepotDesk()
    const rows = [...ordersFrom('A-1'), ['Total', '', '', '', '1']]
    const file = bookOf({ Orders: sheetOf([['Orders'], [''], ...rows], 3) })
    const preview = await desk.ask('transfer.importPreview', { file })
    expect(preview).toMatchObject({
      header_row: 5,
      above_headers: [['Orders']],
      rows: 2,
      left_out: [{ row: 2, reason: 'total' }],
    })
  })
})

const isOpen = (path: string): boolean =>
  readdirSync('/proc/self/fd').some((file) => {
    try {
      return readlinkSync(`/proc/self/fd/${file}`) === path
    } catch {
      return false
    }
  })

// Only Linux tells which files a program has open.
it.runIf(process.platform === 'linux')(
  'a workbook whose list of parts is broken is not kept open',
  async () => {
    const path = bookOf({ Orders: sheetOf([['Order']]) })
    const bytes = readFileSync(path)
    bytes.write('XX', bytes.lastIndexOf('PK\u0001\u0002'))
    writeFileSync(path, bytes)
    await expect(openWorkbook(path, { bytes: 0, heed: () => undefined })).rejects.toThrow(
      'The workbook cannot be read',
    )
    await expect.poll(() => isOpen(path)).toBe(false)
  },
)
