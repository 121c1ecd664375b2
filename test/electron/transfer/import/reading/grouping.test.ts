import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Shipment } from '#shared/shipments/shipment.ts'
import type { ImportInput } from '#shared/transfer/import.ts'
import { byOrderNumber, openDepotDesk, orderFile, recognisedRequest } from '#helpers/order-files.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

type Imported = { readonly shipments: readonly Shipment[]; readonly refused: readonly (readonly number[])[] }

/** What comes in of a file, and the rows of what does not. */
const importOf = async (desk: TestDesk, request: ImportInput): Promise<Imported> => {
  const recognised = await recognisedRequest(desk, request)
  const { shown, refused } = await desk.ask('transfer.importPreview', recognised)
  await ended(desk, 'transfer.import', recognised)
  const shipments: Shipment[] = []
  for (const { custom_reference } of shown)
    if (custom_reference !== undefined) shipments.push(await byOrderNumber(desk, custom_reference))
  return { shipments, refused: refused.map(({ rows }) => rows) }
}
const orders = (shipments: readonly Shipment[]) =>
  shipments.map(({ custom_reference, contents }) => [
    custom_reference,
    ...contents.map(({ description, quantity, value }) => `${quantity} ${description} ${value?.currency}`),
  ])

const headers =
  'Order - Number,Ship To - Name,Ship To - Address 1,Ship To - City,Ship To - State,Ship To - Postal Code,Ship To - Country,Ship To - Phone,Customer Email,Item - Name,Item - Qty,Item - Price,Amount - Currency'
const to = 'addresses[destination]'
const ownHeaders = [
  'custom_reference',
  `${to}.contact.name`,
  `${to}.address_line1`,
  `${to}.locality`,
  `${to}.region`,
  `${to}.postal_code`,
  `${to}.country_iso_code`,
  `${to}.contact.contact_details.mobile`,
  `${to}.contact.contact_details.email`,
  'contents[].description',
  'contents[].quantity',
  'contents[].value.amount',
  'contents[].value.currency',
]
const jane = 'Jane Test,1 Main St,Boston,MA,02108,US,6175550101,jane@example.com'
const nobody = ',,,,,,,'
const fileOf = (...rows: readonly string[]): string => aTextFile('a.csv', [headers, ...rows].join('\r\n'))

