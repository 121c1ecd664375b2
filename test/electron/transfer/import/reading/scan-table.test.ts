import { describe, expect, it } from 'vitest'
import { openImportFile } from '#electron/transfer/import/reading/open-import-file.ts'
import type { ImportCandidate } from '#electron/transfer/import/reading/candidate.ts'
import { valueAt } from '#shared/contract/tree.ts'
import type { ImportMap } from '#shared/transfer/column-map.ts'
import { pathOfRow, readPath } from '#shared/transfer/path.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'

const paths: Readonly<Record<string, ImportMap['columns'][number] | string>> = {
  Order: 'custom_reference',
  Sku: 'contents[].sku',
  Qty: 'contents[].quantity',
  Price: 'contents[].value.amount',
  Currency: 'contents[].value.currency',
  Weight: 'contents[].weight.value',
  Ounces: { header: 'Ounces', path: 'contents[].weight.value', reading: 'ounces' },
  Unit: 'contents[].weight.unit',
  First: 'contents[0].weight.value',
  Total: 'contents[0].weight.value',
  'Total unit': 'contents[0].weight.unit',
  Length: 'contents[].dimensions.length',
  Width: 'contents[].dimensions.width',
  Height: 'contents[].dimensions.height',
  'Size unit': 'contents[].dimensions.unit',
  Date: 'order_date',
  'US date': { header: 'US date', path: 'order_date', reading: 'month_first' },
  'Ship by': 'required_shipping_date.end',
  'Ship from': 'required_shipping_date.start',
  Street: 'addresses[destination].address_line1',
  'Other street': 'addresses[destination].address_line_1',
}

/** What is read of rows of cells with a bar between them, below headers that say which property each is. */
const read = async (
  lines: readonly string[],
  values: ImportMap['values'] = [],
): Promise<readonly ImportCandidate[]> => {
  const columns = (lines[0] ?? '').split('|').map((header) => {
    const path = paths[header] ?? ''
    return typeof path === 'string' ? { header, path } : path
  })
  const file = await openImportFile(aTextFile('a.csv', lines.join('\n')), {
    fixes: [],
    now: new Date('2026-11-20T12:00:00Z'),
    offsetMinutesAt: () => 60,
    delimiter: 'bar',
    map: { columns, values },
  })
  const all: ImportCandidate[] = []
  for await (const candidate of file.candidates()) all.push(candidate)
  return all
}

const told = ({ problems }: ImportCandidate): string =>
  problems
    .map(({ column = '', path = '', code, sentence }) => `${column || path}: ${sentence?.key ?? code}`)
    .join()

/** What stands at a path in each shipment, or why it is refused. */
const at = async (path: string, lines: readonly string[], values?: ImportMap['values']) =>
  (await read(lines, values)).map((one) =>
    one.problems.length > 0 ? told(one) : valueAt(one.input, pathOfRow(readPath(path) ?? [], 0)),
  )

