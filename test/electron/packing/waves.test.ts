import { expect, it } from 'vitest'
import { anOrder, openPackingDesk, scanAll } from '#helpers/packing.ts'

it('a wave leads from order to order, past what was put aside and what was cancelled meanwhile', async () => {
  await using desk = await openPackingDesk()
  const orders = [await anOrder(desk, 'A'), await anOrder(desk, 'B'), await anOrder(desk, 'C')]
  const [a = '', b = '', c = ''] = orders
  const { wave = 0, accepted, rejected } = await desk.ask('packing.startWave', { shipments: [a, b, c] })
  expect({ accepted, rejected }).toEqual({ accepted: [a, b, c], rejected: [] })
  expect(await desk.ask('packing.wave', { wave })).toEqual({ wave, total: 3, packed: 0, next: a })
  expect(await desk.ask('packing.parcel', { reference: b })).toMatchObject({
    wave: { wave, position: 2, total: 3 },
  })
  expect(await desk.ask('packing.wave', { wave, after: a })).toMatchObject({ next: b })
  await scanAll(desk, b)
  await desk.ask('packing.finish', { reference: b })
  expect(await desk.ask('packing.wave', { wave, after: b })).toMatchObject({ packed: 1, next: c })
  await desk.ask('shipments.cancel', { reference: c })
  expect(await desk.ask('packing.wave', { wave, after: b })).toMatchObject({ total: 2, packed: 1, next: a })
  await desk.ask('shipments.cancel', { reference: a })
  expect(await desk.ask('packing.wave', { wave, after: b })).toEqual({ wave, total: 1, packed: 1 })
})

it('an order that has to be packed once more is packed in the next wave', async () => {
  await using desk = await openPackingDesk()
  const reference = await anOrder(desk, 'A')
  await scanAll(desk, reference)
  await desk.ask('packing.finish', { reference })
  await desk.ask('allocation.deallocate', { shipments: [reference] })
  desk.clock.advance(1000)
  const { wave = 0 } = await desk.ask('packing.startWave', { shipments: [reference] })
  expect(await desk.ask('packing.wave', { wave })).toEqual({ wave, total: 1, packed: 0, next: reference })
  await desk.ask('packing.finish', { reference })
  expect(await desk.ask('packing.wave', { wave })).toEqual({ wave, total: 1, packed: 1 })
})

it('what cannot be packed is named, and stops no other', async () => {
  await using desk = await openPackingDesk()
  const [good, bad] = [await anOrder(desk, 'A'), await anOrder(desk, 'B')]
  await desk.ask('shipments.cancel', { reference: bad })
  expect(await desk.ask('packing.startWave', { shipments: [bad, good] })).toMatchObject({
    accepted: [good],
    rejected: [{ shipment_reference: bad, message: '“Pack” is not possible in the state “Cancelled”.' }],
  })
  expect(await desk.ask('packing.startWave', { shipments: [bad] })).not.toHaveProperty('wave')
})

it('an order is in the last wave that it was put into, and gone from it once it is deleted', async () => {
  await using desk = await openPackingDesk()
  const [a, b] = [await anOrder(desk, 'A'), await anOrder(desk, 'B')]
  await desk.ask('packing.startWave', { shipments: [a, b] })
  const { wave = 0 } = await desk.ask('packing.startWave', { shipments: [b, a] })
  expect((await desk.ask('packing.parcel', { reference: a })).wave).toEqual({ wave, position: 2, total: 2 })
  await desk.ask('shipments.cancel', { reference: b })
  await desk.ask('shipments.delete', { reference: b })
  expect((await desk.ask('packing.parcel', { reference: a })).wave).toEqual({ wave, position: 1, total: 1 })
})

it('a wave that nobody began is said to be none', async () => {
  await using desk = await openPackingDesk()
  expect(await desk.refusal('packing.wave', { wave: 7 })).toMatchObject({ message: 'There is no wave 7.' })
})
