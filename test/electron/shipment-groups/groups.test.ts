import { describe, expect, it } from 'vitest'
import { createMany } from '#helpers/allocating.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith } from '#helpers/printing.ts'
import { aGroupOf, waiting, waitingElsewhere } from '#helpers/shipment-groups.ts'

const membersOf = async (desk: TestDesk, reference: string): Promise<readonly string[] | undefined> =>
  (await desk.ask('groups.get', { reference })).shipments

describe('a shipment in a group', () => {
  it.each(['open', 'locked'] as const)(
    'leaves it when it is de-allocated or cancelled, one that is %s too',
    async (state) => {
      await using desk = openTestDesk()
      const { reference, shipments } = await aGroupOf(desk, 3)
      const [first = '', second = '', third] = shipments
      if (state === 'locked') await desk.ask('groups.lock', { reference })
      await desk.ask('allocation.deallocate', { shipments: [first], reason: 'Another carrier' })
      await desk.ask('shipments.cancel', { reference: second })
      const group = await desk.ask('groups.get', { reference })
      expect(group).toMatchObject({ shipments: [third], shipment_count: 1, state })
      const { items } = await desk.ask('groups.history', { reference })
      const leaving = items.filter(({ operation }) => operation === 'leave_group')
      expect(leaving.map(({ changes }) => changes)).toEqual([
        [{ property: '$.shipments', before: [first] }],
        [{ property: '$.shipments', before: [second] }],
      ])
      expect(leaving.map(({ reason = '' }) => reason)).toEqual([
        `Shipment ${first} came into the state “Unallocated”`,
        `Shipment ${second} came into the state “Cancelled”`,
      ])
    },
  )

  it('can join another one then', async () => {
    await using desk = openTestDesk()
    const { shipments } = await aGroupOf(desk, 2)
    const [first = ''] = shipments
    expect(problemsIn(await desk.refusal('groups.create', { shipments: [first] }))).toEqual([
      '$.shipments[0]: non_unique_reference',
    ])
    await desk.ask('allocation.deallocate', { shipments: [first], reason: 'Another carrier' })
    expect(problemsIn(await desk.refusal('groups.create', { shipments: [first] }))).toEqual([
      '$.shipments[0]: invalid_state_for_operation',
    ])
  })

  it('stays while it is on its way, and may be in another group once this one is closed', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 1)
    const [shipment = ''] = shipments
    await desk.ask('groups.lock', { reference })
    await desk.ask('groups.close', { reference })
    const second = await desk.ask('groups.create', { shipments })
    await desk.ask('manifests.create', { shipments: [shipment] })
    await desk.ask('shipments.changeState', { reference: shipment, state: 'in_transit', reason: 'It left' })
    expect(await membersOf(desk, second.reference)).toEqual(shipments)
    expect(await membersOf(desk, reference)).toEqual(shipments)
  })

  it('stays in a group that is closed when it is cancelled, until it is deleted', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 2)
    const [first = '', second = ''] = shipments
    await desk.ask('groups.lock', { reference })
    await desk.ask('groups.close', { reference })
    await desk.ask('shipments.cancel', { reference: first })
    expect(await membersOf(desk, reference)).toEqual([first, second])
    await desk.ask('shipments.delete', { reference: first })
    expect(await desk.ask('groups.get', { reference })).toMatchObject({
      shipments: [second],
      shipment_count: 1,
    })
  })

  it('leaves a group behind that can be filled again from anywhere, or closed', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 1)
    await desk.ask('shipments.cancel', { reference: shipments[0] })
    const empty = await desk.ask('groups.get', { reference })
    expect(empty).toMatchObject({ shipment_count: 0, state: 'open' })
    expect(empty.shipments).toBeUndefined()
    const elsewhere = waitingElsewhere(desk)
    await desk.ask('groups.add', { reference, shipments: [elsewhere] })
    expect(problemsIn(await desk.refusal('groups.add', { reference, shipments: waiting(desk) }))).toEqual([
      '$.shipments[0]: conflicting_properties',
    ])
  })
})