describe('a column of a table', () => {
  it('has a decimal mark of its own', async () => {
    const lines = ['Order|Price|Weight', '1|12,50|0.500', '2|9,00|1.250', '3|1.045,99|2.5']
    expect(await at('contents[0].weight.value', lines)).toEqual([0.5, 1.25, 2.5])
    expect(await at('contents[0].value.amount', lines)).toEqual([12.5, 9, 1045.99])
  })

  it('that shows no mark follows the others only where that is likely', async () => {
    const weights = (price: string, weight: string) =>
      at('contents[0].weight.value', ['Order|Price|Weight', `1|${price}|${weight}`])
    expect(await weights('4.50', '1.250')).toEqual([1.25])
    expect(await weights('4,50', '1.250')).toEqual(['Weight: thousands_or_decimals'])
    const amounts = (price: string, weight: string) =>
      at('contents[0].value.amount', ['Order|Price|Weight', `1|${price}|${weight}`])
    expect(await amounts('1,250', '0.5')).toEqual([1250])
    expect(await amounts('1,250', '0,5')).toEqual(['Price: thousands_or_decimals'])
    expect(await at('contents[0].quantity', ['Order|Price|Qty', '1|4.50|1.000'])).toEqual([
      'Qty: thousands_or_decimals',
    ])
  })

  it('that has both marks leaves open what a number of three digits behind one of them is', async () => {
    const lines = ['Order|Weight', '1|1,5', '2|1.5', '3|1.250']
    expect(await at('contents[0].weight.value', lines)).toEqual([1.5, 1.5, 'Weight: thousands_or_decimals'])
  })

  it('has an order of day and month of its own, which goes before what its layout says', async () => {
    const lines = ['Order|US date', '1|05/11/2026', '2|20/11/2026']
    expect(await at('order_date', lines)).toEqual(['2026-11-05T00:00:00+01:00', '2026-11-20T00:00:00+01:00'])
    expect(await at('order_date', lines.slice(0, 2))).toEqual(['2026-05-11T00:00:00+01:00'])
    expect(await at('order_date', ['Order|Date', '1|05/11/2026'])).toEqual(['Date: day_or_month'])
    expect(await at('order_date', ['Order|Date', '1|05/11/2026', '2|20/11/2026', '3|11/20/2026'])).toEqual([
      'Date: day_or_month',
      '2026-11-20T00:00:00+01:00',
      '2026-11-20T00:00:00+01:00',
    ])
  })

  it('of days until when, or from when on, has the whole of each day', async () => {
    const lines = ['Order|Ship from|Ship by', '1|20-Nov-26|20-Nov-26']
    expect(await at('required_shipping_date', lines)).toEqual([
      { start: '2026-11-20T00:00:00+01:00', end: '2026-11-20T23:59:59+01:00' },
    ])
  })

  it('of texts has no number that a spreadsheet has cut: two orders would become one', async () => {
    const lines = ['Order|Sku', '1.12346E+17|A', '1.12346E+17|B', '2|4,1E+11', '3|1E5']
    expect((await read(lines)).map(told)).toEqual([
      'Order: number_cut',
      'Order: number_cut',
      'Sku: number_cut',
      '',
    ])
  })
})

describe('an amount of a table', () => {
  it('of a currency without cents has no decimals', async () => {
    const amount = (cells: string) => at('contents[0].value.amount', ['Order|Price|Currency', `1|${cells}`])
    expect(await amount('1,500 円|')).toEqual([1500])
    expect(await amount('1.500|JPY')).toEqual([1500])
    expect(await amount('1.500|EUR')).toEqual(['Price: thousands_or_decimals'])
    expect(await amount('1.5|JPY')).toEqual([1.5])
  })
})

