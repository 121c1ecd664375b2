import { describe, expect, it } from 'vitest'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

/** Makes every change of one shipment fail with what is no refusal. */
const bugIn = (reference: string): string =>
  `CREATE TRIGGER bug BEFORE UPDATE ON shipment WHEN OLD.reference = '${reference}'
   BEGIN SELECT RAISE(ABORT, 'a bug'); END`

const event = (reference: string) => ({
  shipment_reference: reference,
  event_code: 'dispatched',
  timestamp: '2026-11-20T06:00:00Z',
})

describe('a bug in the middle of an act on many', () => {
  it.each([
    ['allocation.allocate', (shipments: readonly string[]) => ({ shipments })],
    ['allocation.deallocate', (shipments: readonly string[]) => ({ shipments, reason: 'wrong carrier' })],
    ['shipments.setReadyToShip', (shipments: readonly string[]) => ({ shipments, ready: true })],
    ['manifests.create', (shipments: readonly string[]) => ({ shipments })],
    ['tracking.add', (shipments: readonly string[]) => ({ events: shipments.map(event) })],
  ])('is told and never taken for done: %s', async (path, input) => {
    await using desk = openTestDesk({ mayHaveBugs: true })
    await readyToAllocate(desk)
    const shipments = await createMany(desk, 3)
    if (path !== 'allocation.allocate') await desk.ask('allocation.allocate', { shipments })
    desk.tamper(bugIn(shipments[1] ?? ''))
    expect((await desk.refusal(path, input(shipments))).code).toBe('internal_server_error')
    expect(desk.bugs).toHaveLength(1)
    // One that is refused in words stops nobody, and is no bug.
    desk.tamper('DROP TRIGGER bug')
    const answer = await desk.call(path, input(['sp_0', ...shipments.slice(1)]))
    expect(answer).toMatchObject({ result: { rejected: [{}] } })
    expect(desk.bugs).toHaveLength(1)
  })
})
