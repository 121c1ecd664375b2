import { expect, it } from 'vitest'
import { cellsMap, importRows, openDepotDesk } from '#helpers/order-files.ts'
import { aTextFile } from '#helpers/transfer/a-file.ts'

const head = 'Order,Name,Email,Phone,Street,City,Postcode,Country,Item,Price,Currency,Weight,Weight unit'
const row = (order: string, country: string, currency: string): string =>
  [order, 'Ada Bell,a@example.com,5550100,1 Test St,Town,1012 AB', country, 'Mug,10', currency, '1,kg'].join()
const rows = [
  row('1', 'Niederlandien', 'EUR'),
  row('2', 'NL', ''),
  row('3', 'Niederlandien', ''),
  row('4', 'NL', 'EUR'),
  row('5', 'Nowhere', ''),
]

it('tells what is wrong in the same way once, with how many shipments have it', async () => {
  await using desk = await openDepotDesk()
  const file = aTextFile('orders.csv', [head, ...rows].join('\n'))
  const { faults } = await desk.ask('transfer.importPreview', { file, map: cellsMap })
  expect(
    faults.map(({ path, code, value, shipments, row: first }) => [path, code, value, shipments, first]),
  ).toEqual(
    expect.arrayContaining([
      ['contents[].value.currency', 'required_property_missing', undefined, 3, 2],
      ['addresses[destination].country_iso_code', 'invalid_country_code', 'Niederlandien', 2, 1],
      ['addresses[destination].country_iso_code', 'invalid_country_code', 'Nowhere', 1, 5],
    ]),
  )
})

it('takes what a text was said to mean wherever it stands in its column, and keeps that with a saved map', async () => {
  await using desk = await openDepotDesk()
  const file = aTextFile('orders.csv', [head, ...rows].join('\n'))
  const map = {
    ...cellsMap,
    values: [...cellsMap.values, { path: 'contents[].value.currency', value: 'GBP' }],
    replacements: [{ path: 'addresses[destination].country_iso_code', text: 'Niederlandien', value: 'NL' }],
  }
  await desk.ask('transfer.saveMap', { kind: 'import', name: 'Mine', map })
  const came = await importRows(desk, { file, map_name: 'Mine' })
  expect([...came].filter(([, outcome]) => 'problems' in outcome).map(([number]) => number)).toEqual([5])
})

it('asks for nothing that stands in a cell and cannot be read', async () => {
  await using desk = await openDepotDesk()
  const file = aTextFile('orders.csv', [head, row('1', 'NL', '').replace('Mug,10', 'Mug,$10')].join('\n'))
  const { faults } = await desk.ask('transfer.importPreview', { file, map: cellsMap })
  expect(faults.map(({ path, code }) => [path, code])).toEqual([
    ['contents[].value.amount', 'invalid_currency'],
  ])
})
