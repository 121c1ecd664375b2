import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest, anAddress, contentsOf, itemOf } from '#helpers/a-request.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { asKept } from '#helpers/as-kept.ts'
import { textWith } from '#helpers/like.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { rowOf } from '#helpers/state-table.ts'

const create = async (desk: TestDesk, request = aRequest()): Promise<string> => {
  await saveRecordsOf(desk, request)
  return (await desk.ask('shipments.create', request)).reference
}
const get = (desk: TestDesk, reference: string) => desk.ask('shipments.get', { reference })
const lastEntry = async (desk: TestDesk, reference: string) =>
  (await desk.ask('shipments.history', { reference })).items.at(-1)

describe('an edit of a shipment', () => {
  it('replaces every property: what is not given is gone, the references and the creation stay', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk, aFullRequest())
    const before = await get(desk, reference)
    desk.clock.advance(1_000)
    expect(await desk.ask('shipments.update', { reference, shipment: aRequest() })).toMatchObject({
      reference,
      modified: true,
      message: textWith(reference),
      _links: [{ reference }],
    })
    expect(asKept(await get(desk, reference))).toEqual({
      reference,
      state: 'unallocated',
      created: before.created,
      updated: '2026-11-20T10:00:01.000Z',
      direction: 'outbound',
      source: 'desk',
      shipment_type: 'on_demand',
      addresses: aRequest().addresses,
      contents: [{ ...contentsOf(), quantity: 1, reference: before.contents[0]?.reference }],
    })
  })

  it('is found, listed and counted as it is now, and not as it was', async () => {
    await using desk = openTestDesk()
    const shop = (name: string, tag: string) =>
      aRequest({
        custom_reference: `${name}-order`,
        tags: [tag],
        contents: [contentsOf({ custom_reference: `${name}-box` })],
        addresses: [anAddress(), anAddress({ address_type: 'destination', company_name: `${name} & Sons` })],
      })
    const reference = await create(desk, shop('Zebra', 'Fragile'))
    await desk.indexed()
    await desk.ask('shipments.update', { reference, shipment: shop('Quagga', 'Gift') })
    for (const isIndexed of [false, true]) {
      if (isIndexed) await desk.indexed()
      for (const [name, tag, count] of [
        ['Zebra', 'Fragile', 0],
        ['Quagga', 'Gift', 1],
      ] as const) {
        expect((await desk.ask('shipments.search', { text: name })).items).toHaveLength(count)
        expect((await desk.ask('shipments.list', { tag })).items).toHaveLength(count)
        for (const custom_reference of [`${name}-order`, `${name}-box`]) {
          const { total } = await desk.ask('shipments.findByCustomReference', { custom_reference })
          expect(total).toBe(count)
        }
      }
    }
    expect((await desk.ask('shipments.counts')).states.unallocated).toBe(1)
  })

  it('lets contents keep their references place by place, and gives new ones to what is new', async () => {
    await using desk = openTestDesk()
    const box = (...skus: readonly string[]) => contentsOf({ contents: skus.map((sku) => itemOf({ sku })) })
    const reference = await create(desk, aRequest({ contents: [box('a'), box('b', 'c')] }))
    const referencesOf = async () =>
      (await get(desk, reference)).contents.map((outer) => [
        outer.reference,
        ...(outer.contents ?? []).map((inner) => inner.reference),
      ])
    const [[one, a] = [], [two, b, c] = []] = await referencesOf()
    const shipment = aRequest({ contents: [box('a', 'new'), box('b'), box('other')] })
    await desk.ask('shipments.update', { reference, shipment })
    const [first, second, third = []] = await referencesOf()
    expect(first?.slice(0, 2)).toEqual([one, a])
    expect(second).toEqual([two, b])
    const known = new Set([one, a, two, b, c])
    for (const fresh of [first?.[2], ...third]) expect(known).not.toContain(fresh)
  })

  it('is written down with each property that changed, before and after', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk, aRequest({ tags: ['a'], contents: [contentsOf({ sku: 'X' })] }))
    const shipment = aRequest({ custom_reference: 'ORD-1', contents: [contentsOf({ sku: 'Y' })] })
    await desk.ask('shipments.update', { reference, shipment })
    const entry = await lastEntry(desk, reference)
    expect(entry).toMatchObject({ operation: 'update', from: 'unallocated', to: 'unallocated' })
    expect(entry?.changes.toSorted((one, other) => (one.property < other.property ? -1 : 1))).toEqual([
      { property: '$.contents[0].sku', before: 'X', after: 'Y' },
      { property: '$.custom_reference', after: 'ORD-1' },
      { property: '$.tags', before: ['a'] },
    ])
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 2 })
  })

  it('that changes nothing writes nothing, says so, and is no reason to read the shipment anew', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk, aFullRequest())
    await desk.indexed()
    const before = desk.everything()
    desk.clock.advance(1_000)
    const shipment = requestOfShipment(await get(desk, reference))
    expect(await desk.ask('shipments.update', { reference, shipment })).toMatchObject({ modified: false })
    expect(desk.everything()).toEqual(before)
  })

  it('by the request of what was accepted changes nothing, whatever it was', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, arbitraryLocations)
    await fc.assert(
      fc.asyncProperty(arbitraryRequest, async (request) => {
        const { reference } = await desk.ask('shipments.create', request)
        const shipment = requestOfShipment(await get(desk, reference))
        const { modified } = await desk.ask('shipments.update', { reference, shipment })
        expect(modified).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  it('from any shipment to any other gives that other, under the same reference', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, arbitraryLocations)
    await fc.assert(
      fc.asyncProperty(arbitraryRequest, arbitraryRequest, async (one, other) => {
        const { reference } = await desk.ask('shipments.create', one)
        await desk.ask('shipments.update', { reference, shipment: other })
        expect(requestOfShipment(await get(desk, reference))).toEqual(other)
      }),
      { numRuns: 30 },
    )
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('leaves nothing personal behind once the shipment is deleted', async () => {
    await using desk = openTestDesk()
    const destination = (company_name: string) => anAddress({ address_type: 'destination', company_name })
    const reference = await create(desk, aRequest({ addresses: [anAddress(), destination('Zebra & Sons')] }))
    await desk.indexed()
    const shipment = aRequest({ addresses: [anAddress(), destination('Quagga & Sons')] })
    await desk.ask('shipments.update', { reference, shipment })
    expect(JSON.stringify(desk.everything())).toMatch(/Zebra.*Quagga|Quagga.*Zebra/u)
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    // The address book is no part of the shipment, and is emptied by itself.
    await desk.ask('addresses.removeAll')
    await desk.indexed()
    expect(JSON.stringify(desk.everything())).not.toMatch(/zebra|quagga|minshew/iu)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 5 })
  })

  it('brings a shipment whose allocation failed back to be tried again, in the same entry', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk)
    putInState(desk, reference, 'allocation_failed')
    const same = await desk.ask('shipments.update', { reference, shipment: aRequest() })
    expect(same.modified).toBe(false)
    expect((await get(desk, reference)).state).toBe('allocation_failed')
    await desk.ask('shipments.update', { reference, shipment: aRequest({ tags: ['lighter'] }) })
    expect((await get(desk, reference)).state).toBe('unallocated')
    expect(await lastEntry(desk, reference)).toMatchObject({
      operation: 'update',
      from: 'allocation_failed',
      to: 'unallocated',
      changes: [{ property: '$.tags' }],
    })
    expect((await desk.ask('shipments.counts')).states).toMatchObject({
      unallocated: 1,
      allocation_failed: 0,
    })
  })

  it('may leave required dates as they were although they are over, but not set them so', async () => {
    await using desk = openTestDesk()
    const over = { required_shipping_date: { end: '2026-11-20T11:00:00Z' } }
    const reference = await create(desk, aRequest(over))
    desk.clock.advance(3 * 3_600_000)
    await desk.ask('shipments.update', { reference, shipment: aRequest({ ...over, tags: ['late'] }) })
    const earlier = aRequest({ required_shipping_date: { end: '2026-11-20T12:00:00Z' } })
    const error = await desk.refusal('shipments.update', { reference, shipment: earlier })
    expect(problemsIn(error)).toEqual(['$.required_shipping_date.end: date_in_past'])
  })

  it('keeps the moment of creation for customs dates that are not given', async () => {
    await using desk = openTestDesk()
    const customs_documentation = { category_type: 'gift' } as const
    const reference = await create(desk, aRequest({ customs_documentation }))
    desk.clock.advance(3_600_000)
    await desk.ask('shipments.update', {
      reference,
      shipment: aRequest({ customs_documentation, tags: ['x'] }),
    })
    expect((await get(desk, reference)).customs_documentation).toMatchObject({
      declaration_date: '2026-11-20T10:00:00.000Z',
      invoice_date: '2026-11-20T10:00:00.000Z',
    })
  })
})

