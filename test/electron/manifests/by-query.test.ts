import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toJson } from '#electron/cli/to-json.ts'
import { type AddressInput, anAddress, aRequest, contentsOf } from '#helpers/a-request.ts'
import { aBooking, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { anAllocatedShipment } from '#helpers/an-allocated-shipment.ts'
import { aLocation } from '#helpers/locations.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { putInState } from '#helpers/put-in-state.ts'
import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'

/*
 * Manifesting by the documented query (contract §9), as a table. The shapes are those of the public reference; a program may
 * answer more than they name.
 */

const publicResponse = z.looseObject({
  manifest_results: z
    .array(
      z.looseObject({
        reference: z.string().length(35),
        carrier: z.looseObject({ reference: z.string().optional(), name: z.string().optional() }),
        message: z.string(),
        state: z.enum(shipmentStates),
        shipment_count: z.int32(),
        _links: z.array(z.looseObject({ href: z.string(), rel: z.string(), type: z.string() })),
      }),
    )
    .min(1),
})

type Waiting = {
  readonly carrier?: string
  readonly service?: string
  readonly origin?: Partial<AddressInput>
  readonly dates?: { readonly start?: string; readonly end?: string }
  readonly state?: ShipmentState
  readonly labels?: boolean
}

const noon = '2026-11-23T12:00:00Z'

/** A shipment that waits to be manifested. */
const aWaiting = async (
  desk: TestDesk,
  { carrier = 'SWIFT', service = '24', origin = {}, dates, state, labels = false }: Waiting,
): Promise<string> => {
  const request = aRequest({
    contents: [contentsOf()],
    addresses: [anAddress(origin), anAddress({ address_type: 'destination', custom_reference: 'GATE 4' })],
    ...(dates && { required_shipping_date: dates }),
  })
  const reference = anAllocatedShipment(desk, request, aBooking(carrier, service, '1Z'))
  if (labels) await desk.ask('labels.get', { reference, format: 'zpl' })
  if (state) putInState(desk, reference, state)
  return reference
}

/** A desk with two shipping locations, and what makes one shipment be found and another not. */
const aDeskWith = async (desk: TestDesk, wanted: Waiting, other: Waiting) => {
  for (const name of ['NORTH-DOCK', 'SOUTH-DOCK'])
    await desk.ask('locations.save', { location: aLocation(name) })
  return [await aWaiting(desk, wanted), await aWaiting(desk, other), await aWaiting(desk, wanted)] as const
}

const day = { start: '2026-11-23T00:00:00Z', end: '2026-11-23T23:59:59Z' }
const query = (text: string): unknown => JSON.parse(text)

describe('manifesting by query', () => {
  it.each<readonly [string, string, Waiting, Waiting]>([
    ['a carrier', '{"carrier_reference": "NORTH"}', { carrier: 'NORTH' }, {}],
    ['a service', '{"carrier_service_reference": "SWIFT-48"}', { service: '48' }, {}],
    [
      'a carrier and a service of it',
      '{"carrier_reference": "SWIFT", "carrier_service_reference": "SWIFT-48"}',
      { service: '48' },
      { carrier: 'NORTH', service: '48' },
    ],
    ['a state', '{"shipment_states": ["ready_to_ship"]}', { state: 'ready_to_ship' }, {}],
    ['a state in any case', '{"Shipment_States": [" Allocated"]}', {}, { state: 'ready_to_ship' }],
    [
      'a state by its older name',
      '{"shipment_states": ["booked"]}',
      { state: 'collection_booked' },
      { state: 'collection_booking_pending' },
    ],
    [
      'several states',
      '{"shipment_states": ["manifest_failed", "collection_booking_pending", "manifest_failed"]}',
      { state: 'collection_booking_pending' },
      {},
    ],
    [
      'a place to leave from',
      '{"shipping_locations": ["NORTH-DOCK"]}',
      { origin: { shipping_location_reference: ' NORTH-DOCK ' } },
      { origin: { shipping_location_reference: 'SOUTH-DOCK' } },
    ],
    [
      'several places to leave from',
      '{"shipping_locations": ["SOUTH-DOCK", "NORTH-DOCK"]}',
      { origin: { shipping_location_reference: 'SOUTH-DOCK' } },
      {},
    ],
    [
      'an address to leave from',
      '{"address_custom_reference": "GATE 4"}',
      { origin: { custom_reference: 'GATE 4' } },
      { origin: { custom_reference: 'GATE 5' } },
    ],
    ['labels that were taken out', '{"labels_retrieved": true}', { labels: true }, {}],
    ['labels that were not', '{"labels_retrieved": false}', {}, { labels: true }],
    [
      'days that theirs lie in',
      '{"required_shipping_date": {"start": "2026-11-23T00:00:00Z", "end": "2026-11-24T00:00:00Z"}}',
      { dates: day },
      { dates: { ...day, end: '2026-11-24T00:00:01Z' } },
    ],
    [
      'a first day',
      '{"required_shipping_date": {"start": "2026-11-23T00:00:00Z"}}',
      { dates: { start: noon } },
      { dates: { end: '2026-12-23T00:00:00Z' } },
    ],
    [
      'a last day',
      '{"required_shipping_date": {"end": "2026-11-23T12:00:00Z"}}',
      // The same moment, elsewhere on earth.
      { dates: { end: '2026-11-23T13:00:00+01:00' } },
      { dates: { end: '2026-11-23T12:00:00-01:00' } },
    ],
    [
      'days, of those that have some',
      '{"required_shipping_date": {"end": "2027-01-01T00:00:00Z"}}',
      { dates: day },
      {},
    ],
    [
      'a day, as the public pages write it',
      '{"required_shipping_date": "2026-11-23T00:00:00+00:00"}',
      { dates: day },
      { dates: { start: day.start, end: '2026-11-24T00:00:00Z' } },
    ],
    [
      'all of it at once',
      `{"shipping_locations": ["NORTH-DOCK"], "address_custom_reference": "GATE 4", "shipment_states": ["allocated"],
        "labels_retrieved": true, "required_shipping_date": {"start": "2026-11-20T00:00:00Z", "end": null},
        "carrier_reference": "SWIFT", "carrier_service_reference": "SWIFT-24"}`,
      {
        origin: { shipping_location_reference: 'NORTH-DOCK', custom_reference: 'GATE 4' },
        labels: true,
        dates: day,
      },
      { origin: { shipping_location_reference: 'NORTH-DOCK', custom_reference: 'GATE 4' }, dates: day },
    ],
  ])('takes what %s asks for, and nothing else', async (_what, text, wanted, other) => {
    await using desk = openTestDesk()
    const [first, left, second] = await aDeskWith(desk, wanted, other)
    const answer = await desk.ask('manifests.createByQuery', query(text))
    const { manifest_results: results } = publicResponse.parse(JSON.parse(toJson(answer)))
    expect(results).toMatchObject([
      { state: 'manifested', shipment_count: 2, message: '2 shipments were manifested.' },
    ])
    const [{ reference } = { reference: '' }] = results
    expect((await desk.ask('manifests.get', { reference })).shipments).toEqual([first, second])
    expect((await desk.ask('shipments.get', { reference: left })).state).not.toBe('manifested')
  })

  it('without a condition takes all that can be manifested, carrier by carrier and in the order of their making', async () => {
    await using desk = openTestDesk()
    const swift = [
      await aWaiting(desk, { state: 'ready_to_ship' }),
      await aWaiting(desk, {}),
      await aWaiting(desk, { state: 'collection_booked' }),
    ]
    const north = shipmentsFor(desk, { carrier: 'NORTH', many: 1 })
    await aWaiting(desk, { state: 'in_transit' })
    await desk.ask('shipments.create', aRequest())
    const nothing = { carrier_reference: null, shipment_states: null, required_shipping_date: null }
    const { manifest_results: results, rejected } = await desk.ask('manifests.createByQuery', nothing)
    expect(rejected).toBeUndefined()
    expect(results.map((one) => one.shipment_count)).toEqual([3, 1])
    const made = await Promise.all(results.map(({ reference }) => desk.ask('manifests.get', { reference })))
    expect(made.map(({ shipments }) => shipments)).toEqual([swift, north])
  })

  it('takes far more than can be named, past as many that it does not ask for', async () => {
    await using desk = openTestDesk()
    shipmentsFor(desk, { carrier: 'NORTH', many: 1100 })
    shipmentsFor(desk, { carrier: 'SWIFT', many: 150 })
    const { manifest_results: results } = await desk.ask('manifests.createByQuery', {
      carrier_reference: 'SWIFT',
    })
    expect(results.map((one) => one.shipment_count)).toEqual([150])
  })

  it('says so where nothing is what it asks for, and begins no manifest', async () => {
    await using desk = openTestDesk()
    await aWaiting(desk, {})
    const { code, message, details } = await desk.refusal('manifests.createByQuery', {
      carrier_reference: 'NORTH',
    })
    expect([code, message, problemsIn({ details })]).toEqual([
      'not_found',
      'Nothing that can be manifested is what was asked for.',
      ['not_found'],
    ])
    expect(await desk.ask('manifests.list')).toEqual({ items: [], next_cursor: null })
  })

  it.each<readonly [string, string, readonly string[]]>([
    [
      'a place that is not known here',
      '{"shipping_locations": ["NORTH-DOCK", "NOWHERE"]}',
      ['$.shipping_locations[1]: invalid_value'],
    ],
    ['no place', '{"shipping_locations": []}', ['$.shipping_locations: too_few_elements']],
    [
      'eleven places',
      `{"shipping_locations": ${JSON.stringify(Array.from({ length: 11 }, () => 'NORTH-DOCK'))}}`,
      ['$.shipping_locations: too_many_elements'],
    ],
    [
      'states that cannot be manifested, each by its place',
      '{"shipment_states": ["manifested", "allocated", "unallocated"]}',
      [
        '$.shipment_states[0]: invalid_state_for_operation',
        '$.shipment_states[2]: invalid_state_for_operation',
      ],
    ],
    ['no such state', '{"shipment_states": ["packed"]}', ['$.shipment_states[0]: invalid_shipment_state']],
    ['no state', '{"shipment_states": []}', ['$.shipment_states: too_few_elements']],
    [
      'six states',
      `{"shipment_states": ${JSON.stringify(Array.from({ length: 6 }, () => 'allocated'))}}`,
      ['$.shipment_states: too_many_elements'],
    ],
    ['an empty address', '{"address_custom_reference": ""}', ['$.address_custom_reference: value_too_short']],
    [
      'a long address',
      `{"address_custom_reference": "${'A'.repeat(51)}"}`,
      ['$.address_custom_reference: value_too_long'],
    ],
    ['no yes or no', '{"labels_retrieved": "true"}', ['$.labels_retrieved: invalid_format']],
    [
      'days backwards',
      '{"required_shipping_date": {"start": "2026-11-24T00:00:00Z", "end": "2026-11-23T00:00:00Z"}}',
      ['$.required_shipping_date: invalid_date_range'],
    ],
    [
      'days without an end',
      '{"required_shipping_date": {}}',
      ['$.required_shipping_date: invalid_date_range'],
    ],
    ['no day', '{"required_shipping_date": "tomorrow"}', ['$.required_shipping_date: invalid_format']],
    [
      'a service of another carrier',
      '{"carrier_reference": "EXAMPLE-NONE", "carrier_service_reference": "SERVICE"}',
      ['$.carrier_service_reference: invalid_carrier_service'],
    ],
    ['a property that it does not know', '{"colour": "red"}', ['$.colour: invalid_request']],
    [
      'several of these at once',
      '{"shipping_locations": ["NOWHERE"], "shipment_states": ["lost"]}',
      ['$.shipping_locations[0]: invalid_value', '$.shipment_states[0]: invalid_state_for_operation'],
    ],
  ])('refuses to be asked for %s', async (_what, text, problems) => {
    await using desk = openTestDesk()
    await aDeskWith(desk, {}, {})
    await desk.ask('carriers.loadExample')
    const { carriers } = await desk.ask('carriers.list')
    const service = carriers.at(-1)?.services[0]?.reference ?? ''
    const refusal = await desk.refusal('manifests.createByQuery', query(text.replace('SERVICE', service)))
    expect([refusal.code, problemsIn(refusal)]).toEqual(['validation_error', problems])
    expect((await desk.ask('manifests.list')).items).toEqual([])
  })

  it('knows a place that is not offered any more, for what still waits there', async () => {
    await using desk = openTestDesk()
    const [first] = await aDeskWith(desk, { origin: { shipping_location_reference: 'NORTH-DOCK' } }, {})
    await desk.ask('locations.remove', { reference: 'NORTH-DOCK' })
    const { manifest_results: results } = await desk.ask('manifests.createByQuery', {
      shipping_locations: ['NORTH-DOCK'],
    })
    expect(results.map((one) => one.shipment_count)).toEqual([2])
    expect((await desk.ask('shipments.get', { reference: first })).state).toBe('manifested')
  })
})
