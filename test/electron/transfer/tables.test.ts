import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest, anAddress, contentsOf } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aLocation, saveRecordsOf } from '#helpers/locations.ts'
import { aFolder, aTextFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'
import { builtInMaps } from '#shared/transfer/columns.ts'

const ports = { mayNameFiles: true }
const { columns, rows } = builtInMaps().importable

const awkward = aRequest({
  custom_reference: '00042',
  tags: ['=1+1', 'two; parts', '"quoted"'],
  order_date: '2026-11-20T08:15:00Z',
  contents: [
    contentsOf({
      sku: '007',
      description: '日本茶, "fein"\nريم 🎁',
      quantity: 3,
      weight: { value: 1.25, unit: 'kg' },
      dimensions: { length: 30, width: 20.5, height: 10, unit: 'cm' },
      harmonisation_code: '0902.10',
    }),
    contentsOf({ sku: '=HYPERLINK("x")', value: { amount: 0.1, currency: 'EUR' } }),
  ],
  addresses: [
    anAddress(),
    anAddress({
      address_type: 'destination',
      company_name: '@home GmbH',
      postal_code: '01067',
      country_iso_code: 'DE',
      locality: 'Dresden',
    }),
  ],
})

const fill = async (desk: TestDesk): Promise<void> => {
  await saveRecordsOf(desk, aFullRequest())
  await desk.ask('shipments.create', aFullRequest())
  await desk.ask('shipments.create', awkward)
}

describe('a table of everything that an import needs', () => {
  it.each([
    ['csv', { delimiter: 'semicolon', decimal_mark: 'comma', byte_order_mark: true }],
    ['xlsx', {}],
  ])('makes the same shipments again on an empty desk: %s %j', async (format, dialect) => {
    const folder = aFolder()
    await using desk = openTestDesk({ ports })
    await fill(desk)
    const request = { format, columns, rows, ...dialect }
    const [one, other] = [join(folder, `one.${format}`), join(folder, `other.${format}`)]
    await ended(desk, 'transfer.export', { ...request, path: one })

    await using empty = openTestDesk({ ports })
    await saveRecordsOf(empty, aFullRequest())
    const preview = await empty.ask('transfer.importPreview', { file: one })
    expect(preview.refused).toEqual([])
    expect(preview).toMatchObject({ layout: 'shipdesk', shipments: 2 })
    await ended(empty, 'transfer.import', { file: one })
    // The newest comes first in either, so that the order has to be the same.
    await ended(empty, 'transfer.export', { ...request, path: other })
    const reference = async (from: TestDesk) =>
      (await from.ask('shipments.findByCustomReference', { custom_reference: '00042' })).items[0]
    const {
      reference: _one,
      created: _c,
      updated: _u,
      source: _s,
      _links,
      contents,
      ...rest
    } = {
      ...(await reference(desk)),
    }
    expect(await reference(empty)).toMatchObject({
      ...rest,
      contents: (contents ?? []).map(({ reference: _reference, ...said }) => said),
    })
    if (format === 'csv') {
      const linesOf = (path: string) =>
        readFileSync(path, 'utf8').replaceAll(',import,', ',desk,').split('\r\n').toSorted()
      expect(linesOf(other).length).toBe(linesOf(one).length)
    }
  })
})

const shipstationFile = [
  'Order - Number;Date - Order Date;Ship To - Name;Ship To - Company;Ship To - Address 1;Ship To - City;Ship To - State;Ship To - Postal Code;Ship To - Country;Ship To - Phone;Customer Email;Item - SKU;Item - Name;Item - Qty;Item - Price;Weight (oz);Internal Note',
  '1001;11/20/2026 3:15 PM;Ada Lovelace;;1 Main St;Boston;MA;02101;United States;555-0100;ada@example.com;00A1;"Tea; green";2;$4.50;16;x',
  '1001;11/20/2026 3:15 PM;Ada Lovelace;;1 Main St;Boston;MA;02101;United States;555-0100;ada@example.com;00A2;Cup;1;1,234.00;;',
  '1002;11/21/2026;Möller, Jürgen;Möller & Söhne;Hauptstr. 5;Dresden;;01067;Deutschland;+49 351 1;j@example.com;B1;日本茶 🎁;1;9.99;8;',
].join('\r\n')

describe('a file of another program', () => {
  const values = [
    { path: 'shipment_type', value: 'on_demand' },
    { path: 'contents[].value.currency', value: 'USD' },
    { path: 'addresses[origin].shipping_location_reference', value: 'WAREHOUSE' },
  ]

  const open = async () => {
    const desk = openTestDesk({ ports })
    await desk.ask('locations.save', { location: aLocation('WAREHOUSE') })
    return desk
  }

  it.each([
    ['utf-16', Buffer.from(`\uFEFF${shipstationFile}`, 'utf16le')],
    ['windows-1252', Buffer.from(shipstationFile.replaceAll('日本茶 🎁', 'Tee'), 'latin1')],
  ])('is recognised by its headers, whatever its encoding: %s', async (_encoding, bytes) => {
    await using desk = await open()
    const file = aTextFile('orders.csv', bytes)
    const found = await desk.ask('transfer.importPreview', { file })
    expect(found).toMatchObject({ layout: 'shipstation', delimiter: 'semicolon', rows: 3, shipments: 2 })
    const map = {
      columns: found.columns.flatMap(({ header, path, reading }) =>
        path === undefined ? [] : [{ header, path, ...(reading && { reading }) }],
      ),
      values,
    }
    const preview = await desk.ask('transfer.importPreview', { file, map })
    expect(preview.refused).toEqual([])
    expect(await ended(desk, 'transfer.import', { file, map })).toMatchObject({ result: { shipments: 2 } })
    const { items } = await desk.ask('shipments.findByCustomReference', { custom_reference: '1001' })
    expect(items[0]).toMatchObject({
      source: 'import',
      contents: [
        {
          sku: '00A1',
          description: 'Tea; green',
          quantity: 2,
          value: { amount: 4.5 },
          // What the whole order weighs is half as much for each of two.
          weight: { value: 0.5, unit: 'lbs' },
        },
        { sku: '00A2', quantity: 1, value: { amount: 1234, currency: 'USD' } },
      ],
    })
    expect(items[0]?.order_date).toMatch(/^2026-11-20T15:15:00/u)
    expect(items[0]?.addresses.find((one) => one.address_type === 'destination')).toMatchObject({
      postal_code: '02101',
      country_iso_code: 'US',
      contact: { first_name: 'Ada', last_name: 'Lovelace', contact_details: { mobile: '555-0100' } },
    })
    const [second] = (await desk.ask('shipments.findByCustomReference', { custom_reference: '1002' })).items
    expect(second?.addresses.find((one) => one.address_type === 'destination')).toMatchObject({
      company_name: 'Möller & Söhne',
      country_iso_code: 'DE',
      contact: { first_name: 'Jürgen', last_name: 'Möller' },
    })
  })
})
