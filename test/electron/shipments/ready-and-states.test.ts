import { describe, expect, it } from 'vitest'
import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { rowOf } from '#helpers/state-table.ts'

const UNKNOWN = `sp_${'1'.repeat(32)}`
const createIn = async (desk: TestDesk, state: ShipmentState): Promise<string> => {
  const { reference } = await desk.ask('shipments.create', aRequest())
  putInState(desk, reference, state)
  return reference
}
const referencesOf = (answers: readonly { readonly shipment_reference: string }[]): readonly string[] =>
  answers.map((one) => one.shipment_reference)

describe('calling shipments ready to ship', () => {
  it('moves each for itself: those that can, however many cannot', async () => {
    await using desk = openTestDesk()
    const allocated = await createIn(desk, 'allocated')
    const ready = await createIn(desk, 'ready_to_ship')
    const draft = await createIn(desk, 'unallocated')
    const shipments = [draft, allocated, UNKNOWN, 'sp_1', ready, allocated]
    const { accepted, rejected } = await desk.ask('shipments.setReadyToShip', { shipments, ready: true })
    expect(accepted).toEqual([
      { shipment_reference: allocated, state: 'ready_to_ship', modified: true },
      { shipment_reference: ready, state: 'ready_to_ship', modified: false },
    ])
    expect(referencesOf(rejected)).toEqual([draft, UNKNOWN, 'sp_1'])
    expect(rejected.flatMap(problemsIn)).toEqual([
      'invalid_state_for_operation',
      'shipment_not_found',
      'invalid_reference_format',
    ])
    const { items } = await desk.ask('shipments.history', { reference: allocated })
    expect(items.at(-1)).toMatchObject({ operation: 'ready_to_ship', from: 'allocated', to: 'ready_to_ship' })
    expect((await desk.ask('shipments.history', { reference: ready })).items).toHaveLength(1)
  })

  it('is taken back the same way', async () => {
    await using desk = openTestDesk()
    const ready = await createIn(desk, 'ready_to_ship')
    const allocated = await createIn(desk, 'allocated')
    const shipments = [ready, allocated]
    expect(await desk.ask('shipments.setReadyToShip', { shipments, ready: false })).toEqual({
      accepted: [
        { shipment_reference: ready, state: 'allocated', modified: true },
        { shipment_reference: allocated, state: 'allocated', modified: false },
      ],
      rejected: [],
    })
    const { items } = await desk.ask('shipments.history', { reference: ready })
    expect(items.at(-1)).toMatchObject({ operation: 'not_ready_to_ship', to: 'allocated' })
  })

  it('works from the states that the table says, and from no other', async () => {
    await using desk = openTestDesk()
    const reference = await createIn(desk, 'unallocated')
    for (const state of shipmentStates) {
      for (const ready of [true, false]) {
        putInState(desk, reference, state)
        const answer = await desk.ask('shipments.setReadyToShip', { shipments: [reference], ready })
        const canMove = ready ? rowOf(state).manual.includes('ready_to_ship') : state === 'ready_to_ship'
        const isThere = state === (ready ? 'ready_to_ship' : 'allocated')
        expect({ state, ready, accepted: answer.accepted.map((one) => one.modified) }).toEqual({
          state,
          ready,
          accepted: canMove || isThere ? [!isThere] : [],
        })
      }
    }
  })

  it('takes one to a hundred at once', async () => {
    await using desk = openTestDesk()
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => UNKNOWN.slice(0, -3) + (100 + index))
    const problems = async (shipments: readonly string[]) =>
      problemsIn(await desk.refusal('shipments.setReadyToShip', { shipments, ready: true }))
    expect(await problems([])).toEqual(['$.shipments: too_few_elements'])
    expect(await problems(many(101))).toEqual(['$.shipments: too_many_elements'])
    const { rejected } = await desk.ask('shipments.setReadyToShip', { shipments: many(100), ready: true })
    expect(rejected).toHaveLength(100)
  })
})

describe('the states of shipments', () => {
  it('are told in the order asked for, as the list tells them; what is not there is left out', async () => {
    await using desk = openTestDesk()
    const [one, two] = [await createIn(desk, 'allocated'), await createIn(desk, 'lost')]
    const { items } = await desk.ask('shipments.states', { shipments: [two, UNKNOWN, one] })
    expect(items).toEqual((await desk.ask('shipments.list')).items)
    expect(items.map(({ state }) => state)).toEqual(['lost', 'allocated'])
    expect(await desk.ask('shipments.states', { shipments: [] })).toEqual({ items: [] })
  })

  it('are told of those only that a list shows, where it is said which', async () => {
    await using desk = openTestDesk()
    const shipments = [await createIn(desk, 'allocated'), await createIn(desk, 'lost')]
    const toldWithin = async (within: object) =>
      (await desk.ask('shipments.states', { shipments, within })).items.map(({ state }) => state)
    expect(await toldWithin({})).toEqual(['allocated', 'lost'])
    expect(await toldWithin({ states: ['lost', 'delivered'] })).toEqual(['lost'])
    expect(await toldWithin({ severity: 'green', states: ['lost'] })).toEqual([])
    expect(await toldWithin({ country: 'FR' })).toEqual([])
  })

  it('are told of up to a thousand at once', async () => {
    await using desk = openTestDesk()
    const many = (count: number) => Array.from({ length: count }, () => UNKNOWN)
    expect(await desk.ask('shipments.states', { shipments: many(1000) })).toEqual({ items: [] })
    expect(problemsIn(await desk.refusal('shipments.states', { shipments: many(1001) }))).toEqual([
      '$.shipments: too_many_elements',
    ])
  })
})
