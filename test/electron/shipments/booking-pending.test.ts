import { describe, expect, it } from 'vitest'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { aRequest } from '#helpers/a-request.ts'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { rowOf } from '#helpers/state-table.ts'

const reason = 'Somebody has to.'

/** A desk with one shipment that a carrier was asked to collect, and that has no answer yet. */
const aPendingDesk = async () => {
  const desk = openTestDesk()
  await readyToAllocate(desk)
  const [reference = ''] = await createMany(desk, 1, aRequest({ shipment_type: 'on_demand' }))
  await desk.ask('allocation.allocate', { shipments: [reference], service: 'COLLECT' })
  return { desk, reference }
}

type Way = {
  readonly what: string
  readonly act: (desk: TestDesk, reference: string) => Promise<unknown>
  readonly to: ShipmentState
}

const ways: readonly Way[] = [
  {
    what: 'is cancelled, and its booking with it',
    act: (desk, reference) => desk.ask('shipments.cancel', { reference }),
    to: 'cancelled',
  },
  {
    what: 'is de-allocated',
    act: (desk, reference) => desk.ask('allocation.deallocate', { shipments: [reference] }),
    to: 'unallocated',
  },
  {
    what: 'is made ready',
    act: (desk, reference) => desk.ask('shipments.setReadyToShip', { shipments: [reference], ready: true }),
    to: 'ready_to_ship',
  },
  {
    what: 'is manifested by its reference',
    act: (desk, reference) => desk.ask('manifests.create', { shipments: [reference] }),
    to: 'manifested',
  },
  {
    what: 'is manifested by a query',
    act: (desk) => desk.ask('manifests.createByQuery', { shipment_states: ['booking'] }),
    to: 'manifested',
  },
  {
    what: 'goes along at the end of the day where it is ticked',
    act: (desk, reference) =>
      desk.ask('manifests.handOver', { carriers: [{ carrier: 'CALL', ready: false, also: [reference] }] }),
    to: 'manifested',
  },
  {
    what: 'is tracked',
    act: (desk, reference) =>
      desk.ask('tracking.add', {
        events: [
          { shipment_reference: reference, timestamp: '2026-11-20T09:30:00Z', event_code: 'in_transit' },
        ],
      }),
    to: 'in_transit',
  },
  ...rowOf('collection_booking_pending').manual.map((state): Way => ({
    what: `is moved by hand to ${state}`,
    act: (desk, reference) => desk.ask('shipments.changeState', { reference, state, reason }),
    to: state,
  })),
]

describe('a shipment whose collection is being booked', () => {
  it.each(ways)('$what', async ({ act, to }) => {
    const { desk: opened, reference } = await aPendingDesk()
    await using desk = opened
    await act(desk, reference)
    expect((await desk.ask('shipments.get', { reference })).state).toBe(to)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('is left alone by every start of the program, also without an allocation', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest({ shipment_type: 'on_demand' }))
    desk.tamper(`UPDATE shipment SET state = 5 WHERE reference = '${reference}'`)
    const before = await desk.ask('shipments.get', { reference })
    expect(before.state).toBe('collection_booking_pending')
    desk.restart()
    expect(await desk.ask('shipments.get', { reference })).toEqual(before)
  })

  it('stays what it is in a group’s eyes: booked, and not allocated', async () => {
    const { desk: opened, reference } = await aPendingDesk()
    await using desk = opened
    expect(await desk.refusal('groups.create', { shipments: [reference] })).toMatchObject({
      details: [{ code: 'invalid_state_for_operation' }],
    })
  })
})
