import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { messageOf, readerOf } from '#shared/texts/sentences.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { aRequest, aRequestWith, contentsOf } from '#helpers/a-request.ts'
import { textWith } from '#helpers/like.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const findingsOf = async (desk: TestDesk) =>
  (await desk.ask('audit.verify')).parts.flatMap(({ findings }) => findings)

const aTaggedRequest = () =>
  aRequestWith(
    'metadata[0]',
    { key: 'Tote', value: 'T-7' },
    aRequestWith('tags', ['Fragile'], aRequest({ contents: [contentsOf({ custom_reference: 'BOX-1' })] })),
  )

describe('what lies beside a record', () => {
  let made = ''
  let shipment = ''
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'beside-'))
    await using desk = openTestDesk({ folder: made })
    await desk.ask('shipments.create', aRequest())
    shipment = anAllocatedShipment(desk, aTaggedRequest(), anAllocation('T 1', 'T 2'))
  })
  afterAll(() => rmSync(made, { recursive: true }))

  const onACopy = async (work: (desk: TestDesk) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'beside-'))
    try {
      cpSync(made, folder, { recursive: true })
      await using desk = openTestDesk({ folder })
      await work(desk)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it.each([
    ['custom_reference', "'Eve'"],
    ['reference_tail', "'1'"],
    ['severity', 'severity + 1'],
    ['shipment_type', 'shipment_type + 1'],
    ['direction', 'direction + 1'],
    ['country', "'FR'"],
    ['recipient', "'Eve'"],
    ['locality', "'Elsewhere'"],
    ['postal_code', "'1'"],
    ['carrier_service', "'Other 24'"],
    ['carrier', "'OTHER'"],
    ['pieces', 'pieces + 1'],
    ['weight', '7.5'],
    ['weight_unit', '1'],
    ['created', 'created - 1'],
    ['documents', '1'],
  ])('is found where it was changed past the program: %s', (column, value) =>
    onACopy(async (desk) => {
      desk.tamper(`UPDATE shipment SET ${column} = ${value} WHERE reference = '${shipment}'`)
      expect(await findingsOf(desk)).toMatchObject([
        {
          reference: shipment,
          sentence: { key: 'verify_columns_altered', values: { columns: column } },
          message: textWith(`: ${column}.`),
        },
      ])
    }),
  )

  it('is found where a tag has another time, by which its list would be in another order', () =>
    onACopy(async (desk) => {
      desk.tamper('UPDATE shipment_tag SET created = created + 1')
      const keys = (await findingsOf(desk)).map(({ sentence }) => sentence?.key)
      expect(keys).toEqual(['verify_lookup_missing', 'verify_lookup_foreign'])
    }))

  it.each([
    'shipment_tag',
    'shipment_tote',
    'contents_custom_reference',
    'contents_reference',
    'tracking_reference',
    'tracking_search',
  ])('is found where something was removed or put in past the program: %s', (table) =>
    onACopy(async (desk) => {
      const columns = table === 'shipment_tag' ? "'Eve', created, id" : "'Eve', id"
      desk.tamper(`CREATE TEMP TABLE kept AS SELECT * FROM ${table}; DELETE FROM ${table} WHERE id = 2;
        INSERT INTO ${table} SELECT ${columns} FROM kept LIMIT 1`)
      const found = await findingsOf(desk)
      expect(found.map(({ sentence }) => sentence)).toEqual([
        { key: 'verify_lookup_missing', values: { reference: shipment, table } },
        { key: 'verify_lookup_foreign', values: { table, count: 1 } },
      ])
      for (const language of ['en', 'de', 'ar'] as const)
        for (const { sentence } of found)
          expect(messageOf(sentence, readerOf(language))).not.toMatch(/\{\{|^$/u)
    }),
  )

  it('is not taken for changed, whatever the program did', async () => {
    await using desk = openTestDesk()
    seedDesk(desk.inside(), { rows: 300, seed: 3 })
    const { reference: edited } = await desk.ask('shipments.create', aTaggedRequest())
    await desk.ask('shipments.update', { reference: edited, shipment: aRequest({ custom_reference: 'N-2' }) })
    const { reference: gone } = await desk.ask('shipments.create', aTaggedRequest())
    await desk.ask('shipments.cancel', { reference: gone })
    await desk.ask('shipments.delete', { reference: gone, reason: 'Made by mistake' })
    const allocated = anAllocatedShipment(desk, aTaggedRequest(), anAllocation('T 1', 't1'))
    await desk.ask('allocation.deallocate', { shipments: [allocated] })
    expect(await findingsOf(desk)).toEqual([])
    expect((await desk.ask('audit.verify')).parts[2]?.notes).toEqual([])
  })
})
