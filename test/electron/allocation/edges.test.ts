import { expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'

const allocatedOne = async (desk: TestDesk): Promise<string> => {
  await readyToAllocate(desk)
  const [reference = ''] = await createMany(desk, 1)
  await desk.ask('allocation.allocate', { shipments: [reference] })
  return reference
}
const eventOf = (given: object) => ({
  timestamp: '2026-11-20T09:00:00.000Z',
  event_code: 'in_transit',
  ...given,
})

it('setting tracking references of delivered goods leaves the day on which they came', async () => {
  await using desk = openTestDesk()
  const reference = await allocatedOne(desk)
  await desk.ask('tracking.add', {
    events: [eventOf({ shipment_reference: reference, event_code: 'delivered' })],
  })
  desk.clock.advance(3_600_000)
  await desk.ask('allocation.setTrackingReferences', { reference, tracking_references: ['T1'] })
  expect(await desk.ask('shipments.get', { reference })).toMatchObject({
    state: 'delivered',
    actual_delivery_date: '2026-11-20T09:00:00.000Z',
  })
})

it('an event with a property that is given twice is rejected by itself', async () => {
  await using desk = openTestDesk()
  const good = eventOf({ shipment_reference: await allocatedOne(desk) })
  const { accepted, rejected } = await desk.ask('tracking.add', {
    events: [{ ...good, TIMESTAMP: good.timestamp }, good],
  })
  expect(accepted.map((one) => one.index)).toEqual([1])
  expect(rejected).toMatchObject([
    { index: 0, details: [{ code: 'invalid_request', property: '$.timestamp' }] },
  ])
})

it('an event that is told twice by a tracking reference never reaches an older shipment', async () => {
  await using desk = openTestDesk()
  const older = anAllocatedShipment(desk, aRequest(), anAllocation('T1'))
  desk.clock.advance(1000)
  const newer = anAllocatedShipment(desk, aRequest(), anAllocation('T1'))
  const events = [eventOf({ tracking_reference: 'T1', event_code: 'delivered' })]
  const first = await desk.ask('tracking.add', { events })
  expect(first.accepted).toMatchObject([{ shipment_reference: newer }])
  expect(await desk.ask('tracking.add', { events })).toEqual(first)
  expect((await desk.ask('shipments.get', { reference: older })).state).toBe('allocated')
})

it('a quote does not hold when the service would come another day', async () => {
  await using desk = openTestDesk()
  await readyToAllocate(desk)
  const [reference = ''] = await createMany(desk, 1)
  desk.clock.set('2026-11-20T15:50:00Z')
  const { quotes } = await desk.ask('allocation.quotes', { reference })
  desk.clock.set('2026-11-20T16:05:00Z')
  const refusal = await desk.refusal('allocation.allocateWithQuote', { quote: quotes[0]?.reference })
  expect(problemsIn(refusal)).toEqual(['$.quote: rule_conflict'])
})

it('a reference of any length is rejected by itself', async () => {
  await using desk = openTestDesk()
  await readyToAllocate(desk)
  const [reference = ''] = await createMany(desk, 1)
  const { accepted, rejected } = await desk.ask('allocation.allocate', {
    shipments: ['9'.repeat(5000), reference],
  })
  expect(accepted).toMatchObject([{ shipment_reference: reference }])
  expect(rejected).toMatchObject([{ details: [{ code: 'invalid_reference_format' }] }])
})
