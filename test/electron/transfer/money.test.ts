import { describe, expect, it } from 'vitest'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { aLocation } from '#helpers/locations.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

type Given = {
  readonly amount: string
  /** In the currency's own column. */
  readonly stated?: string
  /** For the whole file. */
  readonly assumed?: string
}

const address = (type: string) => [
  { path: `addresses[${type}].shipping_location_reference`, value: 'WAREHOUSE' },
]

const openDesk = async (): Promise<TestDesk> => {
  const desk = openTestDesk({ ports: { mayNameFiles: true } })
  await desk.ask('locations.save', { location: aLocation('WAREHOUSE') })
  return desk
}

const importOf = (rows: readonly Given[]) => {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const lines = rows.map(({ amount, stated = '' }, index) =>
    [String(index), amount, stated].map(cell).join(';'),
  )
  const file = aTextFile('money.csv', ['Order;Price;Currency', ...lines].join('\n'))
  const columns = [
    { header: 'Order', path: 'custom_reference' },
    { header: 'Price', path: 'contents[].value.amount' },
    { header: 'Currency', path: 'contents[].value.currency' },
  ]
  const values = [
    { path: 'shipment_type', value: 'on_demand' },
    { path: 'direction', value: 'outbound' },
    { path: 'contents[].quantity', value: '1' },
    ...address('origin'),
    ...address('destination'),
    ...(rows[0]?.assumed === undefined
      ? []
      : [{ path: 'contents[].value.currency', value: rows[0].assumed }]),
  ]
  return { file, map: { columns, values }, decimal_mark: 'point' }
}

/** What becomes of prices of one file: the value that each shipment has, or why it is refused. */
const valuesOf = async (desk: TestDesk, rows: readonly Given[]): Promise<readonly string[]> => {
  const request = importOf(rows)
  const { refused } = await desk.ask('transfer.importPreview', request)
  const problems = new Map(refused.map((one) => [one.rows[0], one.problems[0]]))
  const { job } = await ended(desk, 'transfer.import', request)
  const values: string[] = []
  for (const index of rows.keys()) {
    const problem = problems.get(index + 1)
    const custom_reference = String(index)
    const [found] = (await desk.ask('shipments.findByCustomReference', { custom_reference })).items
    const { amount, currency } = found?.contents[0]?.value ?? {}
    values.push(
      problem ? `${problem.column}: ${problem.sentence?.key ?? problem.code}` : `${amount} ${currency}`,
    )
  }
  await ended(desk, 'transfer.undo', { job })
  return values
}

const several = 'Price: several_currencies'
const cases: readonly (readonly [Given, string])[] = [
  [{ amount: '4.50', assumed: 'GBP' }, '4.5 GBP'],
  [{ amount: '4.50', stated: 'USD', assumed: 'GBP' }, '4.5 USD'],
  [{ amount: '$4.50', assumed: 'GBP' }, several],
  [{ amount: '$4.50', stated: 'GBP' }, several],
  [{ amount: '$4.50' }, several],
  [{ amount: '$4.50', assumed: 'CAD' }, '4.5 CAD'],
  [{ amount: '$4.50', stated: 'aud', assumed: 'GBP' }, '4.5 AUD'],
  [{ amount: '-$4.50', assumed: 'CAD' }, 'Price: value_too_small_for'],
  [{ amount: '4.50 €', assumed: 'GBP' }, '4.5 EUR'],
  [{ amount: '€4.50', stated: 'GBP' }, '4.5 EUR'],
  [{ amount: 'GBP 4.50' }, '4.5 GBP'],
  [{ amount: '4.50gbp', assumed: 'EUR' }, '4.5 GBP'],
  [{ amount: 'GBP 4.50', stated: 'EUR' }, '4.5 GBP'],
  [{ amount: 'USD$4.50', stated: 'GBP' }, '4.5 USD'],
  [{ amount: 'C $20.00', stated: 'GBP' }, '20 CAD'],
  [{ amount: '12.- CHF' }, '12 CHF'],
  [{ amount: '45.00 US dollars' }, '45 USD'],
  [{ amount: '٤٥٫٥٠ د.إ.' }, '45.5 AED'],
  [{ amount: 'US$ 4', assumed: 'GBP' }, '4 USD'],
  [{ amount: 'CA$1,234.50', assumed: 'GBP' }, '1234.5 CAD'],
  [{ amount: '$4.50 USD', assumed: 'GBP' }, '4.5 USD'],
  [{ amount: '€4.50 USD', assumed: 'GBP' }, several],
  [{ amount: '40 kr', assumed: 'NOK' }, '40 NOK'],
  [{ amount: 'kr. 40', stated: 'DKK' }, '40 DKK'],
  [{ amount: '40 kr', assumed: 'GBP' }, '40 SEK'],
  [{ amount: 'Rs. 500', stated: 'GBP' }, '500 INR'],
  [{ amount: '¥400', assumed: 'CNY' }, '400 CNY'],
  [{ amount: '￥400', assumed: 'JPY' }, '400 JPY'],
  [{ amount: '¥400', assumed: 'EUR' }, several],
  [{ amount: '£4.50', assumed: 'USD' }, '4.5 GBP'],
  [{ amount: 'Rs.50', assumed: 'INR' }, '50 INR'],
  [{ amount: '12 zł', assumed: 'GBP' }, '12 PLN'],
  [{ amount: '₿4', assumed: 'GBP' }, 'Price: currency_unknown'],
  [{ amount: '4K', assumed: 'GBP' }, 'Price: currency_unknown'],
  [{ amount: '4.50', stated: '€' }, '4.5 EUR'],
  [{ amount: '4.50', stated: '$', assumed: 'CAD' }, '4.5 CAD'],
  [{ amount: '4.50', stated: '$', assumed: 'GBP' }, 'Currency: several_currencies'],
  [{ amount: '(4.50)', assumed: 'GBP' }, 'Price: value_too_small_for'],
  [{ amount: '4.50-', assumed: 'GBP' }, 'Price: value_too_small_for'],
  [{ amount: '£(4.50)', assumed: 'GBP' }, 'Price: currency_unknown'],
  [{ amount: '4$50', assumed: 'USD' }, 'Price: invalid_format'],
]

