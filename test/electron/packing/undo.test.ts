import { expect, it } from 'vitest'
import { aPrinter } from '#helpers/a-printer.ts'
import { anOrder, openPackingDesk, scanAll } from '#helpers/packing.ts'
import { statesOf } from '#helpers/printing.ts'

it('a parcel that is opened again within seconds is as it was before its last key', async () => {
  await using desk = await openPackingDesk()
  const reference = await anOrder(desk, 'ORD-1')
  await scanAll(desk, reference)
  const before = await desk.ask('packing.parcel', { reference })
  await desk.ask('packing.finish', { reference })
  expect(await desk.ask('packing.undo', { reference })).toEqual(before)
  expect(await desk.ask('shipments.get', { reference })).not.toHaveProperty('allocation')
  expect(await statesOf(desk)).toEqual(['cancelled'])
  expect(await desk.ask('packing.progress')).toMatchObject({ today: 0, last: [] })
  await desk.ask('packing.finish', { reference })
  expect(await statesOf(desk)).toEqual(['cancelled', 'waiting'])
})

it('a carrier service that was chosen before the bench stays', async () => {
  await using desk = await openPackingDesk()
  const reference = await anOrder(desk, 'ORD-1')
  await desk.ask('allocation.allocate', { shipments: [reference], service: 'SLOW' })
  await scanAll(desk, reference)
  await desk.ask('packing.finish', { reference })
  await desk.ask('packing.undo', { reference })
  expect(await desk.ask('shipments.get', { reference })).toMatchObject({
    state: 'allocated',
    allocation: { carrier: { service_reference: 'SLOW' } },
  })
})

it('a parcel stays finished once something of it was printed', async () => {
  await using printer = await aPrinter()
  await using desk = await openPackingDesk(printer.port)
  desk.inside().startPrinting()
  const reference = await anOrder(desk, 'ORD-1')
  await scanAll(desk, reference)
  await desk.ask('packing.finish', { reference })
  await expect.poll(() => statesOf(desk)).toEqual(['printed'])
  expect(await desk.refusal('packing.undo', { reference })).toMatchObject({
    message: 'It is printed already, so it cannot be undone. Open the shipment to change it.',
  })
  expect(await desk.ask('shipments.get', { reference })).toMatchObject({ state: 'ready_to_ship' })
})

it('a parcel that was handed over meanwhile stays finished, and its label still comes out', async () => {
  await using desk = await openPackingDesk()
  const reference = await anOrder(desk, 'ORD-1')
  await scanAll(desk, reference)
  await desk.ask('packing.finish', { reference })
  await desk.ask('manifests.create', { shipments: [reference] })
  await desk.refusal('packing.undo', { reference })
  expect(await statesOf(desk)).toEqual(['waiting'])
  expect(await desk.ask('packing.progress')).toMatchObject({ today: 1 })
})

it('a parcel stays finished once the time is over, and one that was not finished has nothing to undo', async () => {
  await using desk = await openPackingDesk()
  const reference = await anOrder(desk, 'ORD-1')
  await desk.refusal('packing.undo', { reference })
  await scanAll(desk, reference)
  await desk.ask('packing.finish', { reference })
  desk.clock.advance(60_000)
  expect(await desk.refusal('packing.undo', { reference })).toMatchObject({
    message: 'It is too late to undo this. Open the shipment to change it.',
  })
  expect(await statesOf(desk)).toEqual(['waiting'])
})
