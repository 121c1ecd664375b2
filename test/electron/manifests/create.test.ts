import { describe, expect, it } from 'vitest'
import { callProcedure, followProcedure } from '#electron/trpc/call.ts'
import { formatReference } from '#shared/reference.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { canManifest } from '#shared/shipments/transition.ts'
import { shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { aRequest } from '#helpers/a-request.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'

const statesOf = async (desk: TestDesk): Promise<Readonly<Record<string, number>>> => {
  const { states } = await desk.ask('shipments.counts')
  return Object.fromEntries(Object.entries(states).filter(([, many]) => many > 0))
}

/** How many shipments are in more than one manifest, or in one without being manifested, or the other way round. */
const halfDone = (desk: TestDesk): unknown =>
  desk.rows(
    `SELECT s.reference, s.state, count(m.manifest) AS manifests FROM shipment s
     LEFT JOIN manifest_shipment m ON m.shipment = s.id GROUP BY s.id
     HAVING manifests <> (s.state = ${shipmentStates.indexOf('manifested')})`,
  )

describe('manifesting', () => {
  it('makes one manifest for each carrier, moves its shipments and says so in their history', async () => {
    await using desk = openTestDesk()
    const swift = shipmentsFor(desk, { carrier: 'SWIFT', many: 2 })
    const [north = ''] = shipmentsFor(desk, { carrier: 'NORTH', many: 1 })
    const { accepted, rejected } = await desk.ask('manifests.create', { shipments: [...swift, north] })
    expect(rejected).toEqual([])
    expect(accepted).toMatchObject([
      { carrier: { reference: 'SWIFT', name: 'SWIFT Post' }, state: 'manifested', shipment_count: 2 },
      { carrier: { reference: 'NORTH' }, shipment_count: 1, message: '1 shipment was manifested.' },
    ])
    const [{ reference } = { reference: '' }] = accepted
    expect(await desk.ask('manifests.get', { reference })).toMatchObject({
      reference: textLike(/^ma_\d{32}$/u),
      created: '2026-11-20T10:00:00.000Z',
      shipment_count: 2,
      shipments: swift,
      services: [
        { service_reference: 'SWIFT-24', service_name: 'SWIFT 24', shipments: 2, pieces: 4, weight: 6 },
      ],
    })
    const { items } = await desk.ask('shipments.history', { reference: swift[0] ?? '' })
    expect(items.at(-1)).toMatchObject({
      operation: 'manifest',
      from: 'allocated',
      to: 'manifested',
      reason: `Manifest ${reference}`,
    })
    expect(await statesOf(desk)).toEqual({ manifested: 3 })
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('rejects a shipment by itself, and never stops the others', async () => {
    await using desk = openTestDesk()
    const [good = ''] = shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
    const { reference: unallocated } = await desk.ask('shipments.create', aRequest())
    const { reference: withoutCarrier } = await desk.ask('shipments.create', aRequest())
    putInState(desk, withoutCarrier, 'ready_to_ship')
    const unknown = formatReference('shipment', { milliseconds: 1, count: 1 }, 1)
    const { accepted, rejected } = await desk.ask('manifests.create', {
      shipments: [unallocated, unknown, good, good, withoutCarrier, 'ma_1'],
    })
    expect(accepted).toMatchObject([{ shipment_count: 1 }])
    expect(rejected.map((one) => [one.shipment_reference, one.code, problemsIn(one)])).toEqual([
      [unallocated, 'validation_error', ['invalid_state_for_operation']],
      [unknown, 'not_found', ['shipment_not_found']],
      [withoutCarrier, 'validation_error', ['invalid_state_for_operation']],
      ['ma_1', 'validation_error', ['invalid_reference_format']],
    ])
    expect(halfDone(desk)).toEqual([])
  })

  it('begins no manifest when nothing can be put into it', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    expect((await desk.ask('manifests.create', { shipments: [reference] })).accepted).toEqual([])
    expect(await desk.ask('manifests.list')).toEqual({ items: [], next_cursor: null })
  })

  it('is possible from the states that the contract names, and from no other', async () => {
    await using desk = openTestDesk()
    const references = shipmentsFor(desk, { carrier: 'SWIFT', many: shipmentStates.length })
    const given = new Map<string, ShipmentState>()
    for (const [index, state] of shipmentStates.entries()) {
      putInState(desk, references[index] ?? '', state)
      given.set(references[index] ?? '', state)
    }
    const { rejected } = await desk.ask('manifests.create', { shipments: [...references] })
    const refused = new Set(rejected.map((one) => one.shipment_reference))
    expect([...given].filter(([reference]) => !refused.has(reference)).map(([, state]) => state)).toEqual(
      shipmentStates.filter(canManifest),
    )
  })

  it('takes all that a query finds and that can be manifested, far more than a request names', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 250 })
    shipmentsFor(desk, { carrier: 'NORTH', many: 3 })
    await desk.ask('shipments.create', aRequest())
    const { accepted } = await desk.ask('manifests.create', { query: { carrier: 'SWIFT' } })
    expect(accepted).toMatchObject([{ carrier: { reference: 'SWIFT' }, shipment_count: 250 }])
    expect(await statesOf(desk)).toEqual({ manifested: 250, allocated: 3, unallocated: 1 })
    expect(await desk.ask('manifests.create', { query: { states: ['ready_to_ship', 'delivered'] } })).toEqual(
      {
        accepted: [],
        rejected: [],
      },
    )
    expect(halfDone(desk)).toEqual([])
  })

  it('puts no shipment into two manifests when it is asked for twice at once', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 450 })
    const both = await Promise.all([
      desk.ask('manifests.create', { query: {} }),
      desk.ask('manifests.create', { query: {} }),
    ])
    const entered = both.flatMap(({ accepted }) => accepted).map((one) => one.shipment_count)
    expect(entered.reduce((sum, many) => sum + many, 0)).toBe(450)
    expect(await statesOf(desk)).toEqual({ manifested: 450 })
    expect(halfDone(desk)).toEqual([])
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('stops when it is told to; what was manifested is in its manifest', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 450 })
    const stop = new AbortController()
    const { router, createContext } = desk.inside()
    const progress = desk.inside()
    const following = (async () => {
      for await (const change of progress.shipments.changes.follow(stop.signal)) {
        if (change.references && change.references.length > 0) stop.abort()
      }
    })()
    await Promise.resolve()
    const answer = await callProcedure({
      router,
      path: 'manifests.create',
      input: { query: {} },
      context: createContext(),
      signal: stop.signal,
    })
    await following
    const { manifested = 0, allocated = 0 } = await statesOf(desk)
    expect(manifested).toBeGreaterThan(0)
    expect(allocated).toBeGreaterThan(0)
    expect(answer).toMatchObject({ result: { accepted: [{ shipment_count: manifested }], rejected: [] } })
    expect(halfDone(desk)).toEqual([])
  })

  it('tells whoever follows how far it has come', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 250 })
    const heard: unknown[] = []
    const following = await callFollow(desk, 'end-of-day', heard)
    await desk.ask('manifests.create', { query: {}, job: 'end-of-day' })
    await following()
    expect(heard.at(0)).toEqual({ done: 0, total: 250 })
    expect(heard.at(-1)).toEqual({ done: 250, total: 250 })
    expect(heard.length).toBeGreaterThan(2)
  })

  it.each([
    ['neither', {}],
    ['both', { shipments: [`sp_${'1'.repeat(32)}`], query: {} }],
    [
      'too many',
      { shipments: Array.from({ length: 101 }, (_none, index) => `sp_${String(index).padStart(32, '0')}`) },
    ],
    ['none', { shipments: [] }],
  ])('refuses to be asked for %s', async (_what, input) => {
    await using desk = openTestDesk()
    expect((await desk.refusal('manifests.create', input)).code).toBe('validation_error')
  })
})

/** Follows a job; the answer waits until all of it has been heard. */
const callFollow = async (desk: TestDesk, job: string, heard: unknown[]) => {
  const end = new AbortController()
  const { router, createContext } = desk.inside()
  const stream = followProcedure({
    router,
    path: 'desk.progress',
    input: { job },
    context: createContext(),
    signal: end.signal,
  })
  await stream.next()
  const listening = (async () => {
    for await (const news of stream) if (news !== 'started' && 'data' in news) heard.push(news.data)
  })()
  return async () => {
    await new Promise((resolve) => setImmediate(resolve))
    end.abort()
    await listening
  }
}
