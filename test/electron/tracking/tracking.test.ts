import { describe, expect, it } from 'vitest'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const at = (hour: number): string => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`

const aTrackedDesk = async () => {
  const desk = openTestDesk()
  await readyToAllocate(desk)
  const [reference = '', draft = ''] = await createMany(desk, 2)
  const { accepted } = await desk.ask('allocation.allocate', { shipments: [reference] })
  const [number = ''] = accepted[0]?.tracking_details?.shipment.tracking_references ?? []
  const add = (...events: readonly object[]) =>
    desk.ask('tracking.add', { events: events.map((event) => ({ shipment_reference: reference, ...event })) })
  const get = () => desk.ask('shipments.get', { reference })
  return { desk, reference, draft, number, add, get }
}

describe('tracking', () => {
  it('sets the state by the newest event, whatever the order in which they come', async () => {
    const { desk: opened, reference, add, get } = await aTrackedDesk()
    await using desk = opened
    await add({ event_code: 'dispatched', timestamp: at(6) })
    const { accepted } = await add(
      { event_code: 'out_for_delivery', timestamp: at(9), location: 'Leeds' },
      { event_code: 'in_transit', timestamp: at(8) },
    )
    expect(accepted).toMatchObject([
      { index: 0, state: 'out_for_delivery' },
      { index: 1, state: 'out_for_delivery' },
    ])
    expect((await get()).state).toBe('out_for_delivery')
    const { items } = await desk.ask('tracking.list', { reference })
    expect(items.map(({ event_code }) => event_code)).toEqual([
      'out_for_delivery',
      'in_transit',
      'dispatched',
    ])
    expect(items[0]).toMatchObject({ received_timestamp: '2026-11-20T10:00:00.000Z', location: 'Leeds' })
    const history = await desk.ask('shipments.history', { reference })
    expect(history.items.slice(2)).toMatchObject([
      { operation: 'track', from: 'allocated', to: 'dispatched' },
      { operation: 'track', from: 'dispatched', to: 'out_for_delivery' },
    ])
  })

  it('keeps who signed, where and when; the shipment arrived when the carrier says', async () => {
    const { desk: opened, add, get, reference } = await aTrackedDesk()
    await using desk = opened
    await add({ event_code: ' Delivered\t', timestamp: at(9), signee: 'G. Minshew', lat_long: null })
    expect(await get()).toMatchObject({
      state: 'delivered',
      actual_delivery_date: '2026-11-20T09:00:00.000Z',
    })
    expect((await desk.ask('tracking.list', { reference })).items).toMatchObject([{ signee: 'G. Minshew' }])
  })

  it('is told once, however often it is sent', async () => {
    const { desk: opened, reference, add } = await aTrackedDesk()
    await using desk = opened
    const event = { event_code: 'in_transit', timestamp: at(8) }
    const first = await add(event)
    const second = await add(event, event)
    expect(second.accepted.map((one) => one.reference)).toEqual(
      [0, 1].map(() => first.accepted[0]?.reference),
    )
    expect((await desk.ask('tracking.list', { reference })).items).toHaveLength(1)
  })

  it('finds the shipment by the carrier’s reference, and one of its contents', async () => {
    const { desk: opened, reference, number } = await aTrackedDesk()
    await using desk = opened
    const { contents } = await desk.ask('shipments.get', { reference })
    const event = { tracking_reference: number, event_code: 'in_transit', timestamp: at(8) }
    const { accepted } = await desk.ask('tracking.add', {
      events: [{ ...event, contents_reference: contents[0]?.reference }],
    })
    expect(accepted).toMatchObject([{ shipment_reference: reference, state: 'in_transit' }])
  })

  it('takes each event for itself, and says of every other why not', async () => {
    const { desk: opened, reference, draft, add, get } = await aTrackedDesk()
    await using desk = opened
    const good = { event_code: 'in_transit', timestamp: at(8) }
    const { accepted, rejected } = await add(
      { ...good, shipment_reference: 'sp_1' },
      { ...good, shipment_reference: 'sp_00000000000000000000000000000001' },
      { ...good, shipment_reference: undefined, tracking_reference: 'NOBODY' },
      { ...good, shipment_reference: undefined },
      { ...good, shipment_reference: draft },
      { ...good, contents_reference: 'sc_1' },
      { ...good, event_code: 'flying' },
      { ...good, event_code: 'manifested' },
      { ...good, event_code: 'cancelled' },
      { ...good, timestamp: 'yesterday' },
      { ...good, timestamp: '2026-11-22T10:00:00Z' },
      { ...good, nonsense: 1 },
      good,
    )
    expect(
      rejected.map(({ index, details }) => [
        index,
        ...details.map(({ property, code }) => `${property}: ${code}`),
      ]),
    ).toEqual([
      [0, '$.shipment_reference: invalid_reference_format'],
      [1, 'undefined: shipment_not_found'],
      [2, '$.tracking_reference: shipment_not_found'],
      [3, '$.shipment_reference: required_property_missing'],
      [4, 'undefined: invalid_state_for_operation'],
      [5, '$.contents_reference: invalid_contents_reference'],
      [6, '$.event_code: invalid_value'],
      [7, '$.event_code: invalid_value'],
      [8, '$.event_code: system_shipment_state'],
      [9, '$.timestamp: invalid_format'],
      [10, '$.timestamp: invalid_value'],
      [11, '$.nonsense: invalid_request'],
    ])
    expect(accepted).toMatchObject([{ index: 12, shipment_reference: reference }])
    expect((await get()).state).toBe('in_transit')
    expect(desk.bugs).toEqual([])
  })

  it('is gone with the shipment, to the last word', async () => {
    const { desk: opened, reference, add } = await aTrackedDesk()
    await using desk = opened
    await desk.ask('allocation.setTrackingReferences', { reference, tracking_references: ['SECRETNUMBER'] })
    await desk.ask('shipments.cancel', { reference })
    const late = await add({ event_code: 'in_transit', timestamp: at(8) })
    expect(late.rejected).toMatchObject([{ details: [{ code: 'invalid_state_for_operation' }] }])
    await desk.ask('shipments.delete', { reference })
    expect(JSON.stringify(desk.everything()).toLowerCase()).not.toContain('secretnumber')
  })
})
