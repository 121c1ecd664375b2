import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ShipmentState, severities, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { putInState, sqlToPutInState } from '#helpers/put-in-state.ts'
import { contractTable, rowOf } from '#helpers/state-table.ts'
import { textLike } from '#helpers/like.ts'

const reason = 'Seen with my own eyes.'

const isReserved = (state: ShipmentState): boolean => rowOf(state).phase === 'system' || state === 'cancelled'
const expected = (from: ShipmentState, to: ShipmentState): string => {
  if (isReserved(to)) return '$.state: system_shipment_state'
  if (from === to) return 'not modified'
  return rowOf(from).manual.includes(to) ? 'moved' : '$.state: invalid_state_for_operation'
}
const isModified = (result: unknown): string =>
  z.object({ modified: z.boolean() }).parse(result).modified ? 'moved' : 'not modified'

describe('changing the state by hand', () => {
  it('from each of the 43 states to each of them answers as the table says', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    const beside = new SqliteDatabase(join(desk.folder, 'shipdesk.db'))
    beside.pragma('synchronous = OFF')
    for (const from of shipmentStates) {
      beside.exec(sqlToPutInState(reference, from))
      for (const state of shipmentStates) {
        const wanted = expected(from, state)
        const answer = await desk.call('shipments.changeState', { reference, state, reason })
        const given = 'error' in answer ? problemsIn(answer.error).join() : isModified(answer.result)
        expect({ from, state, given }).toEqual({ from, state, given: wanted })
        const is = (await desk.ask('shipments.get', { reference })).state
        expect({ from, state, is }).toEqual({ from, state, is: wanted === 'moved' ? state : from })
        if (wanted === 'moved') beside.exec(sqlToPutInState(reference, from))
      }
    }
    beside.close()
    const moves = contractTable.reduce((sum, { manual }) => sum + manual.length, 0)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 1 + moves })
  })

  it('is offered as the table says, each state with its meaning', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    for (const { state, manual } of contractTable) {
      putInState(desk, reference, state)
      const { states } = await desk.ask('shipments.possibleStates', { reference })
      const rows = manual.map(rowOf).map(({ state: possible, phase, severity, meaning }) => ({
        state: possible,
        phase,
        severity,
        meaning,
      }))
      expect(new Set(states)).toEqual(new Set(rows))
    }
  })

  it('answers as create does, says that it moved, and shows in list and counts', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest({ custom_reference: 'C-1' }))
    putInState(desk, reference, 'allocated')
    desk.clock.advance(5_000)
    const answer = await desk.ask('shipments.changeState', { reference, state: 'ready_to_ship', reason })
    expect(answer).toMatchObject({
      reference,
      custom_reference: 'C-1',
      modified: true,
      _links: [{ reference }],
    })
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({
      state: 'ready_to_ship',
      created: '2026-11-20T10:00:00.000Z',
      updated: '2026-11-20T10:00:05.000Z',
    })
    expect((await desk.ask('shipments.list', { states: ['ready_to_ship'] })).items).toMatchObject([
      { reference },
    ])
    expect((await desk.ask('shipments.counts')).states).toMatchObject({ allocated: 0, ready_to_ship: 1 })
  })

  it('to the state that it is in answers "not modified" and writes nothing at all', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest({ custom_reference: 'C-1' }))
    await desk.indexed()
    const before = desk.everything()
    desk.clock.advance(5_000)
    const answer = await desk.ask('shipments.changeState', { reference, state: 'Unallocated', reason })
    expect(answer).toMatchObject({ reference, custom_reference: 'C-1', modified: false })
    expect(desk.everything()).toEqual(before)
  })

  it('keeps who, when, from, to and why in the history', async () => {
    await using desk = openTestDesk()
    await desk.ask('settings.update', { operator: 'Mo', desk_name: 'Desk 7' })
    const { reference } = await desk.ask('shipments.create', aRequest())
    putInState(desk, reference, 'allocated')
    desk.clock.advance(90_000)
    await desk.ask('shipments.changeState', { reference, state: 'ready_to_ship', reason: `  ${reason} ` })
    expect((await desk.ask('shipments.history', { reference })).items).toEqual([
      {
        sequence: 3,
        at: '2026-11-20T11:00:00.000+01:00',
        actor: 'Mo',
        desk: 'Desk 7',
        operation: 'create',
        to: 'unallocated',
        changes: [],
        program_version: textLike(/^\d+\.\d+\.\d+/u),
      },
      {
        sequence: 4,
        at: '2026-11-20T11:01:30.000+01:00',
        actor: 'Mo',
        desk: 'Desk 7',
        operation: 'change_state',
        from: 'allocated',
        to: 'ready_to_ship',
        reason,
        changes: [],
        program_version: textLike(/^\d+\.\d+\.\d+/u),
      },
    ])
  })

  it.each([
    ['booking', 'collection_booking_pending', 'invalid_state_for_operation'],
    ['booked', 'collection_booked', 'invalid_state_for_operation'],
    ['Booking_Failed ', 'collection_booking_failed', 'invalid_state_for_operation'],
  ] as const)('knows the older name %s for %s', async (older, state, code) => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    const error = await desk.refusal('shipments.changeState', { reference, state: older, reason })
    expect(problemsIn(error)).toEqual([`$.state: ${code}`])
    putInState(desk, reference, state)
    expect(await desk.ask('shipments.changeState', { reference, state: older, reason })).toMatchObject({
      modified: false,
    })
  })

  it.each(['lost ', 'LOST', '\tLost\n'])(
    'knows the state %j in any case and with space around it',
    async (state) => {
      await using desk = openTestDesk()
      const { reference } = await desk.ask('shipments.create', aRequest())
      putInState(desk, reference, 'in_transit')
      expect(await desk.ask('shipments.changeState', { reference, state, reason })).toMatchObject({
        modified: true,
      })
    },
  )

  it.each(['flying', '', 'in transit', 'constructor', '__proto__', 'toString', 5, {}])(
    'refuses %j, which is no state',
    async (state) => {
      await using desk = openTestDesk()
      const { reference } = await desk.ask('shipments.create', aRequest())
      const [problem] = problemsIn(await desk.refusal('shipments.changeState', { reference, state, reason }))
      expect(problem).toBe(
        typeof state === 'string' ? '$.state: invalid_shipment_state' : '$.state: invalid_format',
      )
    },
  )

  it('needs a reason of 5 to 100 characters, not counting space around it', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    putInState(desk, reference, 'in_transit')
    const withReason = (given: unknown) => ({ reference, state: 'delayed', reason: given })
    for (const [given, code] of [
      [undefined, 'required_property_missing'],
      [null, 'required_property_missing'],
      ['', 'required_property_missing'],
      ['      ', 'required_property_missing'],
      ['1234', 'value_too_short'],
      [' 1234 ', 'value_too_short'],
      ['x'.repeat(101), 'value_too_long'],
      [12345, 'invalid_format'],
    ] as const) {
      const error = await desk.refusal('shipments.changeState', withReason(given))
      expect({ given, is: problemsIn(error) }).toEqual({ given, is: [`$.reason: ${code}`] })
    }
    await desk.ask('shipments.changeState', withReason('12345'))
    await desk.ask('shipments.changeState', { reference, state: 'in_transit', reason: 'x'.repeat(100) })
  })

  it('is told all that is wrong at once', async () => {
    await using desk = openTestDesk()
    const error = await desk.refusal('shipments.changeState', { reference: 'x', state: 'y', colour: 1 })
    expect(problemsIn(error).toSorted()).toEqual([
      '$.colour: invalid_request',
      '$.reason: required_property_missing',
      '$.reference: invalid_reference_format',
      '$.state: invalid_shipment_state',
    ])
  })

  it.each(['delivered', 'delivered_damaged', 'customer_collected'] as const)(
    'to %s keeps the day of delivery, also when it moves on',
    async (state) => {
      await using desk = openTestDesk()
      const { reference } = await desk.ask('shipments.create', aRequest())
      putInState(desk, reference, 'out_for_delivery')
      desk.clock.advance(3_600_000)
      await desk.ask('shipments.changeState', { reference, state, reason })
      const delivered = { actual_delivery_date: '2026-11-20T11:00:00.000Z' }
      expect(await desk.ask('shipments.get', { reference })).toMatchObject({ state, ...delivered })
      desk.clock.advance(3_600_000)
      await desk.ask('shipments.changeState', { reference, state: 'returned_to_sender', reason })
      expect(await desk.ask('shipments.get', { reference })).toMatchObject({
        state: 'returned_to_sender',
        ...delivered,
      })
    },
  )

  it('that does not deliver sets no day of delivery', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    putInState(desk, reference, 'out_for_delivery')
    await desk.ask('shipments.changeState', { reference, state: 'partially_delivered', reason })
    expect(await desk.ask('shipments.get', { reference })).not.toHaveProperty('actual_delivery_date')
  })

  it('keeps the severity that lists filter by in step with the state', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    putInState(desk, reference, 'in_transit')
    for (const state of ['delayed', 'missing', 'in_transit'] as const) {
      await desk.ask('shipments.changeState', { reference, state, reason })
      for (const severity of severities) {
        const { items } = await desk.ask('shipments.list', { severity })
        expect(items).toHaveLength(rowOf(state).severity === severity ? 1 : 0)
      }
    }
  })
})
