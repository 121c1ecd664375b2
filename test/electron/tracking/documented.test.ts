import { describe, expect, it } from 'vitest'
import { createMany, readyToAllocate, aScheduledRequest } from '#helpers/allocating.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

const aDesk = async (service: string) => {
  const desk = openTestDesk()
  await readyToAllocate(desk)
  const [reference = ''] = await createMany(desk, 1, aScheduledRequest({ custom_reference: 'ORD-7' }))
  const { accepted } = await desk.ask('allocation.allocate', { shipments: [reference], service })
  return { desk, reference, allocated: accepted[0] }
}

describe('the tracking of a shipment in the documented form', () => {
  it('names the shipment, its carrier and what that knows it by, and tells every event by a code', async () => {
    const { desk: opened, reference, allocated } = await aDesk('SLOW')
    await using desk = opened
    const at = (hour: number): string => `2026-11-20T0${hour}:00:00Z`
    const events = [
      { event_code: 'dispatched', timestamp: at(5) },
      { event_code: 'carrier_collected', timestamp: at(6), location: 'Leeds' },
      { event_code: 'for_information', timestamp: at(7), description: 'Sorted' },
    ]
    await desk.ask('tracking.add', {
      events: events.map((event) => ({ shipment_reference: reference, ...event })),
    })
    const told = await desk.ask('tracking.get', { reference })
    expect(told).toMatchObject({
      shipment_reference: reference,
      custom_reference: 'ORD-7',
      carrier_references: allocated?.tracking_details?.shipment.tracking_references,
      carrier: { reference: 'NORD', service_reference: 'SLOW' },
      expected_delivery_date: allocated?.expected_delivery_date?.end,
      _links: [{ rel: 'shipment', reference }],
    })
    expect(told.events).toMatchObject([
      { event_code: 'for_information', description: 'Sorted' },
      {
        event_code: 'collected_by_carrier',
        description: 'Collected by carrier',
        location: 'Leeds',
        state: 'carrier_collected',
      },
      { event_code: 'for_information', description: 'Dispatched', state: 'dispatched' },
    ])
  })

  it('names it by our own reference where its carrier has given none', async () => {
    const { desk: opened, reference } = await aDesk('FAST')
    await using desk = opened
    expect(await desk.ask('tracking.get', { reference })).toMatchObject({
      carrier_references: [reference],
      events: [],
    })
  })

  it('is refused while no carrier has it', async () => {
    const { desk: opened } = await aDesk('FAST')
    await using desk = opened
    const [draft = ''] = await createMany(desk, 1)
    expect(problemsIn(await desk.refusal('tracking.get', { reference: draft }))).toEqual([
      'invalid_state_for_operation',
    ])
  })
})