describe('rows of one order', () => {
  it.each([
    ['shopify-shape-currency-first-row-only.csv', [['#1', '1 Mug USD', '2 Saucer USD']]],
    [
      'order-number-first-row-only.csv',
      [
        ['#1', '1 Mug USD', '2 Saucer USD'],
        ['#2', '1 Mug USD'],
      ],
    ],
    ['space-differs-in-name.csv', [['A-1', '1 Mug USD', '1 Saucer USD']]],
  ])('are one shipment, and of others are not: %s', async (name, expected) => {
    await using desk = await openDepotDesk()
    const { shipments } = await importOf(desk, { file: orderFile(`grouping/${name}`) })
    expect(orders(shipments)).toEqual(expected)
  })

  it('are never those of two order numbers that a spreadsheet has cut to one', async () => {
    await using desk = await openDepotDesk()
    const { shipments } = await importOf(desk, { file: orderFile('grouping/sci-notation-same-customer.csv') })
    expect(shipments.filter(({ contents }) => contents.length > 1)).toEqual([])
  })

  it.each([
    ['of others', headers.split(',')],
    ['of our own', ownHeaders],
  ])(
    'are told from others by numbers that only look cut, and by none that is, in tables %s',
    async (_whose, names) => {
      await using desk = await openDepotDesk()
      const rows = ['5E10', '5E10', '1.12346E+17', '1.12346E+17'].map(
        (number) => `${number},${jane},Mug,1,9.50,USD`,
      )
      const file = aTextFile('a.csv', [names.join(','), ...rows].join('\r\n'))
      const { shipments, refused } = await importOf(desk, { file })
      expect(orders(shipments)).toEqual([['5E10', '1 Mug USD', '1 Mug USD']])
      expect(refused.flat()).toEqual([3, 4])
    },
  )

  it.each([
    'A-1,,,,,,,,,Printed mug 11oz,2,1.00,',
    ',,,,,,,,,Created 2 inspire poster,2,1.00,',
    'A-1,,,,,,,,,SOMA,1,59.99,',
  ])('are contents, whatever goods are called: %s', async (row) => {
    await using desk = await openDepotDesk()
    const file = fileOf(`A-1,${jane},Mug,1,9.50,USD`, row)
    const { left_out } = await desk.ask('transfer.importPreview', await recognisedRequest(desk, { file }))
    expect(left_out).toEqual([])
    const { shipments, refused } = await importOf(desk, { file })
    expect([...shipments.map(({ contents }) => contents.length), ...refused.flat()]).toEqual([2])
  })

  it.each([
    ',,,,,,,,,Total,,10.00,',
    ',,,,,,,,,Total,5,10.00,',
    'Total,,,,,,,,,,5,10.00,',
    'Created 1 May 2026,,,,,,,,,,,,',
  ])('have no contents of what says that it is none: %s', async (row) => {
    await using desk = await openDepotDesk()
    const file = fileOf(`A-1,${jane},Mug,1,9.50,USD`, row)
    const { left_out } = await desk.ask('transfer.importPreview', await recognisedRequest(desk, { file }))
    expect(left_out.map((one) => one.row)).toEqual([2])
  })

  it('are no other order where only what stands in for something differs', async () => {
    await using desk = await openDepotDesk()
    const file = aTextFile(
      'a.csv',
      [
        `Order number,Ship to name,Ship to address,Ship to city,Ship to postcode,Ship to country,Ship to phone,Email,Billing name,Billing address,Billing address 2,Billing city,Billing postcode,Billing country,Billing phone,Item name,Qty,Price,Currency`,
        'A-1,Jane Test,1 Main Road,Leeds,LS1 1BA,GB,+441614960001,jane@example.com,Bob Pays,2 Bank Road,Floor 3,York,YO1 7HH,GB,+441614960002,Mug,1,9.50,GBP',
        'A-1,,,,,,,,Bob Pays,2 Bank Road,Floor 3,York,YO1 7HH,GB,+441614960002,Saucer,1,9.50,GBP',
      ].join('\r\n'),
    )
    const { shipments, refused } = await importOf(desk, { file })
    expect([orders(shipments), refused]).toEqual([[['A-1', '1 Mug GBP', '1 Saucer GBP']], []])
    const goal = shipments[0]?.addresses.find(({ address_type: type }) => type === 'destination')
    expect([goal?.address_line1, goal?.address_line2, goal?.contact?.contact_details?.mobile]).toEqual([
      '1 Main Road',
      undefined,
      '+441614960001',
    ])
  })

  it('cost a part of what was bought where no more of it is sent', async () => {
    await using desk = await openDepotDesk()
    const [names = '', line = ''] = readFileSync(orderFile('orders/amazon-order-report.txt'), 'utf8').split(
      /\r?\n/u,
    )
    const bought = line.replace('\t2\tGBP\t25.00\t', '\t4\tGBP\t40.00\t')
    const text = [`${names}\tquantity-to-ship`, `${bought}\t1`].join('\n')
    const { shipments } = await importOf(desk, { file: aTextFile('a.txt', text) })
    expect(
      shipments.flatMap(({ contents }) => contents.map(({ quantity, value }) => [quantity, value?.amount])),
    ).toEqual([[1, 10]])
  })

  it('weigh what each of them says, not what the order weighs in all', async () => {
    await using desk = await openDepotDesk()
    const { shipments } = await importOf(desk, { file: orderFile('grouping/weights-total-after-item.csv') })
    const [pounds = []] = shipments.map(({ contents }) => contents.map(({ weight }) => weight?.value ?? 0))
    expect(pounds.map((weight) => weight * 16)).toEqual([8, 12])
  })

  it('have the unit that the cell of another says, and not the one that the desk assumes', async () => {
    await using desk = await openDepotDesk()
    const weighed = (row: string, weight: string): string => `${row},${weight},`
    const file = aTextFile(
      'a.csv',
      [
        `${headers},Item - Weight,Unit`,
        weighed(`A-1,${jane},Mug,1,9.50,USD`, '500 g'),
        weighed(`A-1,${nobody},Saucer,1,3.00,USD`, '300'),
      ].join('\n'),
    )
    const { map, ...request } = await recognisedRequest(desk, { file })
    const columns = (map?.columns ?? []).filter(({ header }) => !['Item - Weight', 'Unit'].includes(header))
    const weights = [
      { header: 'Item - Weight', path: 'contents[].weight.value' },
      { header: 'Unit', path: 'contents[].weight.unit' },
    ]
    const values = [...(map?.values ?? []), { path: 'contents[].weight.unit', value: 'kg' }]
    await ended(desk, 'transfer.import', { ...request, map: { columns: [...columns, ...weights], values } })
    const { contents } = await byOrderNumber(desk, 'A-1')
    expect(contents.map(({ weight }) => weight)).toEqual([
      { value: 0.5, unit: 'kg' },
      { value: 0.3, unit: 'kg' },
    ])
  })

  it.each([
    ['case', `A-1,JANE TEST,1 MAIN ST,boston,MA,02108,US,6175550101,JANE@example.com`],
    ['marks', `A-1,Jane Test,"1, Main St.",Boston,MA,02108,US,617-555-0101,jane@example.com`],
    ['spaces', `A-1, Jane  Test ,1 Main  St,Boston,MA,02108,US,617 555 0101,jane@example.com`],
    ['nothing, as they are empty', `A-1,${nobody}`],
  ])('contradict themselves in no %s', async (_what, second) => {
    await using desk = await openDepotDesk()
    const { shipments } = await importOf(desk, {
      file: fileOf(`A-1,${jane},Mug,1,9.50,USD`, `${second},Saucer,1,3.00,USD`),
    })
    expect(orders(shipments)).toEqual([['A-1', '1 Mug USD', '1 Saucer USD']])
  })

  it.each([
    ['another street', jane.replace('Main St', 'Main Road')],
    ['digits apart', jane.replace('1 Main', '1/1 Main')],
    ['another name', jane.replace('Jane', 'Janet')],
  ])('are refused where they do: %s', async (_what, second) => {
    await using desk = await openDepotDesk()
    const file = fileOf(`A-1,${jane},Mug,1,9.50,USD`, `A-1,${second},Saucer,1,3.00,USD`)
    expect(await importOf(desk, { file })).toEqual({ shipments: [], refused: [[1, 2]] })
  })

  it('are those without a number below one that has it, whatever stands between orders', async () => {
    await using desk = await openDepotDesk()
    const { shipments, refused } = await importOf(desk, {
      file: fileOf(
        `A-1,${jane},Mug,1,9.50,USD`,
        `,${nobody},Saucer,2,3.00,`,
        `,${nobody},Spoon,1,1.00,`,
        ',,,,,,,,,,,,',
        `A-2,${jane},Mug,1,9.50,EUR`,
        `,${jane},Plate,1,9.50,EUR`,
        'Total,,,,,,,,,5,23.00,',
      ),
    })
    expect(orders(shipments)).toEqual([
      ['A-1', '1 Mug USD', '2 Saucer USD', '1 Spoon USD'],
      ['A-2', '1 Mug EUR'],
    ])
    expect(refused).toEqual([])
    // It says where it goes, and so is an order by itself that has no number.
    expect((await desk.ask('shipments.list', { take: 10 })).items).toHaveLength(3)
  })

  it('have no contents of the one that sums them up', async () => {
    await using desk = await openDepotDesk()
    const { shipments } = await importOf(desk, {
      file: fileOf(
        `A-1,${jane},,3,15.50,USD`,
        `A-1,${nobody},Mug,1,9.50,USD`,
        `A-1,${nobody},Saucer,2,3.00,USD`,
      ),
    })
    expect(orders(shipments)).toEqual([['A-1', '1 Mug USD', '2 Saucer USD']])
  })

  it.each([
    ['that says where it goes as well', `A-1,${jane},,2,3.00,USD`, `A-1,${jane},Mug,2,9.50,USD`],
    ['that counts otherwise', `A-1,${jane},,5,3.00,USD`, `A-1,${nobody},Mug,2,9.50,USD`],
  ])('have contents of one without a name %s', async (_what, ...rows) => {
    await using desk = await openDepotDesk()
    const { shipments } = await importOf(desk, { file: fileOf(...rows) })
    expect(shipments.map(({ contents }) => contents.length)).toEqual([2])
  })

  it('never take the currency of the first where they say another', async () => {
    await using desk = await openDepotDesk()
    const { shipments } = await importOf(desk, {
      file: fileOf(
        `A-1,${jane},Mug,1,$9.50,`,
        `A-1,${nobody},Saucer,2,€3.00,`,
        `A-1,${nobody},Spoon,1,2.00,`,
      ),
    })
    expect(orders(shipments).flat().slice(1)).not.toContain('2 Saucer USD')
  })
})
