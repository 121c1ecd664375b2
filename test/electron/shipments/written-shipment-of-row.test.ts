import { expect, it } from 'vitest'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { openManyStore } from '#electron/shipments/store/many-store.ts'
import { shipmentOfRow } from '#electron/shipments/store/shipment-row.ts'
import { writtenShipmentOfRow } from '#electron/shipments/store/written-shipment-of-row.ts'
import { recordPieces } from '#electron/transfer/export/record-pieces.ts'
import { aDocument, aShipmentWith } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith } from '#helpers/printing.ts'

const everything = { allocation: true, documents: true, labels: true, checked: true }

it('a shipment whose record is handed on as text is what reading it would give', async () => {
  await using desk = openTestDesk()
  seedDesk(desk.inside(), { rows: 50, seed: 3 })
  await allocatedWith(desk, 2)
  await aShipmentWith(desk, aDocument())
  const read = openManyStore(desk.inside().database.reader, everything)
  const values = desk.rows('SELECT id FROM shipment').map(({ id }) => Number(id))
  const rows = read({ by: 'id', values })
  expect(rows).toHaveLength(53)
  for (const row of rows) {
    const { record, beside } = writtenShipmentOfRow(row)
    const text = [...recordPieces(beside, { record, lists: {} })].join('')
    expect(JSON.parse(text)).toEqual(shipmentOfRow(row))
  }
})

it('a record that is no JSON, or no object, is damaged', async () => {
  await using desk = openTestDesk()
  const damaged = ['{"a":1', '{"a":}', '[]', 'null', '"{}"', '']
  seedDesk(desk.inside(), { rows: damaged.length, seed: 3 })
  for (const [place, text] of damaged.entries())
    desk.tamper(`UPDATE shipment_record SET record = '${text}' WHERE id = ${place + 1}`)
  const rows = openManyStore(
    desk.inside().database.reader,
    everything,
  )({
    by: 'id',
    values: damaged.map((_, at) => at + 1),
  })
  expect(rows.map(({ record }) => record)).toEqual(damaged)
  for (const row of rows) expect(() => writtenShipmentOfRow(row)).toThrow(/cannot be read/u)
})
