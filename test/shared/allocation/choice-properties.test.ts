import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exclusionCodes, type ServiceSelection } from '#shared/allocation/allocation.ts'
import { chooseService, type Offer, selectedServices } from '#shared/allocation/choose.ts'
import type { ShipmentNeeds, Sides } from '#shared/allocation/needs.ts'
import { dayOf } from '#shared/allocation/working-days.ts'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { arbitraryCatalogue, someClasses, someCountry, someTags } from '#helpers/arbitrary-catalogue.ts'

const rangeOf = (...moments: readonly string[]) =>
  fc.record({ start: fc.constantFrom(...moments), end: fc.constantFrom(...moments) }, { requiredKeys: [] })
const likelyRange = rangeOf(
  '2026-11-25T10:00:00.1234567-11:00',
  '2027-01-05T23:00:00Z',
  '2027-06-01T00:00:00+05:30',
)
const strangeRange = rangeOf('0000-01-01T00:00:00Z', '2026-11-21T00:00:00Z', '9999-12-31T23:59:59-12:00')
const sides: fc.Arbitrary<Sides> = fc
  .tuple(fc.integer({ min: 1, max: 150 }), fc.nat(60), fc.nat(30))
  .map(([shortest, more, most]) => [shortest + more + most, shortest + more, shortest])

const shipment: fc.Arbitrary<ShipmentNeeds> = fc.record({
  direction: fc.constantFrom('outbound', 'inbound'),
  shipmentType: fc.constantFrom('scheduled', 'on_demand'),
  country: someCountry,
  postalCode: fc.constantFrom(undefined, '', 'BT1 1AA', 'pa20 9aa', '１２', '\u{1F4E6}'),
  weight: fc.option(fc.double({ min: 0.000001, max: 100, noNaN: true }), { nil: undefined }),
  packages: fc.array(sides, { maxLength: 2 }),
  values: fc.constantFrom([{ amount: 100, currency: 'GBP' }], [{ amount: Infinity, currency: 'JPY' }]),
  tags: someTags,
  dangerousGoods: fc.option(fc.record({ classes: someClasses, hasUnclassified: fc.boolean() }), {
    nil: undefined,
  }),
  shippingDate: fc.oneof(fc.constant({}), fc.constant({}), likelyRange, strangeRange),
  deliveryDate: fc.oneof(fc.constant({}), fc.constant({}), likelyRange, strangeRange),
})
const selection = fc.constantFrom<ServiceSelection[]>(
  {},
  {},
  { service: 'S_0.0' },
  { service_group: 'G0' },
  { filters: { carriers: ['C-0', 'C-1'], max_net: 50 } },
  { filters: { tags: ['Oil'], max_transit_days: 3 } },
)
const now = fc.record({
  at: fc.date({ min: new Date('2026-11-01'), max: new Date('2027-03-31'), noInvalidDate: true }).map(Number),
  offsetMinutes: fc.constantFrom(-720, -210, 0, 60, 840),
})
const anyQuestion = fc.record({ shipment, catalogue: arbitraryCatalogue, selection, now })

/** The same services without whatever they do not take, so that dates and prices are what is left to go by. */
const generous = ({ carriers, service_groups }: Catalogue): Catalogue => ({
  service_groups,
  carriers: carriers.map((carrier) => ({
    ...carrier,
    enabled: true,
    services: carrier.services.map(({ max_value: _none, ...service }) => ({
      ...service,
      enabled: true,
      shipment_types: 'both',
      countries_served: [],
      countries_excluded: [],
      postal_codes_excluded: [],
      weight: {},
      dimensions: {},
      dangerous_goods: { accepts: 'any', hazard_classes: [] },
    })),
  })),
})
const easyQuestion = fc
  .record({ shipment, catalogue: arbitraryCatalogue, deliveryDate: likelyRange, now })
  .map(({ shipment: needs, catalogue, deliveryDate, now: moment }) => ({
    shipment: { ...needs, tags: [], weight: needs.weight ?? 1, shippingDate: {}, deliveryDate },
    catalogue: generous(catalogue),
    selection: {},
    now: moment,
  }))

