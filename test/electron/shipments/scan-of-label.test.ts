import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRequest, contentsOf, itemOf } from '#helpers/a-request.ts'
import { createMany, readyToAllocate } from '#helpers/allocating.ts'
import { anAllocatedShipment, anAllocation } from '#helpers/an-allocated-shipment.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { anOrder, countsOf, openPackingDesk, scanAt } from '#helpers/packing.ts'

/** What a scanner sends, and the number that the carrier has given. */
const labels = [
  ['USPS', '420021089400110200881234567890', '9400110200881234567890'],
  ['USPS with FNC1', '42002108\u001d9400110200881234567890', '9400110200881234567890'],
  ['FedEx', '1071804952390002087800925989385163', '925989385163'],
  ['DPD', '%000RG12JX01234567890123101826', '01234567890123'],
  ['a container of GS1', '(00)340123450000000017', '340123450000000017'],
  ['UPS with the kind of code', ']C01Z999AA10123456784', '1Z999AA10123456784'],
  ['UPS with Y for Z', '1Y999AA10123456784', '1Z999AA10123456784'],
  ['DHL', 'JJD014600001234567890', 'JD014600001234567890'],
] as const

describe('the bar code of a carrier’s label', () => {
  let desk: TestDesk
  const shipments = new Map<string, string>()
  beforeAll(async () => {
    desk = openTestDesk()
    await readyToAllocate(desk)
    for (const number of new Set(labels.map(([, , given]) => given)))
      shipments.set(number, anAllocatedShipment(desk, aRequest(), anAllocation(number)))
    anAllocatedShipment(desk, aRequest({ custom_reference: 'ORD-1' }), anAllocation('9400110200881234567899'))
  })
  afterAll(() => desk[Symbol.asyncDispose]())

  it.each(labels)(
    'of %s finds its shipment: in the search, by a scan and in tracking',
    async (_, scan, number) => {
      const reference = shipments.get(number)
      const searched = await desk.ask('shipments.search', { text: scan })
      expect(searched.items.map((item) => item.reference)).toEqual([reference])
      const scanned = await desk.ask('shipments.findByCode', { codes: [scan] })
      expect(scanned.items.map((item) => item.reference)).toEqual([reference])
      const event = { tracking_reference: scan, event_code: 'dispatched', timestamp: '2026-11-20T06:00:00Z' }
      const { accepted } = await desk.ask('tracking.add', { events: [event] })
      expect(accepted).toMatchObject([{ shipment_reference: reference }])
    },
  )

  it('finds a shipment whose number was typed in by hand', async () => {
    const [reference = ''] = await createMany(desk, 1)
    await desk.ask('allocation.allocate', { shipments: [reference] })
    const tracking_references = ['1Z5R89390357567127']
    await desk.ask('allocation.setTrackingReferences', { reference, tracking_references })
    const { items } = await desk.ask('shipments.search', { text: ']C01Z5R89390357567127' })
    expect(items.map((item) => item.reference)).toEqual([reference])
  })

  it('finds what bears it as it is, before what bears the number in it', async () => {
    const scan = '420021089405803699300124287899'
    const whole = anAllocatedShipment(desk, aRequest(), anAllocation(scan))
    anAllocatedShipment(desk, aRequest(), anAllocation('9405803699300124287899'))
    const { items } = await desk.ask('shipments.findByCode', { codes: [scan] })
    expect(items.map((item) => item.reference)).toEqual([whole])
  })

  it('of an order is searched without the kind of code', async () => {
    const { items } = await desk.ask('shipments.search', { text: ']C1ORD-1' })
    expect(items.map((item) => item.custom_reference)).toEqual(['ORD-1'])
  })
})

describe('a code of GS1 at the bench', () => {
  it('is the order, or the thing, whose number is in it', async () => {
    await using desk = await openPackingDesk()
    await desk.ask('products.save', { product: { sku: 'COF-250', gtins: ['04012345123456'] } })
    const reference = await anOrder(desk, 'ORD-7')
    expect(await scanAt(desk)(']C1400ORD-7')).toMatchObject({ kind: 'opened', parcel: { reference } })
    const counted = await scanAt(desk)(']d2010401234512345621A7', reference)
    if (counted.kind !== 'counted') throw new Error(`It is ${counted.kind}.`)
    expect(countsOf(counted.parcel)).toEqual(['COF-250 1/2', 'KNF-204 0/1'])
    expect(await desk.ask('products.find', { code: '(01)04012345123456(10)LOT7' })).toMatchObject({
      product: { sku: 'COF-250' },
    })
  })

  it('is never the order, or the thing, that is called as the serial number of another thing', async () => {
    await using desk = await openPackingDesk()
    const scan = '(01)04012345123456(21)1001'
    await anOrder(desk, '1001')
    expect((await desk.ask('shipments.findByCode', { codes: [scan] })).items).toEqual([])
    expect(await scanAt(desk)(scan)).toMatchObject({ kind: 'wrong', why: 'unknown' })
    const box = contentsOf({
      weight: { value: 2, unit: 'kg' },
      contents: [itemOf({ sku: '1001', quantity: 2 })],
    })
    const reference = await anOrder(desk, 'ORD-8', { contents: [box] })
    expect(await scanAt(desk)(scan, reference)).toMatchObject({ kind: 'wrong' })
    expect(countsOf(await desk.ask('packing.parcel', { reference }))).toEqual(['1001 0/2'])
  })
})
