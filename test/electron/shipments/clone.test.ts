import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import { shipmentStates } from '#shared/shipments/shipment-state.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aRequest } from '#helpers/a-request.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { textWith } from '#helpers/like.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { allocatedWith } from '#helpers/printing.ts'
import { putInState } from '#helpers/put-in-state.ts'

const get = (desk: TestDesk, reference: string) => desk.ask('shipments.get', { reference })

describe('a clone of a shipment', () => {
  it('asks for what that one asked for, and is new in all else', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, aFullRequest())
    const source = anAllocatedShipment(desk, aFullRequest(), anAllocation('TRACKED-1'))
    desk.clock.advance(60_000)
    const { reference, custom_reference, message } = await desk.ask('shipments.clone', { reference: source })
    expect(reference).not.toBe(source)
    expect([custom_reference, message]).toEqual(['FULL-1', textWith(source)])
    const [original, clone] = [await get(desk, source), await get(desk, reference)]
    expect(requestOfShipment(clone)).toEqual(requestOfShipment(original))
    expect(clone).toMatchObject({ state: 'unallocated', created: '2026-11-20T10:01:00.000Z' })
    expect(clone).not.toHaveProperty('allocation')
    const references = JSON.stringify(original).match(/s[pc]_\d{32}/gu) ?? []
    for (const one of references) expect(JSON.stringify(clone)).not.toContain(one)
    expect(
      (await desk.ask('shipments.findByTrackingReference', { tracking_reference: 'TRACKED-1' })).total,
    ).toBe(1)
  })

  it('is written down as one, with where it comes from; the source is left alone', async () => {
    await using desk = openTestDesk()
    const source = (await desk.ask('shipments.create', aRequest())).reference
    const before = await get(desk, source)
    const { reference } = await desk.ask('shipments.clone', { reference: source })
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items).toMatchObject([
      { operation: 'clone', to: 'unallocated', reason: `Cloned from ${source}`, changes: [] },
    ])
    expect(await get(desk, source)).toEqual(before)
    expect((await desk.ask('shipments.history', { reference: source })).items).toHaveLength(1)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: 2 })
  })

  it('can be made of one whose labels were printed, which can be edited itself once no carrier has it', async () => {
    await using desk = openTestDesk()
    const [source = ''] = await allocatedWith(desk, 1)
    await desk.ask('labels.get', { reference: source, format: 'zpl' })
    const { reference } = await desk.ask('shipments.clone', { reference: source })
    expect(await get(desk, reference)).not.toHaveProperty('label_details')
    await desk.ask('allocation.deallocate', { shipments: [source] })
    const shipment = { ...requestOfShipment(await get(desk, source)), custom_reference: 'CHANGED' }
    expect(await desk.ask('shipments.update', { reference: source, shipment })).toMatchObject({
      modified: true,
    })
  })

  it('can be made in every state, a cancelled one included', async () => {
    await using desk = openTestDesk()
    const source = (await desk.ask('shipments.create', aRequest())).reference
    for (const state of shipmentStates) {
      putInState(desk, source, state)
      const { reference } = await desk.ask('shipments.clone', { reference: source })
      expect((await get(desk, reference)).state).toBe('unallocated')
    }
  })

  it('equals what it was made from, whatever that was', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, arbitraryLocations)
    await fc.assert(
      fc.asyncProperty(arbitraryRequest, async (request) => {
        const source = (await desk.ask('shipments.create', request)).reference
        const asked = requestOfShipment(await get(desk, source))
        const cloned = (await desk.ask('shipments.clone', { reference: source })).reference
        const created = (await desk.ask('shipments.create', asked)).reference
        expect(requestOfShipment(await get(desk, cloned))).toEqual(asked)
        expect(requestOfShipment(await get(desk, created))).toEqual(asked)
      }),
      { numRuns: 30 },
    )
  })

  it('goes without required dates that are over, and says so', async () => {
    await using desk = openTestDesk()
    const request = aRequest({
      required_shipping_date: { end: '2026-11-20T11:00:00Z' },
      required_delivery_date: { end: '2026-12-20T11:00:00Z' },
    })
    const source = (await desk.ask('shipments.create', request)).reference
    desk.clock.advance(3 * 3_600_000)
    const { reference, message } = await desk.ask('shipments.clone', { reference: source })
    expect(message).toContain('required shipping date')
    expect(message).not.toContain('required delivery date')
    const clone = await get(desk, reference)
    expect(clone).not.toHaveProperty('required_shipping_date')
    expect(clone.required_delivery_date).toMatchObject(request.required_delivery_date ?? {})
  })

  it('is refused by name when what it would use is not here any more', async () => {
    await using desk = openTestDesk()
    await saveRecordsOf(desk, aFullRequest())
    const source = (await desk.ask('shipments.create', aFullRequest())).reference
    await desk.ask('locations.remove', { reference: 'return-location' })
    await desk.ask('packageSizes.remove', { reference: 'inner-size' })
    const error = await desk.refusal('shipments.clone', { reference: source })
    expect(problemsIn(error)).toEqual([
      '$.addresses[2].shipping_location_reference: invalid_value',
      '$.contents[0].contents[0].package_size_reference: invalid_package_size_reference',
    ])
    expect(error.message).toContain('return-location')
    expect(error.message).toContain('inner-size')
    expect((await desk.ask('shipments.counts')).total).toBe(1)
  })

  it('is not made of what was deleted', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.cancel', { reference })
    await desk.ask('shipments.delete', { reference })
    expect((await desk.refusal('shipments.clone', { reference })).code).toBe('gone')
  })
})
