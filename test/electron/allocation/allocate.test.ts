import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate, threeServicesWith } from '#helpers/allocating.ts'
import { textLike, textWith } from '#helpers/like.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

const nobody = 'sp_00000000000000000000000000000001'
const tooHeavy = aScheduledRequest({ contents: [contentsOf({ weight: { value: 500, unit: 'kg' } })] })

const anAllocatingDesk = async () => {
  const desk = openTestDesk()
  await readyToAllocate(desk)
  return desk
}

describe('allocating', () => {
  it('takes the cheapest service that can, and answers and keeps all of it', async () => {
    await using desk = await anAllocatingDesk()
    const [reference = ''] = await createMany(desk, 1)
    const { accepted, rejected } = await desk.ask('allocation.allocate', { shipments: [reference] })
    expect(rejected).toEqual([])
    expect(accepted).toMatchObject([
      {
        shipment_reference: reference,
        state: 'allocated',
        carrier: {
          reference: 'NORD',
          name: 'Nordlys',
          service_reference: 'SLOW',
          service_name: 'Slow',
        },
        price: { net: 4, currency: 'GBP' },
        excluded_services: [
          { carrier: { service_reference: 'COLLECT' }, exclusion: { code: 'ex_availability' } },
        ],
      },
    ])
    const shipment = await desk.ask('shipments.get', { reference })
    expect(shipment).toMatchObject({
      state: 'allocated',
      allocation: {
        carrier: accepted[0]?.carrier,
        price: accepted[0]?.price,
        allocation_date: '2026-11-20T10:00:00.000Z',
        tracking_details: accepted[0]?.tracking_details,
      },
      shipping_date: { start: '2026-11-20T00:00:00+01:00' },
      expected_delivery_date: { end: textLike(/^2026-11-2/u) },
    })
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items.at(-1)).toMatchObject({ operation: 'allocate', from: 'unallocated', to: 'allocated' })
    const listed = await desk.ask('shipments.list', { carrier: 'NORD' })
    expect(listed.items).toMatchObject([{ reference, carrier_service: 'Slow' }])
  })

  it.each([
    ['a service', { service: 'FAST' }, 'FAST'],
    ['a group', { service_group: 'QUICK' }, 'FAST'],
    ['a price', { filters: { max_net: 5 } }, 'SLOW'],
    ['a carrier', { filters: { carriers: ['NORD'] } }, 'SLOW'],
  ])('takes %s that is asked for', async (_what, wanted, service) => {
    await using desk = await anAllocatingDesk()
    const shipments = await createMany(desk, 1)
    const { accepted } = await desk.ask('allocation.allocate', { shipments, ...wanted })
    expect(accepted).toMatchObject([{ carrier: { service_reference: service } }])
  })

  it.each([
    ['a service that nobody has', { service: 'NONE' }, '$.service: carrier_service_not_found'],
    ['a group that nobody has', { service_group: 'NONE' }, '$.service_group: virtual_service_not_found'],
    ['two things at once', { service: 'FAST', service_group: 'QUICK' }, '$: conflicting_properties'],
  ])('refuses %s as a whole', async (_what, wanted, problem) => {
    await using desk = await anAllocatingDesk()
    const [reference = ''] = await createMany(desk, 1)
    const refusal = await desk.refusal('allocation.allocate', { shipments: [reference], ...wanted })
    expect(problemsIn(refusal)).toEqual([problem])
    expect((await desk.ask('shipments.get', { reference })).state).toBe('unallocated')
  })

  it('fails when no service can, says of each why, and can be tried again', async () => {
    await using desk = await anAllocatingDesk()
    const [reference = ''] = await createMany(desk, 1, tooHeavy)
    const { accepted, rejected } = await desk.ask('allocation.allocate', { shipments: [reference] })
    expect(accepted).toEqual([])
    expect(rejected).toMatchObject([
      {
        shipment_reference: reference,
        code: 'allocation_failed',
        state: 'allocation_failed',
        message: 'No carrier service can take this shipment.',
        details: [
          { code: 'allocation_failed' },
          { code: 'allocation_failed', message: textWith('500 kg') },
          {},
          {},
        ],
        excluded_services: [
          { carrier: { service_reference: 'FAST' }, exclusion: { code: 'ex_weight' } },
          { carrier: { service_reference: 'SLOW' }, exclusion: { code: 'ex_weight' } },
          { carrier: { service_reference: 'COLLECT' }, exclusion: { code: 'ex_availability' } },
        ],
      },
    ])
    expect((await desk.ask('shipments.get', { reference })).state).toBe('allocation_failed')
    await desk.ask('carriers.import', {
      catalogue: threeServicesWith('FAST', { weight: {} }),
      mode: 'replace',
    })
    const again = await desk.ask('allocation.allocate', { shipments: [reference] })
    expect(again.accepted).toMatchObject([{ carrier: { service_reference: 'FAST' } }])
  })

  it('says that a service asked for by name does not take shipments of that type', async () => {
    await using desk = await anAllocatingDesk()
    const shipments = await createMany(desk, 1)
    const { rejected } = await desk.ask('allocation.allocate', { shipments, service: 'COLLECT' })
    expect(rejected).toMatchObject([{ details: [{ code: 'carrier_service_shipment_mismatch' }, {}] }])
  })

  it('takes each of many for itself: accepted and rejected are both answered', async () => {
    await using desk = await anAllocatingDesk()
    const good = await createMany(desk, 97)
    const [heavy = ''] = await createMany(desk, 1, tooHeavy)
    const shipments = [...good.slice(0, 50), 'sp_1', nobody, heavy, ...good.slice(50)]
    const { accepted, rejected } = await desk.ask('allocation.allocate', { shipments })
    expect(accepted.map((one) => one.shipment_reference)).toEqual(good)
    expect(rejected.map((one) => [one.shipment_reference, one.details[0]?.code])).toEqual([
      ['sp_1', 'invalid_reference_format'],
      [nobody, 'shipment_not_found'],
      [heavy, 'allocation_failed'],
    ])
    const again = await desk.ask('allocation.allocate', { shipments: [good[0]] })
    expect(again.rejected).toMatchObject([
      { code: 'allocation_failed', details: [{ code: 'shipment_invalid_state' }] },
    ])
  })

  it('takes at most a hundred at once, and at least one', async () => {
    await using desk = await anAllocatingDesk()
    for (const [count, code] of [
      [0, 'too_few_elements'],
      [101, 'too_many_elements'],
    ] as const) {
      const shipments = Array.from({ length: count }, (_, index) => `sp_${String(index).padStart(32, '0')}`)
      const refusal = await desk.refusal('allocation.allocate', { shipments })
      expect(problemsIn(refusal)).toEqual([`$.shipments: ${code}`])
    }
  })

  it('leaves an on-demand shipment waiting for its booking', async () => {
    await using desk = await anAllocatingDesk()
    const shipments = await createMany(desk, 1, aRequest())
    const { accepted } = await desk.ask('allocation.allocate', { shipments, service: 'COLLECT' })
    expect(accepted).toMatchObject([{ state: 'collection_booking_pending' }])
  })
})

