import { expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { asOfVersion } from '#helpers/as-of-version.ts'
import { anOrder, openPackingDesk, scanAll, scanAt } from '#helpers/packing.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'

/** An order that lies in a tote. */
const inTote = (desk: TestDesk, order: string, tote: string): Promise<string> =>
  anOrder(desk, order, { metadata: [{ key: 'Tote', value: tote }] })

it('an order is opened by the tote that it lies in, whatever the capitals, and says in which', async () => {
  await using desk = await openPackingDesk()
  const reference = await inTote(desk, 'ORD-1', 'T-17')
  await inTote(desk, 'ORD-2', 'T-18')
  expect(await scanAt(desk)('t-17')).toMatchObject({ kind: 'opened', parcel: { reference, tote: 'T-17' } })
})

it('a tote that several open orders name is refused with their numbers, and opens none of them', async () => {
  await using desk = await openPackingDesk()
  await inTote(desk, 'ORD-1', 'T-17')
  await inTote(desk, 'ORD-2', 'T-17')
  expect(await scanAt(desk)('T-17')).toMatchObject({
    kind: 'wrong',
    why: 'tote_of_several',
    sentence: { key: 'scan_tote_of_several', values: { tote: 'T-17', orders: 'ORD-2, ORD-1' } },
  })
})

it('a tote is free again once its order was packed, cancelled, or taken out of it', async () => {
  await using desk = await openPackingDesk()
  const packed = await inTote(desk, 'ORD-1', 'T-17')
  await scanAll(desk, packed)
  await desk.ask('packing.finish', { reference: packed })
  await desk.ask('shipments.cancel', { reference: await inTote(desk, 'ORD-2', 'T-17') })
  const moved = await inTote(desk, 'ORD-3', 'T-17')
  await desk.ask('shipments.update', { reference: moved, shipment: aRequest({ custom_reference: 'ORD-3' }) })
  expect(await scanAt(desk)('T-17')).toMatchObject({ kind: 'wrong', why: 'unknown' })
  const reference = await inTote(desk, 'ORD-4', 'T-17')
  expect(await scanAt(desk)('T-17')).toMatchObject({ kind: 'opened', parcel: { reference } })
})

it('a tote is free once its order was packed, also where that is not ready to ship any more', async () => {
  await using desk = await openPackingDesk()
  const reference = await inTote(desk, 'ORD-1', 'T-17')
  await scanAll(desk, reference)
  await desk.ask('packing.finish', { reference })
  await desk.ask('shipments.setReadyToShip', { shipments: [reference], ready: false })
  expect(await scanAt(desk)('ORD-1')).toMatchObject({ kind: 'opened', parcel: { reference } })
  expect(await scanAt(desk)('T-17')).toMatchObject({ kind: 'wrong', why: 'unknown' })
})

it('a number that an order bears comes before a tote, as long as that order can be packed', async () => {
  await using desk = await openPackingDesk()
  const numbered = await anOrder(desk, '17')
  const reference = await inTote(desk, 'ORD-2', '17')
  expect(await scanAt(desk)('17')).toMatchObject({ kind: 'opened', parcel: { reference: numbered } })
  await desk.ask('shipments.cancel', { reference: numbered })
  expect(await scanAt(desk)('17')).toMatchObject({ kind: 'opened', parcel: { reference } })
})

it('a tote that is scanned while another parcel is begun waits', async () => {
  await using desk = await openPackingDesk()
  const begun = await anOrder(desk, 'ORD-1')
  const reference = await inTote(desk, 'ORD-2', 'T-17')
  expect(await scanAt(desk)('T-17', begun)).toMatchObject({ kind: 'opened', parcel: { reference } })
  await scanAt(desk)('KNF-204', begun)
  expect(await scanAt(desk)('T-17', begun)).toMatchObject({ kind: 'wrong', why: 'other_order' })
  expect(await scanAt(desk)('T-17', reference)).toMatchObject({ kind: 'opened', parcel: { reference } })
})

it('totes of orders that an older program wrote down are known after the update', async () => {
  await using desk = await openPackingDesk()
  const reference = await inTote(desk, 'ORD-1', ' T-17 ')
  desk.tamper(asOfVersion(19))
  desk.restart()
  expect(await scanAt(desk)('T-17')).toMatchObject({ kind: 'opened', parcel: { reference } })
})

it('of an order of an older program, the tote is the one that it would be today, and free once it is taken out of it', async () => {
  await using desk = await openPackingDesk()
  const metadata = [
    { key: 'Colour', value: 'tote' },
    { key: '\u00A0 TOTE\t', value: '\u00A0T-17\u3000' },
    { key: 'tote', value: 'T-18' },
    { key: 'totes', value: 'T-19' },
  ]
  const reference = await anOrder(desk, 'ORD-1', { metadata })
  const all = () => desk.inside().database.reader.prepare('SELECT tote FROM shipment_tote').all()
  const written = all()
  expect(written).toEqual([{ tote: 'T-17' }])
  desk.tamper(asOfVersion(19))
  desk.restart()
  expect(all()).toEqual(written)
  expect(await scanAt(desk)('T-17')).toMatchObject({ kind: 'opened', parcel: { reference } })
  await desk.ask('shipments.update', { reference, shipment: aRequest({ custom_reference: 'ORD-1' }) })
  expect(all()).toEqual([])
})