describe('an edit is refused', () => {
  it('in every state that is no draft', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk)
    for (const state of shipmentStates) {
      putInState(desk, reference, state)
      const answer = await desk.call('shipments.update', { reference, shipment: aRequest() })
      const given = 'error' in answer ? problemsIn(answer.error) : []
      const wanted = rowOf(state).phase === 'draft' ? [] : ['invalid_state_for_operation']
      expect({ state, given }).toEqual({ state, given: wanted })
    }
  })

  it('when the shipment is not any more as it was read, and only then', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk)
    const { updated } = await get(desk, reference)
    const edit = (tag: string) => ({ reference, updated, shipment: aRequest({ tags: [tag] }) })
    await desk.ask('shipments.update', edit('mine'))
    // The clock has not moved: one version is told from the next all the same.
    const error = await desk.refusal('shipments.update', edit('theirs'))
    expect(error).toMatchObject({ code: 'conflict', details: [{ code: 'rule_conflict' }] })
    expect((await get(desk, reference)).tags).toEqual(['mine'])
    const now = await get(desk, reference)
    await desk.ask('shipments.update', { ...edit('theirs'), updated: now.updated.replace('Z', '+00:00') })
    await desk.ask('shipments.update', { reference, shipment: aRequest({ tags: ['without asking'] }) })
  })

  it('with every problem, at its place in the request itself', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk)
    const shipment = {
      ...aRequest({ tags: ['a', 'a'] }),
      STATE: 'allocated',
      contents: [contentsOf({ quantity: 0, package_size_reference: 'nowhere' })],
    }
    const error = await desk.refusal('shipments.update', { Reference: reference, Shipment: shipment })
    expect(problemsIn(error).toSorted()).toEqual([
      '$.contents[0].package_size_reference: invalid_package_size_reference',
      '$.contents[0].quantity: value_too_small',
      '$.state: system_use_only',
      '$.tags[1]: duplicate_tags',
    ])
    const twice = { ...aRequest(), Tags: ['a'], tags: ['b'] }
    expect(problemsIn(await desk.refusal('shipments.update', { reference, shipment: twice }))).toEqual([
      '$.tags: invalid_request',
    ])
  })

  it('when it is none: nothing to put there, twice, something else, or of nothing', async () => {
    await using desk = openTestDesk()
    const reference = await create(desk)
    const problems = async (input: unknown) => problemsIn(await desk.refusal('shipments.update', input))
    expect(await problems({ reference })).toEqual(['$.shipment: required_property_missing'])
    expect(await problems({ reference, shipment: null })).toEqual(['$.shipment: required_property_missing'])
    expect(await problems({ reference, shipment: 5 })).toEqual(['$: invalid_format'])
    expect(await problems({ reference, shipment: aRequest(), Shipment: aRequest() })).toEqual([
      '$.shipment: invalid_request',
    ])
    expect(await problems({ reference, shipment: aRequest(), colour: 1, updated: 'soon' })).toEqual([
      '$.updated: invalid_format',
      '$.colour: invalid_request',
    ])
    for (const wrong of [undefined, null, 5, 'x', []]) expect(await problems(wrong)).toHaveLength(1)
    expect(await problems({ reference: `sp_${'1'.repeat(32)}`, shipment: {} })).toEqual([
      'shipment_not_found',
    ])
  })

  it('leaving everything as it was, also when it fails half-way', async () => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    const reference = await create(desk, aRequest({ tags: ['kept'] }))
    await desk.indexed()
    desk.tamper(
      `CREATE TRIGGER full BEFORE INSERT ON audit_detail BEGIN SELECT RAISE (ABORT, 'no room'); END`,
    )
    const before = desk.everything()
    const error = await desk.refusal('shipments.update', { reference, shipment: aRequest({ tags: ['x'] }) })
    expect(error.code).toBe('internal_server_error')
    expect(desk.everything()).toEqual(before)
  })
})
