import { describe, expect, it } from 'vitest'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { aBooking, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { anAllocatedShipment } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'

describe('what waits to be handed over', () => {
  it('is counted carrier by carrier, by state, and service by service, in kilograms', async () => {
    await using desk = openTestDesk()
    const [ready = '', failed = ''] = shipmentsFor(desk, { carrier: 'SWIFT', many: 3 })
    putInState(desk, ready, 'ready_to_ship')
    putInState(desk, failed, 'manifest_failed')
    shipmentsFor(desk, { carrier: 'SWIFT', service: '48', many: 1 })
    anAllocatedShipment(
      desk,
      aRequest({ contents: [contentsOf({ weight: { value: 2, unit: 'lbs' } })] }),
      aBooking('NORTH', 'Air'),
    )
    const [gone = ''] = shipmentsFor(desk, { carrier: 'NORTH', many: 1 })
    putInState(desk, gone, 'dispatched')
    const booked = { collection_booked: 0, collection_booking_pending: 0 }
    expect(await desk.ask('manifests.ready')).toEqual({
      carriers: [
        {
          carrier: { reference: 'NORTH', name: 'NORTH Post' },
          states: { ...booked, allocated: 1, ready_to_ship: 0, manifest_failed: 0 },
          shipments: 1,
          ready: { shipments: 0, pieces: 0, weight: 0 },
          services: [
            {
              service_reference: 'NORTH-Air',
              service_name: 'NORTH Air',
              shipments: 1,
              pieces: 1,
              weight: 0.907,
            },
          ],
        },
        {
          carrier: { reference: 'SWIFT', name: 'SWIFT Post' },
          states: { ...booked, allocated: 2, ready_to_ship: 1, manifest_failed: 1 },
          shipments: 4,
          ready: { shipments: 1, pieces: 2, weight: 3 },
          services: [
            { service_reference: 'SWIFT-24', service_name: 'SWIFT 24', shipments: 3, pieces: 6, weight: 9 },
            { service_reference: 'SWIFT-48', service_name: 'SWIFT 48', shipments: 1, pieces: 2, weight: 3 },
          ],
        },
      ],
    })
  })

  it('is empty once everything was handed over', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
    await desk.ask('manifests.create', { query: {} })
    expect(await desk.ask('manifests.ready')).toEqual({ carriers: [] })
  })
})

describe('the list of manifests', () => {
  it('goes page by page, newest first, of all or of one carrier', async () => {
    await using desk = openTestDesk()
    const made: string[] = []
    for (const carrier of ['SWIFT', 'NORTH', 'SWIFT', 'SWIFT', 'NORTH']) {
      desk.clock.advance(1000)
      const [reference = ''] = shipmentsFor(desk, { carrier, many: 1 })
      const { accepted } = await desk.ask('manifests.create', { shipments: [reference] })
      made.unshift(accepted[0]?.reference ?? '')
    }
    const first = await desk.ask('manifests.list', { take: 3 })
    expect(first.items.map((one) => one.reference)).toEqual(made.slice(0, 3))
    const second = await desk.ask('manifests.list', { take: 3, cursor: first.next_cursor ?? '' })
    expect(second.items.map((one) => one.reference)).toEqual(made.slice(3))
    expect(second.next_cursor).toBeNull()
    const { items } = await desk.ask('manifests.list', { carrier: 'NORTH' })
    expect(items.map((one) => one.reference)).toEqual([made[0], made[3]])
  })

  it('knows no manifest that was never made', async () => {
    await using desk = openTestDesk()
    const reference = `ma_${'1'.repeat(32)}`
    for (const path of ['manifests.get', 'manifests.document', 'manifests.openDocument']) {
      expect(await desk.refusal(path, { reference })).toMatchObject({
        code: 'not_found',
        details: [{ code: 'not_found' }],
      })
      expect((await desk.refusal(path, { reference: '../../x' })).details[0]?.code).toBe(
        'invalid_reference_format',
      )
    }
  })
})
