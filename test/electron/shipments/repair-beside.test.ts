import { setImmediate as letOthersRun } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const MANY = 10

/** Lets others run after each shipment, as if each took long. */
const workSlowly = (): void => {
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1000))
}
afterEach(() => void vi.restoreAllMocks())

const howManyAllocated = async (desk: TestDesk): Promise<number> =>
  (await desk.ask('shipments.counts')).states.allocated

describe('a program that opens the desk beside one that is at work', () => {
  it('finds nothing to repair in the middle of allocating, and changes nothing', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const shipments = await createMany(desk, MANY)
    const { entries } = await desk.ask('audit.verify')
    workSlowly()
    const working = desk.ask('allocation.allocate', { shipments })
    while ((await howManyAllocated(desk)) === 0) await letOthersRun()
    expect(await howManyAllocated(desk)).toBeLessThan(MANY)
    const before = desk.everything()
    await using beside = openTestDesk({ folder: desk.folder, clock: desk.clock })
    expect(desk.everything()).toEqual(before)
    expect((await working).accepted).toHaveLength(MANY)
    expect(await howManyAllocated(beside)).toBe(MANY)
    expect(desk.rows("SELECT reference FROM audit WHERE operation = 'repair'")).toEqual([])
    expect(await beside.ask('audit.verify')).toMatchObject({ ok: true, entries: entries + MANY })
  })

  it('leaves a booking that waits for a person to that person, as every later start does', async () => {
    await using desk = openTestDesk()
    await readyToAllocate(desk)
    const shipments = await createMany(desk, 1, aRequest())
    await desk.ask('allocation.allocate', { shipments, service: 'COLLECT' })
    const before = desk.everything()
    await using beside = openTestDesk({ folder: desk.folder, clock: desk.clock })
    desk.restart()
    expect(desk.everything()).toEqual(before)
    expect((await desk.ask('shipments.counts')).states).toMatchObject({ collection_booking_pending: 1 })
    const { accepted } = await beside.ask('allocation.confirmBooking', { shipments })
    expect(accepted).toMatchObject([{ state: 'collection_booked' }])
  })
})
