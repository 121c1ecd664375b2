import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { canCancel, checkManualChange, endsDelivery } from '#shared/shipments/transition.ts'
import { stampOf } from '#shared/reference.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const ROWS = 1_000
const DAY = 86_400_000

const openSeededDesk = (seed: number, rows = ROWS) => {
  const desk = openTestDesk()
  seedDesk(desk.inside(), { rows, seed, clock: desk.clock })
  return desk
}

const state = z.enum(shipmentStates)
const step = z.object({
  reference: z.string(),
  at: z.number(),
  operation: z.string(),
  from_state: state.nullable(),
  to_state: state.nullable(),
})
const readTrail = (desk: TestDesk) =>
  z
    .array(step)
    .parse(desk.rows('SELECT reference, at, operation, from_state, to_state FROM audit ORDER BY sequence'))

const shipmentRow = z.object({ reference: z.string(), created: z.number(), updated: z.number() })
const readShipments = (desk: TestDesk) =>
  z.array(shipmentRow).parse(desk.rows('SELECT reference, created, updated FROM shipment ORDER BY id'))

const readRecords = (desk: TestDesk) =>
  desk.rows(
    'SELECT record, allocation FROM shipment_record LEFT JOIN shipment_allocation USING (id) ORDER BY id',
  )

// Moves that only an operation of the program makes.
const booksACarrier = new Set([
  'allocated',
  'allocation_failed',
  'collection_booked',
  'manifested',
  'manifest_failed',
])

describe('a seeded desk', () => {
  let desk: TestDesk
  beforeAll(() => {
    desk = openSeededDesk(1)
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  it('holds as many shipments as were wanted, each counted in the state that it is in', async () => {
    const counts = await desk.ask('shipments.counts')
    const counted = desk.rows('SELECT state, count(*) AS shipments FROM shipment GROUP BY state')
    expect(counts.total).toBe(ROWS)
    expect(
      desk.rows('SELECT state, shipments FROM shipment_count WHERE shipments <> 0 ORDER BY state'),
    ).toEqual(counted)
  })

  it('knows the shipping locations that its shipments name, each with someone to ask for', async () => {
    const { items } = await desk.ask('locations.list')
    const known = new Set(items.map((location) => location.reference))
    const ends = z.object({ shipping_location_reference: z.string().optional(), contact: z.unknown() })
    const named = desk
      .rows('SELECT record FROM shipment_record')
      .flatMap(
        ({ record }) => z.object({ addresses: z.array(ends) }).parse(JSON.parse(String(record))).addresses,
      )
      .filter((address) => address.shipping_location_reference !== undefined)
    expect(new Set(named.map((address) => address.shipping_location_reference))).toEqual(known)
    expect(named.filter((address) => address.contact === undefined)).toEqual([])
  })

  it('is believable: most are delivered, some are in every other phase of their life', async () => {
    const { states, severities } = await desk.ask('shipments.counts')
    expect(states.delivered).toBeGreaterThan(ROWS / 2)
    for (const some of ['unallocated', 'allocated', 'in_transit', 'cancelled', 'customer_collected'] as const)
      expect(states[some]).toBeGreaterThan(0)
    expect(severities.red).toBeGreaterThan(0)
    expect(severities.amber).toBeGreaterThan(0)
    expect(severities.red + severities.amber).toBeLessThan(ROWS / 20)
    const stuck = shipmentStates.filter((one) => stateTable[one].phase === 'system' && states[one] > 0)
    expect(stuck).toEqual([])
  })

  it('has references in the order of creation, stamped with its time', () => {
    const rows = readShipments(desk)
    expect(rows.map((row) => stampOf(row.reference).milliseconds)).toEqual(rows.map((row) => row.created))
    expect(rows).toEqual(rows.toSorted((one, other) => (one.reference < other.reference ? -1 : 1)))
    expect(new Set(rows.map((row) => row.reference)).size).toBe(ROWS)
  })

  it('was filled over sixty days up to now, many of them today', () => {
    const now = desk.clock.now().getTime()
    const created = readShipments(desk).map((row) => row.created)
    expect(Math.max(...created)).toBeLessThanOrEqual(now)
    expect(now - Math.min(...created)).toBeGreaterThan(55 * DAY)
    expect(created.filter((at) => now - at < DAY / 2).length).toBeGreaterThan(ROWS / 60)
  })

  it('has an audit trail that holds, in the order of time', async () => {
    const trail = readTrail(desk)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: trail.length })
    expect(trail.map(({ at }) => at)).toEqual(trail.map(({ at }) => at).toSorted((one, other) => one - other))
    expect(trail.at(-1)?.at).toBeLessThanOrEqual(desk.clock.now().getTime())
  })

  it('has for every shipment the entries of its life, from creation to where it is', async () => {
    const lives = Map.groupBy(readTrail(desk), ({ reference }) => reference)
    for (const { reference, created, updated } of readShipments(desk)) {
      const life = lives.get(reference) ?? []
      expect(life[0]).toMatchObject({
        operation: 'create',
        at: created,
        from_state: null,
        to_state: 'unallocated',
      })
      expect(life.slice(1).map((entry) => entry.from_state)).toEqual(
        life.slice(0, -1).map((entry) => entry.to_state),
      )
      expect(life.at(-1)?.at).toBe(updated)
    }
    const inTheTrail = new Map([...lives].map(([reference, life]) => [reference, life.at(-1)?.to_state]))
    const { items } = await desk.ask('shipments.list', { take: 1000 })
    for (const { reference, state: listed } of items) expect(inTheTrail.get(reference)).toBe(listed)
  })

  it('moved shipments only as the table of states allows', () => {
    for (const { operation, from_state: from, to_state: to } of readTrail(desk)) {
      if (operation === 'create' || from === null || to === null) continue
      const isAllowed =
        operation === 'cancel'
          ? canCancel(from)
          : booksACarrier.has(to) || checkManualChange(from, to) === undefined
      expect(isAllowed, `${from} → ${to}`).toBe(true)
    }
  })

  it('has an allocation, tracking references and a day of delivery exactly where there have to be', async () => {
    const lives = Map.groupBy(readTrail(desk), ({ reference }) => reference)
    const { items } = await desk.ask('shipments.list', { take: 1000 })
    for (const { reference } of items) {
      const shipment = await desk.ask('shipments.get', { reference })
      const life = lives.get(reference) ?? []
      const wasDelivered = life.some((entry) => entry.to_state !== null && endsDelivery(entry.to_state))
      const tracking = shipment.allocation?.tracking_details?.shipment
      expect(shipment.allocation !== undefined).toBe(life.some((entry) => entry.to_state === 'allocated'))
      expect(shipment.actual_delivery_date !== undefined).toBe(wasDelivered)
      expect(tracking?.reference).toBe(shipment.allocation && reference)
      expect((tracking?.tracking_references ?? []).length > 0).toBe(shipment.allocation !== undefined)
    }
  })

  it('finds what it holds by name, order, tracking reference and the end of a reference, with nothing waiting', async () => {
    const { items } = await desk.ask('shipments.list', { take: 200, states: ['delivered'] })
    for (const { reference, custom_reference: order, recipient } of items.slice(0, 40)) {
      const shipment = await desk.ask('shipments.get', { reference })
      const [tracking = ''] = shipment.allocation?.tracking_details?.shipment.tracking_references ?? []
      const typed = [reference.slice(-8), tracking, `${recipient} ${order ?? ''}`]
      for (const text of typed) {
        const found = await desk.ask('shipments.search', { text })
        expect(found.items.map((item) => item.reference)).toContain(reference)
      }
      const { items: tracked } = await desk.ask('shipments.findByTrackingReference', {
        tracking_reference: tracking,
      })
      expect(tracked.map((one) => one.reference)).toContain(reference)
    }
    expect(desk.rows('SELECT id FROM search_pending')).toEqual([])
  })
})

