import { describe, expect, it } from 'vitest'
import { isReference } from '#shared/reference.ts'
import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { trackingCodes } from '#shared/tracking/tracking-code.ts'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { rowOf } from '#helpers/state-table.ts'

const aTrackedDesk = async () => {
  const desk = openTestDesk()
  await readyToAllocate(desk)
  const [reference = ''] = await createMany(desk, 1)
  await desk.ask('allocation.allocate', { shipments: [reference] })
  const add = (event_code: string, timestamp = '2026-11-20T08:00:00Z', more = {}) =>
    desk.ask('tracking.add', {
      events: [{ shipment_reference: reference, event_code, timestamp, ...more }],
    })
  const state = async () => (await desk.ask('shipments.get', { reference })).state
  return { desk, reference, add, state, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() }
}

/** The contract's table, §9: what is said, the code that it is kept as, and the state that follows. */
const sameName = (name: ShipmentState): readonly [string, string, ShipmentState] => [name, name, name]
const table: readonly (readonly [said: string, code: string, state: ShipmentState])[] = [
  ['collected_by_carrier', 'collected_by_carrier', 'carrier_collected'],
  ['collected', 'collected_by_carrier', 'carrier_collected'],
  ['collection_failed', 'collection_failed', 'carrier_collection_failed'],
  ['failed_to_collect', 'failed_to_collect', 'customer_collection_failed'],
  ['dropped_off', 'dropped_off', 'at_drop_off_point'],
  ['cleared_through_customs', 'cleared_through_customs', 'cleared_customs'],
  sameName('action_required'),
  sameName('at_customs'),
  sameName('awaiting_drop_off'),
  sameName('carrier_changed'),
  sameName('damaged'),
  sameName('delayed'),
  sameName('delivered'),
  sameName('delivered_damaged'),
  sameName('delivery_failed'),
  sameName('delivery_failed_card_left'),
  sameName('destroyed'),
  sameName('exchange_failed'),
  sameName('exchange_succeeded'),
  sameName('held_by_carrier'),
  sameName('in_transit'),
  sameName('in_transit_waiting'),
  sameName('lost'),
  sameName('missing'),
  sameName('out_for_delivery'),
  sameName('partially_delivered'),
  sameName('returned_to_sender'),
]

describe('a tracking code', () => {
  it('is one of 27, of which one is for information and all others lead to a state', () => {
    expect(trackingCodes).toHaveLength(27)
    expect([...trackingCodes].toSorted()).toEqual(
      [...new Set([...table.map(([, code]) => code), 'for_information'])].toSorted(),
    )
  })

  it.each(table)('%s is kept as %s and leads to %s', async (said, code, wanted) => {
    await using tracked = await aTrackedDesk()
    const { desk, reference, add, state } = tracked
    expect((await add(` ${said.toUpperCase()}\t`)).accepted).toMatchObject([{ state: wanted }])
    expect(await state()).toBe(wanted)
    const { items } = await desk.ask('tracking.list', { reference })
    expect(items.map((one) => one.event_code)).toEqual([code])
  })

  it.each(
    shipmentStates
      .filter((one) => ['carrier', 'closed'].includes(rowOf(one).phase) && one !== 'cancelled')
      .map((one) => [one] as const),
  )('may be the name of the state %s, and is told once by either name', async (wanted) => {
    await using tracked = await aTrackedDesk()
    const { desk, reference, add, state } = tracked
    await add(wanted)
    expect(await state()).toBe(wanted)
    const row = table.find(([, , to]) => to === wanted)
    await add(row?.[0] ?? wanted)
    expect((await desk.ask('tracking.list', { reference })).items).toHaveLength(1)
  })

  it.each(['flying', 'allocated', 'manifested', 'ready_to_ship', 'allocating', 'toString', 'in transit'])(
    'is not %s',
    async (said) => {
      await using tracked = await aTrackedDesk()
      const { add, state } = tracked
      const [rejected] = (await add(said)).rejected
      expect(rejected && problemsIn(rejected)).toEqual(['$.event_code: invalid_value'])
      expect(await state()).toBe('allocated')
    },
  )
})

describe('what a carrier tells for information', () => {
  const at = (hour: number): string => `2026-11-20T0${hour}:00:00Z`

  it('moves nothing, is kept, and is told in the history', async () => {
    await using tracked = await aTrackedDesk()
    const { desk, reference, add, state } = tracked
    await add('in_transit', at(6))
    const { accepted } = await add('for_information', at(7), { description: 'Routed by Leeds' })
    expect(accepted).toMatchObject([{ state: 'in_transit' }])
    expect(await state()).toBe('in_transit')
    const { items } = await desk.ask('tracking.list', { reference })
    expect(items.map((one) => one.event_code)).toEqual(['for_information', 'in_transit'])
    expect((await desk.ask('shipments.history', { reference })).items.at(-1)).toMatchObject({
      operation: 'track',
      from: 'in_transit',
      to: 'in_transit',
      changes: [{ after: 'for_information' }, { after: at(7) }, { after: 'Routed by Leeds' }],
    })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('is never the newest word on where the goods are', async () => {
    await using tracked = await aTrackedDesk()
    const { add, state } = tracked
    await add('in_transit', at(5))
    await add('for_information', at(9))
    await add('out_for_delivery', at(7))
    expect(await state()).toBe('out_for_delivery')
    await add('delayed', at(6))
    expect(await state()).toBe('out_for_delivery')
  })

  it('leaves the day of delivery as it is', async () => {
    await using tracked = await aTrackedDesk()
    const { desk, reference, add } = tracked
    await add('delivered', at(6))
    const before = await desk.ask('shipments.get', { reference })
    await add('for_information', at(8))
    expect((await desk.ask('shipments.get', { reference })).actual_delivery_date).toBe(
      before.actual_delivery_date,
    )
  })

  it.each(['unallocated', 'cancelled'] as const)('is refused of a shipment that is %s', async (from) => {
    await using tracked = await aTrackedDesk()
    const { desk, reference, add } = tracked
    putInState(desk, reference, from)
    expect((await add('for_information')).rejected).toMatchObject([
      { details: [{ code: 'invalid_state_for_operation' }] },
    ])
  })
})

describe('the reference of a tracking event', () => {
  it('begins with tr_; one of an earlier program is kept, and its event is told once', async () => {
    await using tracked = await aTrackedDesk()
    const { desk, reference, add } = tracked
    const [first] = (await add('carrier_collected')).accepted
    expect(first?.reference).toMatch(/^tr_\d{32}$/u)
    const older = `te_${first?.reference.slice(3)}`
    expect([first?.reference ?? '', older].map((one) => isReference('trackingEvent', one))).toEqual([
      true,
      true,
    ])
    desk.tamper(`UPDATE tracking_event SET reference = '${older}', record = json_set(record,
      '$.reference', '${older}', '$.event_code', 'carrier_collected')`)
    desk.restart()
    const [again] = (await add('collected_by_carrier')).accepted
    expect(again?.reference).toBe(older)
    expect((await desk.ask('tracking.list', { reference })).items).toMatchObject([{ reference: older }])
    const [next] = (await add('in_transit', '2026-11-20T09:00:00Z')).accepted
    expect(Number(next?.reference.slice(3, 22))).toBeGreaterThan(Number(older.slice(3, 22)))
  })
})
