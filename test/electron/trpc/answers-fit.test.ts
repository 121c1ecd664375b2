import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { aFullRequest } from '#helpers/a-full-request.ts'
import { aService, catalogueOf, flatPrice } from '#helpers/a-catalogue.ts'
import { aRequest, contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate } from '#helpers/allocating.ts'
import { arbitraryLocations, arbitraryRequest } from '#helpers/arbitrary-request.ts'
import { addDocument } from '#helpers/documents/on-shipments.ts'
import { type ContractShape, misfitsOf } from '#helpers/fits-contract.ts'
import { saveRecordsOf } from '#helpers/locations.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const expectFit = (shape: ContractShape, ...answers: readonly unknown[]): void => {
  for (const answer of answers)
    expect({ shape, answer, misfits: misfitsOf(shape, answer) }).toMatchObject({ misfits: [] })
}

/** Holds everything that can be asked of a shipment against the contract. */
const expectAllToFit = async (desk: TestDesk, reference: string): Promise<void> => {
  expectFit('Shipment', await desk.ask('shipments.get', { reference }))
  const quoted = await desk.call('allocation.quotes', { reference })
  if ('result' in quoted) expectFit('QuoteResult', quoted.result)
  else expectFit('ApiError', quoted.error)
  const allocated = await desk.ask('allocation.allocate', { shipments: [reference] })
  expectFit('AllocateWithFiltersResult', allocated)
  expectFit('AllocateResult', ...allocated.accepted, ...allocated.rejected.filter(({ state }) => state))
  expectFit('ApiError', ...allocated.rejected)
  expectFit('Shipment', await desk.ask('shipments.get', { reference }))
  if (allocated.accepted.length > 0)
    expectFit('TrackingResponse', await desk.ask('tracking.get', { reference }))
  expectFit('ResourceResult', await desk.ask('shipments.clone', { reference }))
  expectFit('ResourceResult', await desk.ask('shipments.cancel', { reference }))
  expectFit('ResourceResult', await desk.ask('shipments.delete', { reference }))
}

/** Few arbitrary requests fit into a real carrier's limits, and what is tagged needs a service that is tagged so. */
const takesAnything = catalogueOf(
  aService({ prices: flatPrice(5), dangerous_goods: { accepts: 'any' } }),
  aService({ reference: 'SMALL', name: 'Small', weight: { max: 1 }, shipment_types: 'on_demand' }),
)

describe('the contract’s shape', () => {
  it('is that of every shipment of a seeded desk, in whatever state, and of what is found', async () => {
    await using desk = openTestDesk()
    seedDesk(desk.inside(), { rows: 120, seed: 7, clock: desk.clock })
    const { items } = await desk.ask('shipments.list', { take: 200 })
    for (const { reference, custom_reference } of items) {
      expectFit('Shipment', await desk.ask('shipments.get', { reference }))
      if (custom_reference === undefined) continue
      const found = await desk.ask('shipments.findByCustomReference', { custom_reference })
      expectFit('Shipment', ...found.shipments)
    }
  })

  it('is that of whatever an arbitrary request comes to', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk, takesAnything)
    await saveRecordsOf(desk, arbitraryLocations)
    await fc.assert(
      fc.asyncProperty(arbitraryRequest, async (request) => {
        const quoted = await desk.call('allocation.quotesForRequest', request)
        if ('result' in quoted) expectFit('QuoteResult', quoted.result)
        else expectFit('ApiError', quoted.error)
        const created = await desk.ask('shipments.create', request)
        expectFit('ResourceResult', created)
        await expectAllToFit(desk, created.reference)
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })

  it('is that of all that a shipment can hold', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    await saveRecordsOf(desk, aFullRequest())
    const { reference } = await desk.ask('shipments.create', aFullRequest())
    expectFit('ResourceResult', await addDocument(desk, reference))
    await expectAllToFit(desk, reference)
  })

  it('is that of labels, papers, tracking, moves, manifests and groups', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const [one = '', two = '', three = ''] = await createMany(
      desk,
      3,
      aScheduledRequest({
        contents: [contentsOf({ weight: { value: 2, unit: 'kg' }, description: 'Beans' })],
      }),
    )
    const shipments = [one, two, three]
    await desk.ask('allocation.allocate', { shipments, carrier_service_reference: 'SLOW' })
    for (const format of ['pdf', 'zpl'])
      expectFit('Document', ...(await desk.ask('labels.get', { reference: one, format })).labels)
    expectFit('Shipment', await desk.ask('shipments.get', { reference: one }))
    expectFit(
      'Document',
      await desk.ask('shippingDocuments.get', { reference: one, document_type: 'packing_slip' }),
    )
    const group = await desk.ask('groups.create', { shipments: [two, one, one], custom_reference: 'CAGE-1' })
    expectFit('ShipmentGroupResponse', group)
    expectFit('ShipmentGroup', await desk.ask('groups.get', { custom_reference: 'CAGE-1' }))
    const reason = 'As it went.'
    const move = { shipment_reference: three, state: 'ready_to_ship', reason }
    expectFit(
      'ResourceResult',
      await desk.ask('shipments.changeState', move),
      await desk.ask('shipments.changeState', move),
    )
    const manifested = await desk.ask('manifests.create', { shipments: [one] })
    expectFit(
      'ManifestResponse',
      manifested,
      await desk.ask('manifests.createByQuery', { carrier_reference: 'NORD' }),
    )
    expectFit('Manifest', await desk.ask('manifests.get', { reference: manifested.accepted[0]?.reference }))
    const events = ['collected', 'dispatched', 'for_information', 'delivered'].map((event_code, index) => ({
      shipment_reference: one,
      event_code,
      timestamp: `2026-11-20T0${index}:00:00Z`,
    }))
    await desk.ask('tracking.add', { events })
    expectFit('TrackingResponse', await desk.ask('tracking.get', { reference: one }))
    expectFit('Shipment', await desk.ask('shipments.get', { reference: one }))
  })

  it('is that of every refusal', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    expectFit(
      'ApiError',
      await desk.refusal('shipments.create', {}),
      await desk.refusal('shipments.get', { reference: 'sp_00000000000000000000000000000001' }),
      await desk.refusal('shipments.changeState', { reference, state: 'allocated', reason: 'I say so.' }),
      await desk.refusal('allocation.quotes', { reference }),
      await desk.refusal('no.procedure', {}),
    )
  })

  it('is told from what does not fit it', () => {
    expect(misfitsOf('ResourceResult', { reference: 'sp_1' })).not.toEqual([])
    expect(misfitsOf('Shipment', {})).not.toEqual([])
    expect(misfitsOf('Quote', { created: 'yesterday' })).toContain('/created must match format "date-time"')
  })
})
