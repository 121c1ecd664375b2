import { describe, expect, it } from 'vitest'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { contractTable } from '#helpers/state-table.ts'
import { textLike } from '#helpers/like.ts'

const reason = 'As it went.'

describe('a start after the program died half-way', () => {
  it.each<[ShipmentState, ShipmentState]>([
    ['allocating', 'allocation_failed'],
    ['manifesting', 'manifest_failed'],
  ])('takes a shipment from %s to %s and says so in its history', async (from, to) => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    putInState(desk, reference, from)
    desk.clock.advance(60_000)
    desk.restart()
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({
      state: to,
      updated: '2026-11-20T10:01:00.000Z',
    })
    expect((await desk.ask('shipments.counts')).states).toMatchObject({ [from]: 0, [to]: 1 })
    expect((await desk.ask('shipments.list', { states: [to] })).items).toHaveLength(1)
    expect((await desk.ask('shipments.history', { reference })).items[1]).toMatchObject({
      operation: 'repair',
      from,
      to,
      reason: textLike(/\w/u),
      at: '2026-11-20T11:01:00.000+01:00',
    })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 2 })
  })

  it('takes a shipment from cancelling back to where it was', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    putInState(desk, reference, 'allocated')
    await desk.ask('shipments.changeState', { reference, state: 'ready_to_ship', reason })
    const { database, audit, shipments } = desk.inside()
    expect(shipments.service.get(reference).state).toBe('ready_to_ship')
    database.write((writer) =>
      audit.record(writer, {
        operation: 'change_state',
        reference,
        actor: 'Shipdesk',
        from: 'ready_to_ship',
        to: 'cancelling',
      }),
    )
    putInState(desk, reference, 'cancelling')
    desk.restart()
    expect((await desk.ask('shipments.get', { reference })).state).toBe('ready_to_ship')
    expect((await desk.ask('shipments.history', { reference })).items.at(-1)).toMatchObject({
      operation: 'repair',
      from: 'cancelling',
      to: 'ready_to_ship',
    })
  })

  it('repairs each shipment once and leaves every other state alone', async () => {
    await using desk = openTestDesk()
    const others = contractTable.filter(({ phase }) => phase !== 'system')
    const references = new Map<string, ShipmentState>()
    for (const { state } of others) {
      const { reference } = await desk.ask('shipments.create', aRequest())
      putInState(desk, reference, state)
      references.set(reference, state)
    }
    const { reference: stuck } = await desk.ask('shipments.create', aRequest())
    putInState(desk, stuck, 'manifesting')
    desk.restart()
    desk.restart()
    expect((await desk.ask('shipments.history', { reference: stuck })).items).toHaveLength(2)
    const { items } = await desk.ask('shipments.list')
    expect(new Map(items.map(({ reference, state }) => [reference, state]))).toEqual(
      new Map([...references, [stuck, 'manifest_failed']]),
    )
    // States were put in past the program here, which the trail cannot know of; it holds all the same.
    const { entries, parts } = await desk.ask('audit.verify')
    expect(entries).toBe(others.length + 2)
    expect(parts.filter(({ ok }) => !ok).map(({ part }) => part)).toEqual(['shipments'])
  })
})
