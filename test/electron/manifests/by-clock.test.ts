import { describe, expect, it } from 'vitest'
import { aBooking, packedFor, shipmentsFor } from '#helpers/allocated-for-manifest.ts'
import { allocatedShipments } from '#helpers/an-allocated-shipment.ts'
import { anExport } from '#helpers/an-export.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

/** A desk at 11:00 of its own clock, which hands over at 17:00. */
const aDesk = async (at = '17:00') => {
  const desk = openTestDesk()
  await desk.ask('manifests.saveByClock', { is_on: true, at })
  return desk
}
/** Sets the clock to a time of the desk, and has it look. */
const lookAt = async (desk: TestDesk, local: string): Promise<void> => {
  desk.clock.set(new Date(`${local}:00+01:00`).toISOString())
  await desk.inside().clockHandover.look()
}
const counts = async (desk: TestDesk) =>
  (await desk.ask('manifests.list')).items.map((one) => one.shipment_count).toReversed()

describe('the handover by the clock', () => {
  it('is off until somebody wants it', async () => {
    await using desk = openTestDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 1 })
    expect(await desk.ask('manifests.byClock')).toEqual({ is_on: false, at: '17:00' })
    await lookAt(desk, '2026-11-20T23:59')
    expect(await counts(desk)).toEqual([])
  })

  it('manifests what is ready of each carrier at its time, and tells what it did until that was seen', async () => {
    await using desk = await aDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    await packedFor(desk, { carrier: 'NORTH', many: 1 })
    shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
    await lookAt(desk, '2026-11-20T16:59')
    expect(await counts(desk)).toEqual([])
    await lookAt(desk, '2026-11-20T17:00')
    const { last } = await desk.ask('manifests.byClock')
    expect(last).toMatchObject({
      at: '2026-11-20T16:00:00.000Z',
      left: 0,
      made: [
        { carrier: { reference: 'NORTH', name: 'NORTH Post' }, shipment_count: 1 },
        { carrier: { reference: 'SWIFT' }, shipment_count: 2 },
      ],
    })
    expect((await desk.ask('shipments.counts')).states).toMatchObject({ manifested: 3, allocated: 1 })
    desk.restart()
    expect((await desk.ask('manifests.byClock')).last).toEqual(last)
    expect((await desk.ask('manifests.dismissByClock')).last).toBeUndefined()
  })

  it('is done once a day, also after a restart and by another time', async () => {
    await using desk = await aDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    await lookAt(desk, '2026-11-20T17:00')
    await packedFor(desk, { carrier: 'SWIFT', many: 1 })
    await lookAt(desk, '2026-11-20T17:01')
    desk.restart()
    await desk.ask('manifests.saveByClock', { is_on: true, at: '19:00' })
    await lookAt(desk, '2026-11-20T19:30')
    expect(await counts(desk)).toEqual([2])
    await lookAt(desk, '2026-11-21T19:00')
    expect(await counts(desk)).toEqual([2, 1])
  })

  it('is done on its day when the clock had jumped ahead and is right again', async () => {
    await using desk = await aDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 2 })
    await lookAt(desk, '2027-02-01T17:00')
    await packedFor(desk, { carrier: 'SWIFT', many: 1 })
    await lookAt(desk, '2026-11-20T16:59')
    expect(await counts(desk)).toEqual([2])
    await lookAt(desk, '2026-11-20T17:00')
    await lookAt(desk, '2026-11-20T17:01')
    expect(new Set(await counts(desk))).toEqual(new Set([1, 2]))
  })

  it('does nothing where nothing is ready, and tells nothing', async () => {
    await using desk = await aDesk()
    shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
    await lookAt(desk, '2026-11-20T17:00')
    expect(await counts(desk)).toEqual([])
    expect((await desk.ask('manifests.byClock')).last).toBeUndefined()
  })

  it('makes up a time at which the program was closed on the same day, and on no later one', async () => {
    await using desk = await aDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 1 })
    await lookAt(desk, '2026-11-21T08:00')
    expect(await counts(desk)).toEqual([])
    desk.restart()
    await lookAt(desk, '2026-11-21T21:40')
    expect(await counts(desk)).toEqual([1])
  })

  it('does not make up a time that had passed when it was chosen', async () => {
    await using desk = await aDesk('10:30')
    await packedFor(desk, { carrier: 'SWIFT', many: 1 })
    await lookAt(desk, '2026-11-20T11:01')
    expect(await counts(desk)).toEqual([])
    await desk.ask('manifests.saveByClock', { is_on: true, at: '11:05' })
    await lookAt(desk, '2026-11-20T11:05')
    expect(await counts(desk)).toEqual([1])
  })

  it('leaves what lacks a paper or is in a locked group', async () => {
    await using desk = await aDesk()
    const request = anExport({ customs_documentation: { category_type: 'commercial_sample' } })
    const lacking = allocatedShipments(desk, [{ request, allocation: aBooking('SWIFT', '24') }])
    const caged = shipmentsFor(desk, { carrier: 'SWIFT', many: 1 })
    const { reference } = await desk.ask('groups.create', { shipments: [...caged] })
    await desk.ask('groups.lock', { reference })
    await desk.ask('shipments.setReadyToShip', { shipments: [...lacking, ...caged], ready: true })
    await packedFor(desk, { carrier: 'SWIFT', many: 1 })
    await lookAt(desk, '2026-11-20T17:00')
    expect(await counts(desk)).toEqual([1])
    expect((await desk.ask('shipments.counts')).states).toMatchObject({ ready_to_ship: 2, manifested: 1 })
  })

  it('goes on with what is left after a program that died in between', async () => {
    await using desk = await aDesk()
    await packedFor(desk, { carrier: 'SWIFT', many: 120 })
    desk.clock.set('2026-11-20T16:00:00.000Z')
    const looking = desk.inside().clockHandover.look()
    desk.inside().clockHandover.close()
    await looking
    const first = (await desk.ask('shipments.counts')).states.manifested
    expect(first).toBeLessThan(120)
    desk.restart()
    await lookAt(desk, '2026-11-20T17:30')
    expect((await desk.ask('shipments.counts')).states).toMatchObject({ manifested: 120, ready_to_ship: 0 })
    const { last } = await desk.ask('manifests.byClock')
    expect(last?.made.map((one) => one.shipment_count).reduce((sum, one) => sum + one, 0)).toBe(120)
    await lookAt(desk, '2026-11-20T17:31')
    expect((await desk.ask('manifests.list')).items).toHaveLength(last?.made.length ?? 0)
  })
})
