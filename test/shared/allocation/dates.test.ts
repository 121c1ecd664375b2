import { describe, expect, it } from 'vitest'
import { chooseService } from '#shared/allocation/choose.ts'
import type { ShipmentNeeds } from '#shared/allocation/needs.ts'
import { aService, catalogueOf, type ServiceInput } from '#helpers/a-catalogue.ts'
import { someNeeds } from './some-needs.ts'

const at = (iso: string, offsetMinutes = 60) => ({ at: Date.parse(iso), offsetMinutes })
const transit = (min: number, max = min) => ({ transit_days: { min, max } })
const dayOfRange = (text = ''): string => text.slice('2026-'.length, '2026-11-20'.length)

/** The day of shipping and those of delivery, as in `11-20 > 11-23..11-25`, or why there are none. */
const planned = (
  service: Partial<ServiceInput>,
  shipment: Partial<ShipmentNeeds> = {},
  now = at('2026-11-20T10:00:00Z'),
): string | undefined => {
  const { offers, excluded } = chooseService({
    shipment: someNeeds(shipment),
    catalogue: catalogueOf(aService(service)),
    selection: {},
    now,
  })
  const [offer] = offers
  if (!offer) return excluded[0]?.exclusion.reason
  const { shipping_date: leaves, expected_delivery_date: arrives } = offer
  expect(dayOfRange(leaves.start)).toBe(dayOfRange(leaves.end))
  return `${dayOfRange(leaves.start)} > ${dayOfRange(arrives.start)}..${dayOfRange(arrives.end)}`
}

describe('a shipment leaves', () => {
  it.each([
    ['today, a Friday, before the cut-off', '2026-11-20T15:59:59Z', 60, '11-20 > 11-23..11-23'],
    ['the next working day from the cut-off on', '2026-11-20T16:00:00Z', 60, '11-23 > 11-24..11-24'],
    ['by the time of the desk, ahead of UTC', '2026-11-19T23:30:00Z', 60, '11-20 > 11-23..11-23'],
    ['by the time of the desk, behind UTC', '2026-11-20T01:00:00Z', -300, '11-20 > 11-23..11-23'],
    ['on Monday, when it is Saturday', '2026-11-21T08:00:00Z', 60, '11-23 > 11-24..11-24'],
    ['on Monday, when it is Sunday before the cut-off', '2026-11-22T08:00:00Z', 60, '11-23 > 11-24..11-24'],
    ['on Monday, when that it is', '2026-11-23T08:00:00Z', 60, '11-23 > 11-24..11-24'],
    ['tomorrow, after the cut-off of a Thursday', '2026-11-19T20:00:00Z', 60, '11-20 > 11-23..11-23'],
  ])('%s', (_promise, now, offset, answer) => {
    expect(planned(transit(1), {}, at(now, offset))).toBe(answer)
  })

  it('today until just before midnight, or never, as the cut-off says', () => {
    expect(planned({ ...transit(0), cut_off: '23:59' }, {}, at('2026-11-20T22:58:00Z'))).toMatch(/^11-20/u)
    expect(planned({ ...transit(0), cut_off: '00:00' }, {}, at('2026-11-19T23:00:00Z'))).toMatch(/^11-23/u)
  })
})

describe('a shipment arrives', () => {
  it.each([
    ['the same day', transit(0), '11-20 > 11-20..11-20'],
    ['after the weekend, which is not counted', transit(1, 3), '11-20 > 11-23..11-25'],
    ['after two weekends', transit(5, 6), '11-20 > 11-27..11-30'],
    ['after many weeks', transit(21, 22), '11-20 > 12-21..12-22'],
  ])('%s', (_promise, service, answer) => {
    expect(planned(service)).toBe(answer)
  })
})

describe('required dates', () => {
  const shipping = (start?: string, end?: string) => ({
    shippingDate: { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) },
  })
  const delivery = (start?: string, end?: string) => ({ deliveryDate: shipping(start, end).shippingDate })
  const midnight = (day: string): string => `2026-${day}T00:00:00+01:00`

  it.each<readonly [string, Partial<ServiceInput>, Partial<ShipmentNeeds>, string]>([
    ['leave no sooner', transit(1), shipping(midnight('11-25')), '11-25 > 11-26..11-26'],
    ['leave on the Monday after', transit(1), shipping(midnight('11-28')), '11-30 > 12-01..12-01'],
    [
      'leave as soon as can be, when that is past',
      transit(1),
      shipping(midnight('11-02')),
      '11-20 > 11-23..11-23',
    ],
    ['leave by today', transit(1), shipping(undefined, midnight('11-20')), '11-20 > 11-23..11-23'],
    [
      'leave by yesterday',
      transit(1),
      shipping(undefined, midnight('11-19')),
      'Can leave on Friday, 20 November 2026 at the earliest; it has to leave by Thursday, 19 November 2026.',
    ],
    [
      'leave on a weekend',
      transit(1),
      shipping(midnight('11-21'), midnight('11-22')),
      'Can leave on Monday, 23 November 2026 at the earliest; it has to leave by Sunday, 22 November 2026.',
    ],
    ['arrive by the last day', transit(1, 3), delivery(undefined, midnight('11-25')), '11-20 > 11-23..11-25'],
    [
      'arrive by the day before that',
      transit(1, 3),
      delivery(undefined, midnight('11-24')),
      'Arrives by Wednesday, 25 November 2026; it has to arrive by Tuesday, 24 November 2026.',
    ],
    [
      'arrive no sooner, so that it leaves later',
      transit(1),
      delivery(midnight('11-26')),
      '11-25 > 11-26..11-26',
    ],
    ['arrive no sooner than a Saturday', transit(2), delivery(midnight('11-28')), '11-26 > 11-30..11-30'],
    ['arrive on one day', transit(2), delivery(midnight('11-26'), midnight('11-26')), '11-24 > 11-26..11-26'],
    [
      'arrive on one day, where it is not known on which it does',
      transit(1, 2),
      delivery(midnight('11-26'), midnight('11-26')),
      'Arrives by Friday, 27 November 2026; it has to arrive by Thursday, 26 November 2026.',
    ],
    [
      'leave soon and arrive late',
      transit(1),
      { ...shipping(undefined, midnight('11-23')), ...delivery(midnight('11-27')) },
      'Would have to leave on Thursday, 26 November 2026 not to arrive too early; it has to leave by Monday, 23 November 2026.',
    ],
    [
      'mean the day that stands there',
      transit(1),
      shipping('2026-11-25T00:00:00+05:30'),
      '11-25 > 11-26..11-26',
    ],
    [
      'mean the day at the desk when in UTC',
      transit(1),
      shipping('2026-11-24T23:00:00Z'),
      '11-25 > 11-26..11-26',
    ],
  ])('to %s', (_promise, service, shipment, answer) => {
    expect(planned(service, shipment)).toBe(answer)
  })

  it('are answered as whole days, with the desk’s offset', () => {
    const { offers } = chooseService({
      shipment: someNeeds(),
      catalogue: catalogueOf(aService(transit(1, 2))),
      selection: {},
      now: at('2026-11-20T10:00:00Z', -210),
    })
    expect(offers[0]).toMatchObject({
      shipping_date: { start: '2026-11-20T00:00:00-03:30', end: '2026-11-20T23:59:59-03:30' },
      expected_delivery_date: { start: '2026-11-23T00:00:00-03:30', end: '2026-11-24T23:59:59-03:30' },
    })
  })
})