/** Whether the first has to be offered before the other: both in one currency. */
const isBefore = (one: Offer, other: Offer): boolean => {
  if (one.price.net !== other.price.net) return one.price.net < other.price.net
  const keys = [one, other].map(({ expected_delivery_date: { start, end }, service }) =>
    [end, start, service.reference].join(' '),
  )
  return (keys[0] ?? '') < (keys[1] ?? '')
}

describe('the choice of a service', () => {
  it('offers or passes over each service that is looked at, exactly once, and never throws', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(anyQuestion, anyQuestion, easyQuestion), (asked) => {
        const choice = chooseService(asked)
        const looked = selectedServices(asked.catalogue, asked.selection).map(
          ({ service }) => service.reference,
        )
        const answered = [
          ...choice.offers.map(({ service }) => service.reference),
          ...choice.excluded.map(({ carrier }) => carrier.service_reference ?? ''),
        ]
        expect(answered.toSorted()).toEqual(looked.toSorted())
        if (choice.offers.length > 0) met.add('offered')
        for (const { exclusion } of choice.excluded) {
          met.add(exclusion.code)
          expect(exclusionCodes).toContain(exclusion.code)
          expect(exclusion.reason).toMatch(/\S.*\.$/su)
          expect(exclusion.reason).not.toMatch(/undefined|NaN|Invalid/u)
        }
      }),
      { numRuns: 300 },
    )
    // So that it is known that much was met, and not the same over and over.
    expect(met).toContain('offered')
    expect(met.size).toBeGreaterThanOrEqual(5)
  })

  it('offers in the order of price, then of arrival, then of reference, one currency after the other', () => {
    let pairs = 0
    fc.assert(
      fc.property(easyQuestion, (asked) => {
        const { offers } = chooseService(asked)
        const currencies = offers.map(({ price }) => price.currency)
        const changes = currencies.filter((currency, place) => currency !== currencies[place - 1])
        expect(changes).toEqual([...new Set(currencies)])
        for (const [place, offer] of offers.entries()) {
          const before = offers[place - 1]
          if (before?.price.currency !== offer.price.currency) continue
          pairs += 1
          expect(isBefore(before, offer)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
    expect(pairs).toBeGreaterThan(20)
  })

  it('offers nothing that leaves or arrives when it must not, on a weekend, or for less than nothing', () => {
    let offered = 0
    fc.assert(
      fc.property(easyQuestion, (asked) => {
        const { offsetMinutes } = asked.now
        const day = (text: string | undefined, otherwise: number) => dayOf(text, offsetMinutes) ?? otherwise
        const [start, end] = [
          day(asked.shipment.deliveryDate.start, -Infinity),
          day(asked.shipment.deliveryDate.end, Infinity),
        ]
        const today = Math.floor((asked.now.at + offsetMinutes * 60_000) / 86_400_000)
        for (const { shipping_date, expected_delivery_date, price } of chooseService(asked).offers) {
          offered += 1
          const leaves = day(shipping_date.start, NaN)
          const [from, by] = [day(expected_delivery_date.start, NaN), day(expected_delivery_date.end, NaN)]
          const inOrder = [today, leaves, from, by]
          expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
          expect(from).toBeGreaterThanOrEqual(start)
          expect(by).toBeLessThanOrEqual(end)
          for (const one of [leaves, from, by]) {
            expect([0, 6]).not.toContain(new Date(one * 86_400_000).getUTCDay())
          }
          expect(price.net).toBeGreaterThanOrEqual(0)
          expect(price.gross).toBeGreaterThanOrEqual(price.net)
        }
      }),
      { numRuns: 200 },
    )
    expect(offered).toBeGreaterThan(20)
  })
})
