import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { type ShipmentState, severities } from '#shared/shipments/shipment-state.ts'
import { aContact, aRequest, anAddress, contentsOf } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aLocation } from '#helpers/locations.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { rowOf } from '#helpers/state-table.ts'

const pdf = aPdf()
const traits = {
  state: ['unallocated', 'allocated', 'delayed', 'missing'],
  shipment_type: ['on_demand', 'scheduled'],
  direction: ['outbound', 'inbound'],
  country: ['GB', 'DE'],
  tag: ['fragile', 'gift'],
} as const
const DAY = 24 * 3_600_000
/** When the documents of a shipment expire, in milliseconds after it was created; one without has no such time. */
const papers: readonly (readonly (number | undefined)[])[] = [
  [],
  [undefined],
  [60_000],
  [undefined, 20 * DAY],
  [],
  [60_000, 5 * DAY, 90 * DAY],
  [90 * DAY],
]
type Kept = {
  readonly reference: string
  readonly state: ShipmentState
  readonly severity: string
  readonly shipment_type: string
  readonly direction: string
  readonly country: string
  readonly tags: readonly string[]
  readonly created: string
  /** For each document, when it expires. */
  readonly documents: readonly (string | undefined)[]
}

const postalCodes = { GB: 'PR4 5LE', DE: '80331' } as const

/** A desk with shipments of every combination of a few traits, two of them created at each moment. */
const fill = async (desk: TestDesk, count: number): Promise<readonly Kept[]> => {
  await desk.ask('locations.save', { location: aLocation('NG-01') })
  const kept: Kept[] = []
  for (let index = 0; index < count; index += 1) {
    if (index % 2 === 0) desk.clock.advance(60_000)
    const pick = <Trait>(values: readonly Trait[], spread: number): Trait | undefined =>
      values[Math.floor(index / spread) % values.length]
    const country = pick(traits.country, 3) ?? 'GB'
    const state = pick(traits.state, 1) ?? 'unallocated'
    const tags = traits.tag.filter((_, place) => (index >> place) % 2 === 0)
    const created = desk.clock.now()
    const documents = (pick(papers, 1) ?? []).map((after) =>
      after === undefined ? undefined : new Date(created.getTime() + after).toISOString(),
    )
    const request = {
      ...aRequest({ tags }),
      paperless_documents: documents.map((expiration) => ({
        file_format: 'pdf',
        document_type: 'export_licence',
        ...(expiration === undefined ? {} : { expiration }),
        file_content: pdf,
      })),
      shipment_type: pick(traits.shipment_type, 2) ?? 'on_demand',
      direction: pick(traits.direction, 5) ?? 'outbound',
      addresses: [
        anAddress({ shipping_location_reference: 'NG-01' }),
        anAddress({
          address_type: 'destination',
          country_iso_code: country,
          postal_code: postalCodes[country],
        }),
      ],
    }
    const { reference } = await desk.ask('shipments.create', request)
    putInState(desk, reference, state)
    const { shipment_type, direction } = request
    const { severity } = rowOf(state)
    kept.push({
      reference,
      state,
      severity,
      shipment_type,
      direction,
      country,
      tags,
      created: created.toISOString(),
      documents,
    })
  }
  return kept.toReversed()
}

const referencesOf = (items: readonly ShipmentSummary[] | readonly Kept[]) =>
  items.map(({ reference }) => reference)

type Filter = {
  readonly states?: readonly ShipmentState[]
  readonly severity?: string
  readonly shipment_type?: string
  readonly direction?: string
  readonly country?: string
  readonly tag?: string
  readonly created_from?: string
  readonly created_to?: string
  readonly has_documents?: true
  readonly document_expires_within?: number
}
const holds = (one: Kept, filter: Filter, now: Date): boolean =>
  (filter.states?.includes(one.state) ?? true) &&
  (filter.severity === undefined || filter.severity === one.severity) &&
  (filter.shipment_type === undefined || filter.shipment_type === one.shipment_type) &&
  (filter.direction === undefined || filter.direction === one.direction) &&
  (filter.country === undefined || filter.country === one.country) &&
  (filter.tag === undefined || one.tags.includes(filter.tag)) &&
  (filter.created_from === undefined || one.created >= filter.created_from) &&
  (filter.created_to === undefined || one.created <= filter.created_to) &&
  (filter.has_documents === undefined || one.documents.length > 0) &&
  (filter.document_expires_within === undefined ||
    one.documents.some((at) => isWithin(at, filter.document_expires_within, now)))

