import { describe, expect, it } from 'vitest'
import type { CreateShipmentRequest } from '#shared/shipments/create-request.ts'
import { cloneRequestOf, requestOfShipment } from '#shared/shipments/request-of.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { anAllocation } from '#helpers/an-allocated-shipment.ts'
import { now, understood } from '#helpers/validating.ts'

const request = understood(aFullRequest())
const { source = 'desk', ...rest } = request
/** Everything that the program manages: the type wants what comes to be managed later, too. */
const managed: Required<Omit<Shipment, keyof CreateShipmentRequest>> = {
  reference: `sp_${'1'.repeat(32)}`,
  state: 'delivered',
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-02T00:00:00.000Z',
  shipping_date: { start: '2026-01-01T00:00:00.000Z' },
  expected_delivery_date: { end: '2026-01-02T00:00:00.000Z' },
  actual_delivery_date: '2026-01-02T00:00:00.000Z',
  allocation: anAllocation('TRACKED-1'),
  label_details: { date_first_retrieved: '2026-01-01T00:00:00.000Z', retrieval_count: 1 },
  paperless_documents: [],
  filled_in: ['shipment_type'],
  applied_rules: ['Germany by DHL'],
  wanted_service: { service: 'DHL' },
}
const shipment: Shipment = {
  ...rest,
  ...managed,
  source,
  contents: request.contents.map(({ contents: inner = [], ...outer }) => ({
    ...outer,
    reference: `sc_${'1'.repeat(32)}`,
    contents: inner.map(({ contents: _none, ...item }) => ({ ...item, reference: `sc_${'2'.repeat(32)}` })),
  })),
}

describe('the request of a shipment', () => {
  it('is everything that a create request can hold, and nothing else', () => {
    expect(requestOfShipment(shipment)).toEqual(request)
    expect(understood(requestOfShipment(shipment))).toEqual(request)
  })

  it('leaves the shipment as it is', () => {
    const before = structuredClone(shipment)
    requestOfShipment(shipment)
    cloneRequestOf(shipment, new Date('2200-01-01T00:00:00Z'))
    expect(shipment).toEqual(before)
  })
})

describe('the request for a clone', () => {
  it('is the request of the shipment while its dates lie ahead', () => {
    expect(cloneRequestOf(shipment, now)).toEqual({ request, leftOut: [] })
  })

  it('goes without dates that are over', () => {
    const { required_shipping_date, ...without } = request
    const afterShipping = new Date(Date.parse(required_shipping_date?.end ?? '') + 1)
    expect(cloneRequestOf(shipment, afterShipping)).toEqual({
      request: without,
      leftOut: ['required_shipping_date'],
    })
    const { request: late, leftOut } = cloneRequestOf(shipment, new Date('2200-01-01T00:00:00Z'))
    expect(leftOut).toEqual(['required_shipping_date', 'required_delivery_date'])
    expect(late).not.toHaveProperty('required_delivery_date')
  })

  it('keeps a date that only has a beginning, as it is never over', () => {
    const open = { ...shipment, required_shipping_date: { start: '2001-01-01T00:00:00Z' } }
    expect(cloneRequestOf(open, now).leftOut).toEqual([])
  })
})
