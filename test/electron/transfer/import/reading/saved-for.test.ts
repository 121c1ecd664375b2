import { describe, expect, it } from 'vitest'
import { aFolder, aTextFile } from '#helpers/transfer/a-file.ts'
import { openDepotDesk, depotValues } from '#helpers/order-files.ts'
import { ended } from '#helpers/transfer/jobs.ts'
import { importMap, type SavedImportMap } from '#shared/transfer/column-map.ts'
import { savedFor } from '#electron/transfer/import/reading/saved-for.ts'

const headers = ['Nr', 'Wer', 'Wo', 'Code', 'Stadt', 'Staat', 'Tel', 'Mail', 'Was', 'Preis', 'Rest']
const to = (name: string): string => `addresses[destination].${name}`
const columns = [
  { header: 'Nr', path: 'custom_reference' },
  { header: 'Wer', path: to('contact.name') },
  { header: 'Wo', path: to('address_line1') },
  { header: 'Code', path: to('postal_code') },
  { header: 'Stadt', path: to('locality') },
  { header: 'Staat', path: to('country_iso_code') },
  { header: 'Tel', path: to('contact.contact_details.mobile') },
  { header: 'Mail', path: to('contact.contact_details.email') },
  { header: 'Was', path: 'contents[].description' },
  { header: 'Preis', path: 'contents[].value.amount' },
]
const saved = (name: string, map: object): SavedImportMap => ({
  kind: 'import',
  name,
  map: importMap.parse({ columns, ...map }),
})

describe('columns that somebody saved', () => {
  it('are for files with the same headers, in another order, writing, and with one more', () => {
    const mine = saved('Mine', { headers })
    expect(savedFor(headers.toReversed(), [mine])).toBe(mine)
    expect(savedFor([...headers.map((header) => header.toUpperCase()), 'New'], [mine])).toBe(mine)
    expect(savedFor([...headers, 'a', 'b', 'c'], [mine])).toBeUndefined()
    expect(savedFor(headers.slice(1), [mine])).toBeUndefined()
  })

  it('are for files that they name most columns of where nobody knew the headers', () => {
    const old = saved('Old', {})
    expect(savedFor(headers, [old])).toBe(old)
    expect(savedFor([...headers, ...headers.map((header) => `${header} 2`)], [old])).toBeUndefined()
    const mine = saved('Mine', { headers })
    expect(savedFor(headers, [old, mine])).toBe(mine)
  })

  it('hold for a file that nobody says anything of, and are named', async () => {
    await using desk = await openDepotDesk()
    const values = [...depotValues, { path: 'contents[].value.currency', value: 'EUR' }]
    await desk.ask('transfer.saveMap', saved('Wholesale', { values, headers }))
    const row = 'W-1;Ida Probe;Weg 1;01067;Dresden;DE;+49 351 1;ida@example.com;Tee;4.50;'
    const file = aTextFile('orders.csv', `${headers.join(';')}\r\n${row}\r\n`, aFolder())
    expect(await desk.ask('transfer.importPreview', { file })).toMatchObject({
      map_name: 'Wholesale',
      counts: { create: 1, refuse: 0 },
    })
    // What the screen sends after it was told so.
    expect(await desk.ask('transfer.importPreview', { file, map: { columns, values } })).toMatchObject({
      map_name: 'Wholesale',
    })
    expect(await ended(desk, 'transfer.import', { file })).toMatchObject({ result: { shipments: 1 } })
  })
})
