import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReference } from '#shared/reference.ts'
import { aRequest, anAddress, contentsOf, itemOf } from '#helpers/a-request.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { asKept } from '#helpers/as-kept.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { aLinesFile } from '#helpers/transfer/a-file.ts'
import { ended } from '#helpers/transfer/jobs.ts'

const ports = { mayNameFiles: true }
const digits = (digit: number): string => String(digit).repeat(32)
const links = [{ href: 'https://api.example/shipments/1', rel: 'self', type: 'GET' }]

/** A shipment as the public pages show one, with what only answers say. */
const documented = {
  reference: `sp_${digits(4)}`,
  state: 'Booked',
  created: '2026-10-26T17:20:16.8129178+00:00',
  shipping_date: { start: '2026-10-27T09:00:00+00:00', end: '2026-10-27T17:00:00+00:00', has_value: true },
  required_shipping_date: { start: null, end: null, has_value: false },
  expected_delivery_date: { end: '2026-10-28T17:00:00+00:00', has_value: true },
  required_delivery_date: { end: '2026-10-20T17:00:00+00:00', has_value: true },
  actual_delivery_date: null,
  allocation: {
    carrier: { reference: 'CX', name: 'Carrier X', service_reference: 'CXNDD', service_name: 'Next Day' },
    allocation_date: '2026-10-26T17:21:00+00:00',
    price: { net: 5, gross: 6, taxes: [], currency: 'GBP' },
    tracking_details: {
      shipment: { reference: `sp_${digits(4)}`, tracking_references: ['TR1'], _links: links },
      contents: [],
    },
    _links: links,
  },
  label_details: { retrieval_count: 0, _links: links },
  custom_reference: 'ORD-1',
  tags: [],
  order_date: '2026-10-25T17:20:16+00:00',
  metadata: [{ key: 'k', value: '7', type: 'integer', metadata_type: 'integer' }],
  direction: 'Outbound',
  shipment_type: 'on_demand',
  contents: [
    { ...contentsOf({ quantity: 2 }), contents: [{ ...itemOf(), metadata: [] }], label_properties: [] },
  ],
  addresses: [
    anAddress({ lat_long: { latitude: 53.4, longitude: -2.2 } }),
    anAddress({ address_type: 'destination' }),
  ],
  label_properties: [],
  source: 'api',
  reservation: { reference: 'r' },
  paperless_documents: [
    {
      document_reference: `pd_${digits(5)}`,
      document_state: 'pending',
      document_type: 'invoice',
      file_format: 'pdf',
    },
  ],
  _links: links,
  tenant: 'shop',
  colour: 'red',
}

const taken = async (desk: TestDesk, records: readonly object[]) => {
  const file = aLinesFile(records)
  const preview = await desk.ask('transfer.importPreview', { file })
  expect(preview.refused).toEqual([])
  await ended(desk, 'transfer.import', { file })
  return preview
}

describe('a record in the documented form of Get Shipment', () => {
  it('comes in under its own reference, with all that is known here', async () => {
    await using desk = openTestDesk({ ports })
    const { has_records, counts } = await taken(desk, [documented])
    expect({ has_records, counts }).toMatchObject({ has_records: true, counts: { create: 1, refuse: 0 } })
    const shipment = await desk.ask('shipments.get', { reference: documented.reference })
    const { custom_reference, order_date, source, tenant } = documented
    expect(asKept(shipment)).toMatchObject({
      custom_reference,
      order_date,
      source,
      tenant,
      state: 'collection_booked',
      direction: 'outbound',
      allocation: { carrier: documented.allocation.carrier, price: documented.allocation.price },
      shipping_date: { start: '2026-10-27T09:00:00+00:00', end: '2026-10-27T17:00:00+00:00' },
      metadata: [{ key: 'k', value: '7', type: 'integer' }],
    })
    for (const absent of ['label_details', 'required_shipping_date', 'paperless_documents', 'reservation'])
      expect(shipment).not.toHaveProperty(absent)
    expect(shipment.updated).toBe('2026-10-26T17:20:16.812Z')
    const [outer] = shipment.contents
    for (const one of [outer, ...(outer?.contents ?? [])])
      expect(isReference('contents', one?.reference ?? '')).toBe(true)
    const found = await desk.ask('shipments.findByTrackingReference', { tracking_reference: 'TR1' })
    expect(found.total).toBe(1)
  })

  it('is named for what is not known here, which is left out', async () => {
    await using desk = openTestDesk({ ports })
    const deep = { ...documented, addresses: [{ ...anAddress(), floor: 3 }, documented.addresses[1]] }
    const { warnings } = await taken(desk, [deep])
    expect(warnings.map(({ row, column, sentence }) => [row, column, sentence.key])).toEqual(
      ['paperless_documents[0]', 'addresses[0].floor', 'reservation', 'colour'].map((name) => [
        1,
        name,
        'property_left_out',
      ]),
    )
    expect(warnings[3]?.message).toContain('“colour”')
    expect(JSON.stringify(await desk.ask('shipments.get', { reference: deep.reference }))).not.toMatch(
      /colour|floor/u,
    )
  })

  it('is not the newest for ever, however its program has numbered it', async () => {
    await using desk = openTestDesk({ ports })
    await taken(desk, [documented])
    desk.restart()
    const { reference } = await desk.ask('shipments.create', aRequest())
    expect(reference).toMatch(/^sp_0/u)
    desk.restart()
    const next = await desk.ask('shipments.create', aRequest())
    expect(next.reference > reference).toBe(true)
    expect(next.reference).toMatch(/^sp_0/u)
  })

  it('may be what this program itself answers, of any shipment', async () => {
    await using desk = openTestDesk({ ports })
    await saveRecordsOf(desk, arbitraryLocations)
    const requests = fc.sample(arbitraryRequest, { numRuns: 20, seed: Math.trunc(Math.random() * 2 ** 31) })
    const answers = []
    for (const request of requests) {
      const { reference } = await desk.ask('shipments.create', request)
      answers.push(await desk.ask('shipments.get', { reference }))
    }
    await using other = openTestDesk({ ports, clock: desk.clock })
    const { warnings } = await taken(other, answers)
    expect(warnings).toEqual([])
    for (const answer of answers)
      expect(await other.ask('shipments.get', { reference: answer.reference })).toEqual(answer)
  })
})
