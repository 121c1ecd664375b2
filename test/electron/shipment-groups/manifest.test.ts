import { describe, expect, it } from 'vitest'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { aGroupOf } from '#helpers/shipment-groups.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { manifestableStates } from '#shared/shipments/transition.ts'

describe('a group that is manifested', () => {
  it('walks open → locked → manifested → closed', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 3, 'CAGE-7')
    await desk.ask('groups.lock', { reference })
    const { accepted, rejected, version } = await desk.ask('groups.manifest', { custom_reference: 'CAGE-7' })
    expect([accepted.map((one) => one.shipment_count), rejected, version]).toEqual([[3], [], 1])
    const manifest = accepted[0]?.reference ?? ''
    expect((await desk.ask('manifests.get', { reference: manifest })).shipments).toEqual(shipments)
    const { items } = await desk.ask('groups.members', { reference })
    expect(items.map(({ state }) => state)).toEqual(['manifested', 'manifested', 'manifested'])
    await desk.ask('groups.close', { reference })
    const history = await desk.ask('groups.history', { reference })
    expect(history.items.map(({ operation, reason }) => [operation, reason])).toEqual([
      ['create_group', undefined],
      ['lock_group', undefined],
      ['manifest_group', `Manifest ${manifest}`],
      ['close_group', undefined],
    ])
  })

  it.each(['open', 'closed'] as const)('is none that is %s', async (state) => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 1)
    if (state === 'closed')
      for (const action of ['lock', 'close'] as const) await desk.ask(`groups.${action}`, { reference })
    expect(problemsIn(await desk.refusal('groups.manifest', { reference }))).toEqual([
      'invalid_state_for_operation',
    ])
    expect((await desk.ask('shipments.get', { reference: shipments[0] })).state).toBe('allocated')
  })

  it('leaves alone what was manifested before, or is under way', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 3)
    const [first = '', second = '', third = ''] = shipments
    await desk.ask('manifests.create', { shipments: [first] })
    putInState(desk, second, 'in_transit')
    await desk.ask('groups.lock', { reference })
    expect((await desk.ask('groups.get', { reference })).waiting_count).toBe(1)
    const { accepted, rejected } = await desk.ask('groups.manifest', { reference })
    expect(rejected).toEqual([])
    expect((await desk.ask('groups.get', { reference })).waiting_count).toBe(0)
    expect((await desk.ask('manifests.get', { reference: accepted[0]?.reference })).shipments).toEqual([
      third,
    ])
    const { code, message } = await desk.refusal('groups.manifest', { reference })
    expect([code, message]).toEqual([
      'validation_error',
      `Nothing of group ${reference} is left to be manifested.`,
    ])
  })

  it('is not manifested where its history cannot tell of it', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    const { reference, shipments } = await aGroupOf(desk, 2)
    await desk.ask('groups.lock', { reference })
    desk.tamper(`CREATE TRIGGER no_history BEFORE INSERT ON audit WHEN new.operation = 'manifest_group' BEGIN
      SELECT RAISE (ABORT, 'The disk is full.'); END`)
    expect((await desk.refusal('groups.manifest', { reference })).code).toBe('internal_server_error')
    const states = await desk.ask('shipments.states', { shipments: [...shipments] })
    expect(states.items.map(({ state }) => state)).toEqual(['allocated', 'allocated'])
    expect((await desk.ask('manifests.list')).items).toEqual([])
    desk.tamper('DROP TRIGGER no_history')
    const { accepted } = await desk.ask('groups.manifest', { reference })
    const { items } = await desk.ask('groups.history', { reference })
    expect(items.slice(-1)).toMatchObject([
      { operation: 'manifest_group', reason: `Manifest ${accepted[0]?.reference}` },
    ])
  })

  it('hands over those of its shipments that can be manifested, and leaves all others as they are', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, shipmentStates.length)
    const stateOf = new Map(shipments.map((one, index) => [one, shipmentStates[index] ?? 'allocated']))
    for (const [one, state] of stateOf) putInState(desk, one, state)
    await desk.ask('groups.lock', { reference })
    expect((await desk.ask('groups.get', { reference })).waiting_count).toBe(manifestableStates.length)
    const { accepted, rejected } = await desk.ask('groups.manifest', { reference })
    expect(rejected).toEqual([])
    const manifest = await desk.ask('manifests.get', { reference: accepted[0]?.reference })
    expect(new Set(manifest.shipments.map((one) => stateOf.get(one)))).toEqual(new Set(manifestableStates))
    const { items } = await desk.ask('shipments.states', { shipments: [...shipments] })
    const changed = items.filter((one) => one.state !== stateOf.get(one.reference))
    expect(changed.map((one) => one.state)).toEqual(manifestableStates.map(() => 'manifested'))
  })

  it('takes more than the hundred that are asked for by reference', async () => {
    await using desk = openTestDesk()
    const { reference } = await aGroupOf(desk, 250)
    await desk.ask('groups.lock', { reference })
    const { accepted, message } = await desk.ask('groups.manifest', { reference, job: 'all' })
    expect(accepted.map((one) => one.shipment_count)).toEqual([250])
    expect(message).toBe(`250 of 250 shipments of group ${reference} were manifested.`)
  })
})