const isWithin = (at: string | undefined, days = 0, now: Date): boolean =>
  at !== undefined && Date.parse(at) > now.getTime() && Date.parse(at) <= now.getTime() + days * DAY

const moments = fc
  .integer({ min: 0, max: 25 })
  .map((minutes) => new Date(Date.parse('2026-11-20T10:00:00Z') + minutes * 60_000).toISOString())
const filters = fc.record(
  {
    states: fc.array(fc.constantFrom(...traits.state, 'lost' as const), { minLength: 1, maxLength: 5 }),
    severity: fc.constantFrom(...severities),
    shipment_type: fc.constantFrom(...traits.shipment_type),
    direction: fc.constantFrom(...traits.direction),
    country: fc.constantFrom(...traits.country, 'FR'),
    tag: fc.constantFrom(...traits.tag, 'none'),
    created_from: moments,
    created_to: moments,
    has_documents: fc.constant(true as const),
    document_expires_within: fc.constantFrom(1, 5, 20, 90, 3660),
  },
  { requiredKeys: [] },
)

describe('the list of shipments', () => {
  it('shows of each what a person looks for', async () => {
    await using desk = openTestDesk()
    const destination = anAddress({
      address_type: 'destination',
      locality: 'Preston',
      company_name: 'Zappel & Söhne',
    })
    const contents = [contentsOf({ quantity: 2, weight: { value: 0.735, unit: 'kg' } })]
    const { reference } = await desk.ask('shipments.create', {
      ...aRequest({ custom_reference: 'C-1', contents, addresses: [anAddress(), destination] }),
      paperless_documents: [{ file_format: 'pdf', document_type: 'invoice', file_content: pdf }],
    })
    desk.clock.advance(1_000)
    await desk.ask('shipments.cancel', { reference })
    expect(await desk.ask('shipments.list')).toEqual({
      items: [
        {
          reference,
          custom_reference: 'C-1',
          state: 'cancelled',
          shipment_type: 'on_demand',
          direction: 'outbound',
          recipient: `${aContact.first_name} ${aContact.last_name}`,
          locality: 'Preston',
          postal_code: 'PR4 5LE',
          country_iso_code: 'GB',
          carrier_service: '',
          pieces: 2,
          documents: 1,
          weight: { value: 1.47, unit: 'kg' },
          created: '2026-11-20T10:00:00.000Z',
          updated: '2026-11-20T10:00:01.000Z',
        },
      ],
      next_cursor: null,
    })
  })

  it('is narrowed by each filter and by any combination of them, newest first', async () => {
    await using desk = openTestDesk()
    const kept = await fill(desk, 48)
    const expectRight = async (filter: Filter): Promise<void> => {
      const { items, next_cursor } = await desk.ask('shipments.list', filter)
      expect({ filter, found: referencesOf(items) }).toEqual({
        filter,
        found: referencesOf(kept.filter((one) => holds(one, filter, desk.clock.now()))),
      })
      expect(next_cursor).toBe(null)
    }
    await expectRight({})
    await fc.assert(fc.asyncProperty(filters, expectRight), { numRuns: 150 })
  })

  it('is shown page by page, each shipment exactly once, newest or oldest first, whatever the filters', async () => {
    await using desk = openTestDesk()
    const kept = await fill(desk, 30)
    const orders = { oldest: kept.toReversed(), newest: kept } as const
    const size = fc.integer({ min: 1, max: 12 })
    await fc.assert(
      fc.asyncProperty(filters, size, fc.constantFrom('newest', 'oldest'), async (filter, take, order) => {
        const seen: string[] = []
        let cursor: string | null = null
        do {
          const page: { items: readonly ShipmentSummary[]; next_cursor: string | null } = await desk.ask(
            'shipments.list',
            { ...filter, order, take, cursor },
          )
          expect(page.items.length).toBeLessThanOrEqual(take)
          seen.push(...referencesOf(page.items))
          cursor = page.next_cursor
        } while (cursor !== null && seen.length <= kept.length)
        const wanted = orders[order].filter((one) => holds(one, filter, desk.clock.now()))
        expect(seen).toEqual(referencesOf(wanted))
      }),
      { numRuns: 100 },
    )
  })

  it('begins at any place that is asked for, whatever the filters', async () => {
    await using desk = openTestDesk()
    const kept = await fill(desk, 30)
    const orders = { oldest: kept.toReversed(), newest: kept } as const
    const page = fc.record({ skip: fc.integer({ min: 0, max: 33 }), take: fc.integer({ min: 1, max: 12 }) })
    const narrowed = fc.oneof(fc.constant({}), filters)
    await fc.assert(
      fc.asyncProperty(narrowed, page, fc.constantFrom('newest', 'oldest'), async (filter, part, order) => {
        const wanted = orders[order].filter((one) => holds(one, filter, desk.clock.now()))
        const { items, next_cursor } = await desk.ask('shipments.list', { ...filter, ...part, order })
        expect(referencesOf(items)).toEqual(referencesOf(wanted.slice(part.skip, part.skip + part.take)))
        expect(next_cursor === null).toBe(part.skip + part.take >= wanted.length)
      }),
      { numRuns: 100 },
    )
  })

  it('is read from its nearer end, so that the last rows cost what the first do', async () => {
    await using desk = openTestDesk()
    seedDesk(desk.inside(), { rows: 60, seed: 5, clock: desk.clock })
    const { total, severities: counts } = await desk.ask('shipments.counts')
    const prepared = vi.spyOn(desk.inside().database.reader, 'prepare')
    await desk.ask('shipments.list', { skip: total - 10, take: 10 })
    await desk.ask('shipments.list', { skip: counts.green - 5, take: 5, severity: 'green' })
    const walks = () => prepared.mock.calls.filter(([sql]) => sql.includes('OFFSET')).length
    expect(walks()).toBe(0)
    await desk.ask('shipments.list', { skip: total / 2, take: 10 })
    expect(walks()).toBe(1)
  })

  it('is shown page by page, each shipment exactly once, while others are created and deleted', async () => {
    await using desk = openTestDesk()
    const kept = await fill(desk, 20)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: readonly ShipmentSummary[]; next_cursor: string | null } = await desk.ask(
        'shipments.list',
        { take: 3, cursor },
      )
      seen.push(...referencesOf(page.items))
      cursor = page.next_cursor
      await desk.ask('shipments.create', aRequest())
      const [last] = seen.slice(-1)
      putInState(desk, last ?? '', 'cancelled')
      await desk.ask('shipments.delete', { reference: last })
    } while (cursor !== null && seen.length <= kept.length)
    expect(seen).toEqual(referencesOf(kept))
  })

  it('has no next page when the last one is just full', async () => {
    await using desk = openTestDesk()
    await fill(desk, 4)
    expect((await desk.ask('shipments.list', { take: 4 })).next_cursor).toBe(null)
    const page = await desk.ask('shipments.list', { take: 3 })
    expect(page.next_cursor).not.toBe(null)
    expect(await desk.ask('shipments.list', { take: 1, cursor: page.next_cursor })).toMatchObject({
      items: [{}],
      next_cursor: null,
    })
  })

  it('takes any cursor of the right shape, however far off', async () => {
    await using desk = openTestDesk()
    await fill(desk, 4)
    expect(
      (await desk.ask('shipments.list', { cursor: '9999999999999999-9999999999999999' })).items,
    ).toHaveLength(4)
    expect((await desk.ask('shipments.list', { cursor: '0-0' })).items).toHaveLength(0)
  })
})
