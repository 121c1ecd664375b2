import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate } from '#helpers/allocating.ts'
import { textLike } from '#helpers/like.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

const nobody = 'sp_00000000000000000000000000000001'

const anAllocatingDesk = async () => {
  const desk = openTestDesk()
  await readyToAllocate(desk)
  return desk
}

describe('a request to allocate in the documented form', () => {
  it.each([
    ['a carrier service', { carrier_service_reference: 'FAST' }, 'FAST'],
    ['filters', { filters: { direction: 'outbound', pickup: true, drop_off: false, tags: [] } }, 'SLOW'],
    ['the least of filters', { filters: { Direction: 'Outbound' } }, 'SLOW'],
    ['a group', { service_group: 'QUICK' }, 'FAST'],
    ['a virtual service that is a group', { virtual_service: 'QUICK' }, 'FAST'],
    ['a virtual service that is a service', { virtual_service: 'SLOW' }, 'SLOW'],
  ])('takes %s', async (_what, wanted, service) => {
    await using desk = await anAllocatingDesk()
    const shipments = await createMany(desk, 1)
    const { accepted } = await desk.ask('allocation.allocate', { shipments, ...wanted })
    expect(accepted).toMatchObject([{ carrier: { service_reference: service } }])
  })

  it.each([
    [{ carrier_service_reference: 'NONE' }, '$.carrier_service_reference: carrier_service_not_found'],
    [{ virtual_service: 'NONE' }, '$.virtual_service: virtual_service_not_found'],
    [{ filters: { direction: 'up' } }, '$.filters.direction: invalid_direction'],
    [{ service: 'FAST', carrier_service_reference: 'FAST' }, '$: conflicting_properties'],
    [{ virtual_service: 'FAST', filters: {} }, '$: conflicting_properties'],
  ])('refuses %j at its place', async (wanted, problem) => {
    await using desk = await anAllocatingDesk()
    const shipments = await createMany(desk, 1)
    const refusal = await desk.refusal('allocation.allocate', { shipments, ...wanted })
    expect(problemsIn(refusal)).toEqual([problem])
  })

  it('passes over what goes the other way, and says so', async () => {
    await using desk = await anAllocatingDesk()
    const shipments = await createMany(desk, 1)
    const filters = { direction: 'inbound' }
    const { rejected } = await desk.ask('allocation.allocate', { shipments, filters })
    expect(rejected[0]?.excluded_services).toHaveLength(3)
    expect(rejected[0]?.excluded_services[0]?.exclusion).toMatchObject({
      code: 'ex_rules',
      reason: 'Was asked for “Inbound”; this shipment is “Outbound”.',
    })
  })
})

describe('the answer to it', () => {
  it('has what the request is known by, when the goods leave and arrive, and links to labels and papers', async () => {
    await using desk = await anAllocatingDesk()
    const shipments = await createMany(desk, 2)
    const answer = await desk.ask('allocation.allocate', { shipments })
    const { contents, shipping_date, expected_delivery_date } = await desk.ask('shipments.get', {
      reference: shipments[0] ?? '',
    })
    const [first, second] = answer.accepted
    expect(first).toMatchObject({ shipping_date, expected_delivery_date })
    expect(first?.correlation_id).toMatch(/^[0-9a-f-]{36}$/u)
    expect([second?.correlation_id, answer.correlation_id]).toEqual([
      first?.correlation_id,
      first?.correlation_id,
    ])
    expect(first?._links).toMatchObject([
      { rel: 'shipment', reference: shipments[0] },
      { rel: 'label', reference: contents[0]?.reference },
      { rel: 'document' },
    ])
    expect(answer).toMatchObject({
      message: '2 of 2 shipments allocated.',
      shipments: shipments.map((reference) => ({ rel: 'shipment', reference })),
    })
  })

  it.each([
    ['is not there', nobody, 'allocation_failed', 'shipment_not_found'],
    ['has no shape', 'sp_1', 'validation_error', 'invalid_reference_format'],
  ])('has the contract’s code for a shipment that %s', async (_what, reference, code, rule) => {
    await using desk = await anAllocatingDesk()
    const shipments = [reference, ...(await createMany(desk, 1))]
    const { accepted, rejected, correlation_id, message } = await desk.ask('allocation.allocate', {
      shipments,
    })
    expect(accepted).toHaveLength(1)
    expect(message).toBe('1 of 2 shipments allocated.')
    expect(rejected).toMatchObject([
      {
        shipment_reference: reference,
        reference,
        correlation_id,
        code,
        details: [{ code: rule, reference, correlation_id }],
      },
    ])
  })
})

describe('quotes for a request that is not created', () => {
  it('are those of the shipment that it would be, and nothing is written', async () => {
    await using desk = await anAllocatingDesk()
    await desk.indexed()
    const before = desk.everything()
    const quoted = await desk.ask(
      'allocation.quotesForRequest',
      aScheduledRequest({ custom_reference: 'ORD-1' }),
    )
    expect(desk.everything()).toEqual(before)
    expect(quoted).toMatchObject({
      reference: textLike(/^qc_\d{32}$/u),
      message: '2 carrier services can take it. No shipment was created.',
      shipment: {
        reference: textLike(/^sp_\d{32}$/u),
        custom_reference: 'ORD-1',
        addresses: [{ address_type: 'origin' }, { address_type: 'destination' }],
        _links: [],
      },
    })
    expect(quoted.quotes.map(({ carrier, price }) => [carrier.service_reference, price.net])).toEqual([
      ['SLOW', 4],
      ['FAST', 9],
    ])
    const [first] = quoted.quotes
    expect(
      problemsIn(await desk.refusal('allocation.allocateWithQuote', { quote: first?.reference })),
    ).toEqual(['$.quote: not_found'])
  })

  it('are refused with every problem of the request, and where nobody can take it', async () => {
    await using desk = await anAllocatingDesk()
    const refusal = await desk.refusal('allocation.quotesForRequest', { Shipment_Type: 'balloon' })
    expect(problemsIn(refusal).toSorted()).toEqual([
      '$.addresses: required_property_missing',
      '$.contents: required_property_missing',
      '$.shipment_type: invalid_shipment_type',
    ])
    await desk.ask('carriers.import', { catalogue: {}, mode: 'replace' })
    expect((await desk.refusal('allocation.quotesForRequest', aRequest())).code).toBe('no_quotes_available')
  })

  it('of a shipment that is there are answered in the same form', async () => {
    await using desk = await anAllocatingDesk()
    const [reference = ''] = await createMany(desk, 1)
    expect(await desk.ask('allocation.quotes', { reference })).toMatchObject({
      reference: textLike(/^qc_\d{32}$/u),
      message: `2 carrier services can take shipment ${reference}.`,
      shipment: { reference, _links: [{ reference }] },
    })
  })
})
