import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { transition } from '#shared/shipments/transition.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { contractTable, rowOf } from '#helpers/state-table.ts'

const noun = { cancel: 'shipments.cancel', delete: 'shipments.delete' } as const
/** The shipments that there should be, by reference. */
type Model = Map<string, ShipmentState>
type Act = {
  readonly which: number
  readonly act: 'create' | 'manual' | 'cancel' | 'delete' | 'put'
  readonly to: ShipmentState
}

const acts = fc.record<Act>({
  which: fc.nat(),
  act: fc.constantFrom('create', 'create', 'manual', 'manual', 'manual', 'put', 'cancel', 'delete'),
  to: fc.constantFrom(...shipmentStates),
})

const act = async (desk: TestDesk, model: Model, { which, act: name, to }: Act): Promise<void> => {
  const [reference, state] = [...model][which % Math.max(model.size, 1)] ?? []
  if (name === 'create' || reference === undefined || state === undefined) {
    const created = await desk.ask('shipments.create', aRequest())
    model.set(created.reference, 'unallocated')
    return
  }
  if (name === 'put') {
    putInState(desk, reference, to)
    model.set(reference, to)
    return
  }
  const move = transition(state, name === 'manual' ? { kind: 'manual', to } : { kind: name })
  const answer = await (name === 'manual'
    ? desk.call('shipments.changeState', { reference, state: to, reason: 'By chance.' })
    : desk.call(noun[name], { reference }))
  expect('error' in answer).toBe(move.kind === 'refused')
  if (move.kind === 'moved') model.set(reference, move.to)
  if (move.kind === 'removed') model.delete(reference)
}

const expectSame = async (desk: TestDesk, model: Model): Promise<void> => {
  const counted = (holds: (state: ShipmentState) => boolean): number =>
    [...model.values()].filter(holds).length
  const severity = (wanted: string) => counted((state) => rowOf(state).severity === wanted)
  expect(await desk.ask('shipments.counts')).toEqual({
    total: model.size,
    states: Object.fromEntries(
      contractTable.map(({ state }) => [state, counted((other) => other === state)]),
    ),
    severities: { green: severity('green'), amber: severity('amber'), red: severity('red') },
  })
  const { items } = await desk.ask('shipments.list', { take: 1000 })
  expect(new Map(items.map(({ reference, state }) => [reference, state]))).toEqual(model)
}

describe('the counts of shipments', () => {
  it('are all there, and 0, on an empty desk', async () => {
    await using desk = openTestDesk()
    await expectSame(desk, new Map())
  })

  it('are the real ones after whatever was done or refused, also after a restart', async () => {
    await using desk = openTestDesk()
    const model: Model = new Map()
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 15 }), async (made) => {
        for (const one of made) await act(desk, model, one)
        await expectSame(desk, model)
      }),
      { numRuns: 30, endOnFailure: true },
    )
    desk.restart()
    await desk.indexed()
    for (const [reference, state] of model) {
      // A start takes shipments out of the states that only a running operation may leave them in.
      if (rowOf(state).phase === 'system')
        model.set(reference, (await desk.ask('shipments.get', { reference })).state)
    }
    await expectSame(desk, model)
    // States were put in past the program here, which the trail cannot know of; it holds all the same.
    const { parts } = await desk.ask('audit.verify')
    expect(parts.filter(({ ok }) => !ok).every(({ part }) => part === 'shipments')).toBe(true)
  })

  it('are those of all shipments when another program on the same desk works too', async () => {
    await using desk = openTestDesk()
    await using other = openTestDesk({ folder: desk.folder, clock: desk.clock })
    const { reference } = await desk.ask('shipments.create', aRequest())
    await other.ask('shipments.create', aRequest())
    await other.ask('shipments.cancel', { reference })
    const { total, states } = await desk.ask('shipments.counts')
    expect({ total, unallocated: states.unallocated, cancelled: states.cancelled }).toEqual({
      total: 2,
      unallocated: 1,
      cancelled: 1,
    })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 3 })
  })
})