describe('the price of a table', () => {
  it('is of the currency that it says, or is refused where it stands: never of another one', async () => {
    await using desk = await openDesk()
    for (const some of Map.groupBy(cases, ([{ assumed }]) => assumed).values()) {
      const given = some.map(([one]) => one)
      const values = await valuesOf(desk, given)
      expect(given.map((one, index) => [one, values[index]])).toEqual(some)
    }
  })

  it('is told where it was taken as another currency than its column says, or where others share its sign', async () => {
    await using desk = await openDesk()
    const { warnings } = await desk.ask(
      'transfer.importPreview',
      importOf([
        { amount: 'USD 45.99', stated: 'GBP' },
        { amount: '45.99', stated: 'GBP' },
        { amount: 'kr 45', stated: '' },
      ]),
    )
    expect(warnings).toMatchObject([
      {
        row: 1,
        column: 'Price',
        value: 'USD 45.99',
        message: '“USD 45.99” was taken as USD, although the currency of its row is GBP.',
      },
      { row: 3, value: 'kr 45', sentence: { key: 'currency_guessed' } },
    ])
  })

  it('that names no currency keeps the one of its row, whatever stands beside it', async () => {
    await using desk = await openDesk()
    const { map } = importOf([{ amount: '' }])
    const columns = [...map.columns, { header: 'Discount', path: 'contents[].value.discount' }]
    const { refused } = await desk.ask('transfer.importPreview', {
      file: aTextFile('discounts.csv', 'Order;Price;Currency;Discount\n1;5;GBP;€1'),
      map: { ...map, columns },
    })
    expect(refused[0]?.problems).toMatchObject([{ column: 'Discount', sentence: { key: 'other_currency' } }])
  })

  it('is refused in plain words, and taken once it was put right', async () => {
    await using desk = await openDesk()
    const request = importOf([{ amount: '$4.50', assumed: 'GBP' }])
    const { refused } = await desk.ask('transfer.importPreview', request)
    expect(refused[0]?.problems).toMatchObject([
      {
        row: 1,
        path: 'contents[].value.amount',
        value: '$4.50',
        code: 'invalid_currency',
        message: '“$” is the sign of several currencies (USD, CAD, AUD …). Say which one it is.',
      },
    ])
    const fixes = [{ row: 1, path: 'contents[].value.amount', value: 'USD 4.50' }]
    expect(await ended(desk, 'transfer.import', { ...request, fixes })).toMatchObject({
      result: { shipments: 1, refused: 0 },
    })
  })

  it('and its discount are of one currency', async () => {
    await using desk = await openDesk()
    const text = 'Order;Price;Discount\n1;€5;€1\n2;€5;£1'
    const { map } = importOf([{ amount: '' }])
    const columns = [...map.columns, { header: 'Discount', path: 'contents[].value.discount' }]
    const { refused, shipments } = await desk.ask('transfer.importPreview', {
      file: aTextFile('discounts.csv', text),
      map: { ...map, columns },
    })
    expect(shipments).toBe(2)
    expect(refused.map(({ problems }) => problems[0])).toMatchObject([
      { row: 2, column: 'Discount', sentence: { key: 'other_currency' } },
    ])
  })
})
