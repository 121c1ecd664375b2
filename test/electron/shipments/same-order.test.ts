import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aBooking } from '#helpers/allocated-for-manifest.ts'
import { anAllocatedShipment } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const order = { custom_reference: 'ORD-7' }

describe('an order that is here already', () => {
  it('is told with its newest shipment, and when that was handed over', async () => {
    await using desk = openTestDesk()
    expect(await desk.ask('shipments.findSameOrder', order)).toEqual({})
    const first = anAllocatedShipment(desk, aRequest(order), aBooking('NLY', '24'))
    expect(await desk.ask('shipments.findSameOrder', order)).toMatchObject({
      shipment: { reference: first, state: 'allocated' },
    })
    desk.clock.advance(3_600_000)
    const shipped = desk.clock.now().toISOString()
    await desk.ask('manifests.create', { shipments: [first] })
    expect(await desk.ask('shipments.findSameOrder', order)).toMatchObject({
      shipment: { reference: first, state: 'manifested', shipped },
    })
    const second = await desk.ask('shipments.create', aRequest(order))
    expect(await desk.ask('shipments.findSameOrder', order)).toMatchObject({
      shipment: { reference: second.reference, state: 'unallocated' },
    })
  })

  it('is no other shipment that is cancelled, has another order, or is the one that asks', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest({ custom_reference: 'ORD-70' }))
    const { reference } = await desk.ask('shipments.create', aRequest(order))
    expect(await desk.ask('shipments.findSameOrder', { ...order, except: reference })).toEqual({})
    await desk.ask('shipments.cancel', { reference })
    expect(await desk.ask('shipments.findSameOrder', order)).toEqual({})
  })
})