describe('seeding', () => {
  it('makes shipments that can be cloned, and be listed by their carrier', async () => {
    await using desk = openSeededDesk(2, 100)
    const { items: scheduled } = await desk.ask('shipments.list', { shipment_type: 'scheduled' })
    for (const { reference } of scheduled) await desk.ask('shipments.clone', { reference })
    expect((await desk.ask('shipments.counts')).total).toBe(100 + scheduled.length)
    const { items: taken } = await desk.ask('shipments.list', { carrier: 'NLY' })
    expect(taken.length).toBeGreaterThan(5)
    for (const { reference } of taken) {
      const { allocation } = await desk.ask('shipments.get', { reference })
      expect(allocation?.carrier.reference).toBe('NLY')
    }
  })

  it('makes the same shipments for the same seed and time, and others for another seed', async () => {
    await using one = openSeededDesk(3, 200)
    await using same = openSeededDesk(3, 200)
    await using other = openSeededDesk(4, 200)
    expect(readRecords(same)).toEqual(readRecords(one))
    expect(readTrail(same)).toEqual(readTrail(one))
    expect(readRecords(other)).not.toEqual(readRecords(one))
  })

  it('leaves what a desk holds as it is, adds after it, and the desk goes on after that', async () => {
    await using desk = openTestDesk()
    const mine = await desk.ask('shipments.create', aRequest())
    desk.clock.advance(3 * DAY)
    seedDesk(desk.inside(), { rows: 100, seed: 1, clock: desk.clock })
    desk.clock.advance(1)
    const next = await desk.ask('shipments.create', aRequest())
    const references = readShipments(desk).map((row) => row.reference)
    expect(references).toEqual(references.toSorted())
    expect([references[0], references.at(-1)]).toEqual([mine.reference, next.reference])
    expect(references).toHaveLength(102)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })
})