describe('a measure of a table', () => {
  const weight = (lines: readonly string[], values?: ImportMap['values']) =>
    at('contents[0].weight', lines, values)

  it.each([
    ['500|g', { value: 0.5, unit: 'kg' }],
    ['1|lb', { value: 1, unit: 'lbs' }],
    ['1|KGS', { value: 1, unit: 'kg' }],
    ['2|Ounces', { value: 0.125, unit: 'lbs' }],
    ['500 g|', { value: 0.5, unit: 'kg' }],
    ['500 g|kg', { value: 0.5, unit: 'kg' }],
    ['0,5 kg|', { value: 0.5, unit: 'kg' }],
    ['1 lb 3 oz|', { value: 1.1875, unit: 'lbs' }],
    ['1.5|Kilogramm', { value: 1.5, unit: 'kg' }],
    ['250000|mg', { value: 0.25, unit: 'kg' }],
    ['5|Pfund', { value: 5, unit: 'Pfund' }],
    ['5|', { value: 5 }],
    ['0|kg', { value: 0, unit: 'kg' }],
    ['|g', undefined],
    ['5 ml|', 'Weight: no_measure'],
    ['20 cm|', 'Weight: no_measure'],
    ['1,000 g|', 'Weight: thousands_or_decimals'],
  ])('is in a unit of the contract: %s', async (cells, measure) => {
    expect(await weight(['Order|Weight|Unit', `1|${cells}`])).toEqual([measure])
  })

  it('has the unit of its header, unless its row says another one', async () => {
    expect(await weight(['Order|Ounces', '1|8'])).toEqual([{ value: 0.5, unit: 'lbs' }])
    expect(await weight(['Order|Ounces', '1|8 g'])).toEqual([{ value: 0.008, unit: 'kg' }])
    expect(await weight(['Order|Ounces|Unit', '1|8|oz'])).toEqual([{ value: 0.5, unit: 'lbs' }])
    expect(await weight(['Order|Ounces|Unit', '1|8|lb'])).toEqual(['Ounces: other_unit'])
    const assumed = [{ path: 'contents[].weight.unit', value: 'g' }]
    expect(await weight(['Order|Weight', '1|500', '2|1 lb'], assumed)).toEqual([
      { value: 0.5, unit: 'kg' },
      { value: 1, unit: 'lbs' },
    ])
  })

  it('of a length is in centimetres or inches, all three in one', async () => {
    const size = (cells: string) =>
      at('contents[0].dimensions', ['Order|Length|Width|Height|Size unit', `1|${cells}`])
    expect(await size('250|100|50|mm')).toEqual([{ length: 25, width: 10, height: 5, unit: 'cm' }])
    expect(await size('25cm|10 cm|0.05 m|')).toEqual([{ length: 25, width: 10, height: 5, unit: 'cm' }])
    expect(await size('10 in|5″|1 ft|')).toEqual([{ length: 10, width: 5, height: 12, unit: 'in' }])
    expect(await size('10 in|2.54 cm|4|')).toEqual([{ length: 10, width: 1, height: 4, unit: 'in' }])
  })

  it('has the unit that a column or a cell says on the first row of its order, not what that was converted to', async () => {
    const weights = async (lines: readonly string[]) =>
      (await read(lines)).map((one) =>
        one.problems.length > 0 ? told(one) : valueAt(one.input, ['contents']),
      )
    expect(await weights(['Order|Sku|Weight|Unit', '1|A|500|g', '1|B|250|'])).toMatchObject([
      [{ weight: { value: 0.5, unit: 'kg' } }, { weight: { value: 0.25, unit: 'kg' } }],
    ])
    expect(await weights(['Order|Sku|Ounces', '1|A|8', '1|B|12'])).toMatchObject([
      [{ weight: { value: 0.5, unit: 'lbs' } }, { weight: { value: 0.75, unit: 'lbs' } }],
    ])
    const [alone] = await read(['Order|Sku|Weight', '1|A|500 g', '1|B|250'])
    expect(valueAt(alone?.input, ['contents', 1, 'weight'])).toEqual({ value: 0.25, unit: 'kg' })
  })

  it('is in one unit within a shipment', async () => {
    const [one] = await read(['Order|Sku|Weight', '1|A|1 kg', '1|B|500 g', '1|C|1 lb'])
    expect(valueAt(one?.input, ['contents'])).toMatchObject([
      { weight: { value: 1, unit: 'kg' } },
      { weight: { value: 0.5, unit: 'kg' } },
      { weight: { value: 0.453592, unit: 'kg' } },
    ])
  })

  it('of all contents never takes the place of the weight of one', async () => {
    const own = await read(['Order|Qty|Ounces|Total|Total unit', '1|1|8|20|oz', '1|1|12|20|oz'])
    expect(valueAt(own[0]?.input, ['contents'])).toMatchObject([
      { weight: { value: 0.5, unit: 'lbs' } },
      { weight: { value: 0.75, unit: 'lbs' } },
    ])
    const [alone] = await read(['Order|Qty|Total|Total unit', '1|2|20|oz', '1|1|20|oz'])
    expect(alone?.problems).toEqual([])
    expect(valueAt(alone?.input, ['contents'])).toEqual([
      { quantity: 2, weight: { value: 0.625, unit: 'lbs' } },
      { quantity: 1 },
    ])
    expect((await read(['Order|Sku|Total', '1|A|1', '1|B|2'])).map(told)).toEqual([
      'Total: conflicting_properties',
    ])
    expect((await read(['Order|Weight|Total', '1|1|3', '1|2|4'])).map(told)).toEqual([''])
  })
})

describe('a property that two columns spell differently', () => {
  it('is one: neither replaces the other without a word', async () => {
    expect(await at('contents[0].weight.value', ['Order|Weight|First', '1|1|1'])).toEqual([1])
    expect(await at('contents[0].weight.value', ['Order|Weight|First', '1|1|2'])).toEqual([1])
    expect(await at('addresses[destination].address_line1', ['Order|Other street', '1|1 Dock Road'])).toEqual(
      ['1 Dock Road'],
    )
    expect(
      await at('addresses[destination].address_line1', [
        'Order|Street|Other street',
        '1|1 Dock Road|2 Dock Road',
      ]),
    ).toEqual(['Other street: conflicting_properties'])
  })
})
