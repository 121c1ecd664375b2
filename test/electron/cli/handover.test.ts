import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { aRequest } from '#helpers/a-request.ts'
import { textLike, objectWith } from '#helpers/like.ts'
import { talkToDesk } from '#helpers/talk-to-desk.ts'

vi.setConfig({ testTimeout: 60_000 })

const aLocation = {
  reference: 'NG-01',
  name: 'Northgate',
  address: {
    contact: {
      first_name: 'Maria',
      last_name: 'Kowalczyk',
      contact_details: { landline: '+44 161 496 0123', email: 'maria@northgate.example' },
    },
    address_line1: '14 Mellor Street',
    locality: 'Manchester',
    postal_code: 'M11 3FU',
    country_iso_code: 'GB',
  },
}

const aScheduledRequest = aRequest({
  shipment_type: 'scheduled',
  addresses: [
    {
      address_type: 'origin',
      shipping_location_reference: 'NG-01',
      postal_code: 'M11 3FU',
      country_iso_code: 'GB',
    },
    ...aRequest().addresses.slice(1),
  ],
  contents: [
    {
      value: { amount: 40, currency: 'GBP' },
      weight: { value: 2.4, unit: 'kg' },
      dimensions: { length: 30, width: 20, height: 10, unit: 'cm' },
    },
  ],
})

const referenced = z.object({ reference: z.string() })
const accepted = z.object({ accepted: z.array(z.unknown()), rejected: z.array(z.unknown()) })

const event = (shipment_reference: string, event_code: string, timestamp: string) => ({
  shipment_reference,
  event_code,
  timestamp,
  location: 'Manchester',
})

it('a shipment walks from unallocated to delivered by lines alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handover-'))
  {
    await using desk = talkToDesk(folder)
    await desk.ask('locations.save', { location: aLocation })
    await desk.ask('carriers.loadExample', {})
    const { reference } = referenced.parse(await desk.ask('shipments.create', aScheduledRequest))
    const shipments = [reference]
    const now = new Date().toISOString()

    for (const [procedure, input] of [
      ['allocation.allocate', { shipments }],
      ['shipments.setReadyToShip', { shipments, ready: true }],
      ['manifests.create', { shipments }],
    ] as const) {
      const answer = accepted.parse(await desk.ask(procedure, input))
      expect(answer).toMatchObject({ accepted: [objectWith({})], rejected: [] })
    }
    const [manifest] = z
      .object({ items: z.array(referenced) })
      .parse(await desk.ask('manifests.list', {})).items
    const paper = z.object({ content: z.base64() }).parse(await desk.ask('manifests.document', manifest))
    expect(Buffer.from(paper.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    await desk.ask('shipments.changeState', { reference, state: 'dispatched', reason: 'The driver left' })
    await desk.ask('tracking.add', { events: [event(reference, 'in_transit', now)] })
    await desk.ask('tracking.add', {
      events: [{ ...event(reference, 'delivered', now), signee: 'G. Minshew' }],
    })

    expect(await desk.ask('shipments.history', { reference })).toMatchObject({
      items: [
        { to: 'unallocated' },
        { from: 'unallocated', to: 'allocated' },
        { from: 'allocated', to: 'ready_to_ship' },
        { from: 'ready_to_ship', to: 'manifested' },
        { from: 'manifested', to: 'dispatched' },
        { from: 'dispatched', to: 'in_transit' },
        { from: 'in_transit', to: 'delivered' },
      ],
    })
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({
      state: 'delivered',
      actual_delivery_date: now,
      allocation: { carrier: { reference: textLike(/./u) }, price: { currency: 'GBP' } },
      shipping_date: { start: textLike(/./u) },
      expected_delivery_date: { end: textLike(/./u) },
    })
    expect(await desk.ask('audit.verify', undefined)).toMatchObject({ ok: true })
  }
  rmSync(folder, { recursive: true, maxRetries: 5 })
})