describe('the tracking numbers that the desk prints', () => {
  it('are drawn for each package, never twice, whatever is taken back or restarted in between', async () => {
    await using desk = await anAllocatingDesk()
    const drawn: string[] = []
    const packages = fc.integer({ min: 1, max: 3 })
    await fc.assert(
      fc.asyncProperty(packages, fc.boolean(), fc.boolean(), async (count, takenBack, restarted) => {
        const contents = Array.from({ length: count }, () => contentsOf({ weight: { value: 1, unit: 'kg' } }))
        const [reference = ''] = await createMany(desk, 1, aScheduledRequest({ contents }))
        const { accepted } = await desk.ask('allocation.allocate', { shipments: [reference] })
        const details = accepted[0]?.tracking_details
        expect(details?.contents).toHaveLength(count)
        expect(details?.contents?.flatMap((one) => one.tracking_references)).toEqual(
          details?.shipment.tracking_references,
        )
        drawn.push(...(details?.shipment.tracking_references ?? []))
        if (takenBack) await desk.ask('allocation.deallocate', { shipments: [reference] })
        if (restarted) desk.restart()
      }),
      { numRuns: 25 },
    )
    expect(new Set(drawn).size).toBe(drawn.length)
    for (const number of drawn) expect(number).toMatch(/^NL\d{9}GB$/u)
  })

  it('when used up, leave the shipment to the next service', async () => {
    await using desk = openTestDesk()
    const tracking_numbers = { prefix: 'T', width: 1, first: 8, check_digit: 'none', suffix: '' } as const
    await readyToAllocate(desk, threeServicesWith('SLOW', { tracking_numbers }))
    const shipments = await createMany(desk, 3)
    const { accepted } = await desk.ask('allocation.allocate', { shipments })
    expect(accepted.map((one) => one.carrier.service_reference)).toEqual(['SLOW', 'SLOW', 'FAST'])
    expect(accepted[2]?.excluded_services).toContainEqual({
      carrier: accepted[0]?.carrier,
      exclusion: {
        code: 'ex_other',
        reason: 'All tracking numbers of Slow are used up. Enter a new range for the service.',
        sentence: { key: 'numbers_used_up', values: { service: 'Slow' } },
      },
    })
  })

  it('find the shipment, until it is taken back', async () => {
    await using desk = await anAllocatingDesk()
    const [reference = ''] = await createMany(desk, 1)
    const { accepted } = await desk.ask('allocation.allocate', { shipments: [reference] })
    const [number = ''] = accepted[0]?.tracking_details?.shipment.tracking_references ?? []
    const find = async (text: string) =>
      (await desk.ask('shipments.search', { text })).items.map((one) => one.reference)
    for (const text of [number, number.slice(0, 9), number.toLowerCase(), number.slice(-7)]) {
      expect({ text, found: await find(text) }).toEqual({ text, found: [reference] })
    }
    await desk.ask('allocation.deallocate', { shipments: [reference], reason: 'Wrong carrier' })
    expect(await find(number)).toEqual([])
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items.at(-1)).toMatchObject({
      operation: 'deallocate',
      from: 'allocated',
      to: 'unallocated',
      reason: 'Wrong carrier',
      changes: [{ property: '$.allocation', before: { carrier: { service_reference: 'SLOW' } } }],
    })
    const shipment = await desk.ask('shipments.get', { reference })
    expect(shipment).not.toHaveProperty('allocation')
    expect(shipment).not.toHaveProperty('shipping_date')
  })
})