describe('a group', () => {
  it('is written down in the trail, which holds', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 2)
    const [more = ''] = waiting(desk)
    await desk.ask('groups.add', { reference, shipments: [more] })
    await desk.ask('groups.remove', { reference, shipments: [more] })
    for (const action of ['lock', 'lock', 'unlock', 'lock', 'close'] as const)
      await desk.ask(`groups.${action}`, { reference })
    const { items } = await desk.ask('groups.history', { reference })
    expect(items.map(({ operation, from, to }) => [operation, from, to])).toEqual([
      ['create_group', undefined, 'open'],
      ['add_to_group', undefined, undefined],
      ['remove_from_group', undefined, undefined],
      ['lock_group', 'open', 'locked'],
      ['unlock_group', 'locked', 'open'],
      ['lock_group', 'open', 'locked'],
      ['close_group', 'locked', 'closed'],
    ])
    expect(items[0]?.changes).toEqual([{ property: '$.shipments', after: shipments }])
    expect(items[1]?.changes).toEqual([{ property: '$.shipments', after: [more] }])
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('is listed newest first, by its state, page by page', async () => {
    await using desk = openTestDesk()
    const references: string[] = []
    for (let made = 0; made < 5; made += 1) references.push((await aGroupOf(desk, 1)).reference)
    const [first, second, third, fourth, fifth] = references
    await desk.ask('groups.lock', { reference: second })
    for (const action of ['lock', 'close'] as const) await desk.ask(`groups.${action}`, { reference: fourth })
    const listed = async (request: object) => {
      const { items, next_cursor: cursor } = await desk.ask('groups.list', request)
      return { references: items.map(({ reference }) => reference), cursor }
    }
    expect((await listed({})).references).toEqual(references.toReversed())
    expect((await listed({ states: ['locked', 'open'] })).references).toEqual([fifth, third, second, first])
    const page = await listed({ states: ['open', 'locked', 'open'], take: 3 })
    expect(page.references).toEqual([fifth, third, second])
    const rest = await listed({ states: ['open', 'locked'], take: 3, cursor: page.cursor })
    expect(rest).toEqual({ references: [first], cursor: null })
    expect((await listed({ states: ['closed'] })).references).toEqual([fourth])
  })

  it('shows its shipments, those that came last first, page by page', async () => {
    await using desk = openTestDesk()
    const { reference, shipments } = await aGroupOf(desk, 5)
    const first = await desk.ask('groups.members', { reference, take: 3 })
    const { next_cursor: cursor } = first
    const rest = await desk.ask('groups.members', { reference, take: 3, cursor: cursor ?? '' })
    const found = [...first.items, ...rest.items]
    expect(found.map((one) => one.reference)).toEqual(shipments.toReversed())
    expect(found[0]).toMatchObject({ state: 'allocated', pieces: 2, weight: 3, country_iso_code: 'GB' })
    expect(rest.next_cursor).toBeNull()
  })

  it('has a reference that none made later comes before, when the clock stepped back as well', async () => {
    await using desk = openTestDesk()
    const shipments = await allocatedWith(desk, 1)
    desk.clock.set('2020-01-01T00:00:00Z')
    const { reference } = await desk.ask('groups.create', { shipments })
    desk.restart()
    const [made = ''] = await createMany(desk, 1)
    const [next] = (await desk.ask('shipments.get', { reference: made })).contents
    // The rest is chance.
    expect((next?.reference ?? '').slice(3, 22) > reference.slice(3, 22)).toBe(true)
  })
})

describe('the group of a shipment', () => {
  it('is known from the shipment: the one that it is in, else the one that it was in when that was closed', async () => {
    await using desk = openTestDesk()
    const open = await aGroupOf(desk, 1, 'CAGE-1')
    const { reference, shipments } = await aGroupOf(desk, 2, 'CAGE-2')
    const [first = '', second = ''] = shipments
    const groupOf = async (shipment: string) =>
      (await desk.ask('groups.ofShipment', { reference: shipment })).group?.custom_reference
    expect([await groupOf(first), await groupOf(open.shipments[0] ?? '')]).toEqual(['CAGE-2', 'CAGE-1'])
    await desk.ask('groups.remove', { reference, shipments: [second] })
    expect(await groupOf(second)).toBeUndefined()
    for (const action of ['lock', 'close'] as const) await desk.ask(`groups.${action}`, { reference })
    expect(await groupOf(first)).toBe('CAGE-2')
    await desk.ask('groups.add', { reference: open.reference, shipments: [first] })
    expect(await groupOf(first)).toBe('CAGE-1')
    expect(await groupOf(`sp_${'0'.repeat(32)}`)).toBeUndefined()
  })

  it('is found by the code of its note and by its name, in the newest version', async () => {
    await using desk = openTestDesk()
    const { reference } = await aGroupOf(desk, 1, 'CAGE-7')
    for (const action of ['lock', 'close'] as const) await desk.ask(`groups.${action}`, { reference })
    const { reference: newer } = await aGroupOf(desk, 1, 'CAGE-7')
    const found = async (...codes: readonly string[]) =>
      (await desk.ask('groups.findByCode', { codes: [...codes] })).group?.reference
    expect(await found(reference)).toBe(reference)
    expect(await found(reference.toUpperCase())).toBe(reference)
    expect(await found('CAGE?7', 'CAGE-7')).toBe(newer)
    expect(await found('CAGE-8')).toBeUndefined()
  })
})
