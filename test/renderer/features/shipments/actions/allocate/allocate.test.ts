import { describe, expect, it } from 'vitest'
import { addToTally, type ServiceTally } from '#features/shipments/actions/allocate/tally.ts'
import { cheapestOfAll, selectionOf } from '#features/shipments/actions/allocate/service-selection-form.ts'
import { quoteExpiry, quoteMarks } from '#features/shipments/actions/quotes/quote-marks.ts'
import { allocateRequest, type Quote } from '#shared/allocation/allocation.ts'

const limits = { ...cheapestOfAll, way: 'limits' } as const

describe('what is asked for', () => {
  it('is anything at first, so that Enter takes the cheapest', () => {
    expect(selectionOf(cheapestOfAll)).toEqual({ selection: {} })
  })

  it.each([
    [{ ...cheapestOfAll, way: 'service', service: 'EX-24' } as const, { service: 'EX-24' }],
    [{ ...cheapestOfAll, way: 'group', group: 'EX' } as const, { service_group: 'EX' }],
    [limits, {}],
    [
      { ...limits, carriers: ['EXPOST'], mostPrice: '4,50' },
      { filters: { carriers: ['EXPOST'], max_net: 4.5 } },
    ],
    [{ ...limits, mostDays: '٢' }, { filters: { max_transit_days: 2 } }],
    // What was typed for another way does not count.
    [{ ...cheapestOfAll, service: 'EX-24', mostPrice: 'nonsense' }, {}],
  ])('is taken from the form as the desk reads it', (form, selection) => {
    expect(selectionOf(form)).toEqual({ selection })
    const shipments = [`sp_${'0'.repeat(32)}`]
    expect(allocateRequest.safeParse({ shipments, ...selection }).success).toBe(true)
  })

  it.each([
    [{ ...cheapestOfAll, way: 'service' } as const, 'service'],
    [{ ...cheapestOfAll, way: 'group' } as const, 'group'],
    [{ ...limits, mostPrice: '0' }, 'mostPrice'],
    [{ ...limits, mostPrice: 'a lot' }, 'mostPrice'],
    [{ ...limits, mostDays: '1.5' }, 'mostDays'],
    [{ ...limits, mostDays: '-1' }, 'mostDays'],
  ])('says which field is to be mended', (form, wrong) => {
    expect(selectionOf(form)).toEqual({ wrong })
  })
})

const allocated = (service: string, net: number, currency = 'GBP') => ({
  carrier: { reference: 'EX', service_reference: service, service_name: service },
  price: { net, gross: net, currency },
})

it('counts what each service took and what it costs, request by request, without the drift of fractions', () => {
  const first = addToTally([], [allocated('A', 0.1), allocated('B', 1), allocated('A', 0.2)])
  const both = addToTally(first, [allocated('B', 2), allocated('B', 3), allocated('A', 9, 'EUR')])
  const told = both.map(({ carrier, shipments, net, currency }: ServiceTally) => [
    carrier.service_reference,
    shipments,
    net,
    currency,
  ])
  expect(told).toEqual([
    ['B', 3, 6, 'GBP'],
    ['A', 2, 0.3, 'GBP'],
    ['A', 1, 9, 'EUR'],
  ])
})

const quote = (reference: string, net: number, more: Partial<Quote> = {}): Quote => ({
  reference,
  shipment_reference: 'sp',
  carrier: {},
  collection_date: {},
  delivery_date: { start: '2026-11-24T00:00:00Z', end: '2026-11-26T23:59:59Z' },
  price: { net, gross: net, currency: 'GBP' },
  created: '2026-11-23T10:00:00Z',
  expires: '2026-11-23T10:30:00Z',
  _links: [],
  ...more,
})

describe('quotes beside each other', () => {
  it('are marked where they cost least and where they arrive first', () => {
    const soon = { delivery_date: { start: '2026-11-24T00:00:00Z', end: '2026-11-24T23:59:59Z' } }
    const marks = quoteMarks([quote('a', 4), quote('b', 4), quote('c', 9, soon)])
    expect([...marks]).toEqual([
      ['a', ['cheapest']],
      ['b', ['cheapest']],
      ['c', ['fastest']],
    ])
  })

  it('are not called cheap in a currency that cannot be compared', () => {
    const other = { price: { net: 1, gross: 1, currency: 'EUR' } }
    expect(quoteMarks([quote('a', 4), quote('b', 1, other)]).get('b')).not.toContain('cheapest')
  })

  it('hold until the first of them expires', () => {
    const sooner = { expires: '2026-11-23T10:10:00Z' }
    expect(quoteExpiry([quote('a', 4), quote('b', 5, sooner)])).toBe(Date.parse('2026-11-23T10:10:00Z'))
    expect(quoteExpiry([])).toBeUndefined()
  })
})
