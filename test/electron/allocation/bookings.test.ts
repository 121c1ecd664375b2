import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'

const aWaitingDesk = async () => {
  const desk = openTestDesk()
  await readyToAllocate(desk)
  const shipments = await createMany(desk, 2, aRequest())
  await desk.ask('allocation.allocate', { shipments, service: 'COLLECT' })
  const [reference = '', other = ''] = shipments
  return { desk, shipments, reference, other }
}

describe('the booking of a collection', () => {
  it('waits for a person, for as long as it takes and however often the program is started', async () => {
    const { desk: opened, reference } = await aWaitingDesk()
    await using desk = opened
    desk.restart()
    desk.restart()
    expect((await desk.ask('shipments.get', { reference })).state).toBe('collection_booking_pending')
    expect((await desk.ask('shipments.history', { reference })).items).toHaveLength(2)
  })

  it('is confirmed with the carrier’s own reference, or is not, and why; each for itself', async () => {
    const { desk: opened, shipments, reference, other } = await aWaitingDesk()
    await using desk = opened
    const [draft = ''] = await createMany(desk, 1)
    const failed = await desk.ask('allocation.failBooking', { shipments: [other], reason: 'No van today' })
    expect(failed.accepted).toMatchObject([{ state: 'collection_booking_failed' }])
    const confirmed = await desk.ask('allocation.confirmBooking', {
      shipments: [...shipments, draft],
      collection_reference: 'COL-77',
    })
    expect(confirmed.accepted).toMatchObject([
      { shipment_reference: reference, state: 'collection_booked', modified: true },
      { shipment_reference: other, state: 'collection_booked' },
    ])
    expect(confirmed.rejected).toMatchObject([
      { shipment_reference: draft, details: [{ code: 'invalid_state_for_operation' }] },
    ])
    const { items } = await desk.ask('shipments.history', { reference: other })
    expect(items.slice(-2)).toMatchObject([
      { operation: 'fail_booking', reason: 'No van today' },
      { operation: 'confirm_booking', reason: 'Collection reference COL-77' },
    ])
  })

  it('needs a reason to fail', async () => {
    const { desk: opened, shipments } = await aWaitingDesk()
    await using desk = opened
    const refusal = await desk.refusal('allocation.failBooking', { shipments })
    expect(problemsIn(refusal)).toEqual(['$.reason: required_property_missing'])
  })
})

describe('tracking references from the carrier’s own system', () => {
  it('take the place of those before, of the shipment and of its contents, and find it', async () => {
    const { desk: opened, reference } = await aWaitingDesk()
    await using desk = opened
    const { contents } = await desk.ask('shipments.get', { reference })
    const [first] = contents
    for (const number of ['AAA111', 'BBB222']) {
      await desk.ask('allocation.setTrackingReferences', {
        reference,
        tracking_references: [number],
        contents: [{ reference: first?.reference, tracking_references: [`${number}-1`] }],
      })
    }
    const found = await desk.ask('shipments.findByTrackingReference', { tracking_reference: 'BBB222-1' })
    expect(found).toMatchObject({ total: 1, items: [{ reference }] })
    expect((await desk.ask('shipments.search', { text: 'bbb222' })).items).toMatchObject([{ reference }])
    expect((await desk.ask('shipments.search', { text: 'aaa111' })).items).toEqual([])
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items.at(-1)).toMatchObject({
      operation: 'set_tracking_references',
      from: 'collection_booking_pending',
      to: 'collection_booking_pending',
    })
  })

  it('are refused for other contents, and without a carrier', async () => {
    const { desk: opened, reference } = await aWaitingDesk()
    await using desk = opened
    const [draft = ''] = await createMany(desk, 1)
    const contents = [{ reference: 'sc_1', tracking_references: ['X'] }]
    const given = { tracking_references: ['X'] }
    expect(
      problemsIn(await desk.refusal('allocation.setTrackingReferences', { reference, ...given, contents })),
    ).toEqual(['$.contents[0].reference: invalid_contents_reference'])
    expect(
      problemsIn(await desk.refusal('allocation.setTrackingReferences', { reference: draft, ...given })),
    ).toEqual(['invalid_state_for_operation'])
  })
})
