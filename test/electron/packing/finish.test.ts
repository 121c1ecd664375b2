import { describe, expect, it } from 'vitest'
import { printJobStates } from '#shared/print-queue/print-job.ts'
import { aPrinter } from '#helpers/a-printer.ts'
import { contentsOf, itemOf } from '#helpers/a-request.ts'
import { anOrder, coffeeAndKnife, openPackingDesk, scanAll } from '#helpers/packing.ts'
import { jobsOf, networkPrinter, statesOf } from '#helpers/printing.ts'

describe('a parcel that is finished', () => {
  it('is allocated, labelled and ready to ship by one call', async () => {
    await using printer = await aPrinter()
    await using desk = await openPackingDesk(printer.port)
    desk.inside().startPrinting()
    const reference = await anOrder(desk, 'ORD-1')
    await scanAll(desk, reference)
    const { jobs } = await desk.ask('packing.finish', { reference })
    expect(jobs).toHaveLength(1)
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({
      state: 'ready_to_ship',
      allocation: { carrier: { service_reference: 'SLOW' } },
      label_details: { retrieval_count: 1 },
    })
    await expect.poll(() => printer.printed).toHaveLength(1)
    await expect.poll(() => statesOf(desk)).toEqual(['printed'])
    expect(await desk.ask('packing.progress')).toMatchObject({
      today: 1,
      last_hour: 1,
      last: [{ reference, custom_reference: 'ORD-1', printed: 1, sheets: 1, is_unsure: false }],
    })
  })

  it('prints nothing twice, however often it is finished', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await scanAll(desk, reference)
    const twice = [desk.ask('packing.finish', { reference }), desk.ask('packing.finish', { reference })]
    const [one, other] = await Promise.all(twice)
    expect(one).toEqual(other)
    await desk.ask('shipments.setReadyToShip', { shipments: [reference], ready: false })
    desk.clock.advance(60_000)
    expect(await desk.ask('packing.finish', { reference })).toEqual(one)
    expect(await statesOf(desk)).toEqual(['waiting'])
  })

  it('has the label of the carrier that takes it now, after one before was taken back', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await scanAll(desk, reference)
    const first = await desk.ask('packing.finish', { reference })
    desk.clock.advance(60_000)
    await desk.ask('allocation.deallocate', { shipments: [reference] })
    const again = await desk.ask('packing.finish', { reference })
    expect(again.jobs).toHaveLength(1)
    expect(again.jobs).not.toEqual(first.jobs)
  })

  it('has its label put into the queue once more where the first could never be printed', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await scanAll(desk, reference)
    await desk.ask('packing.finish', { reference })
    desk.tamper(`UPDATE print_job SET state = ${printJobStates.indexOf('failed')}, ended = 1`)
    expect(await desk.ask('packing.progress')).toMatchObject({ last: [{ is_unsure: true }] })
    await desk.ask('shipments.setReadyToShip', { shipments: [reference], ready: false })
    desk.clock.advance(60_000)
    expect((await desk.ask('packing.finish', { reference })).jobs).toHaveLength(1)
    expect(await statesOf(desk)).toEqual(['failed', 'waiting'])
  })

  it('prints the labels of the packages that have none yet', async () => {
    await using desk = await openPackingDesk()
    const contents = [coffeeAndKnife, contentsOf({ sku: 'BOX', weight: { value: 1, unit: 'kg' } })]
    const reference = await anOrder(desk, 'ORD-1', { contents })
    await scanAll(desk, reference)
    await desk.ask('allocation.allocate', { shipments: [reference] })
    const { packages } = await desk.ask('packing.parcel', { reference })
    const [first, second] = packages.map((one) => one.reference)
    await desk.ask('printQueue.print', { shipments: [reference], contents: second })
    await desk.ask('packing.finish', { reference })
    expect((await jobsOf(desk)).map((job) => job.contents_reference)).toEqual([second, first])
  })

  it('comes out of the printers that are named where there are several, and is not begun where none is', async () => {
    await using desk = await openPackingDesk()
    const { printer } = await desk.ask('printers.save', networkPrinter(9, 'Other'))
    const reference = await anOrder(desk, 'ORD-1')
    await scanAll(desk, reference)
    expect((await desk.ask('packing.parcel', { reference })).problems).toEqual([])
    expect(await desk.refusal('packing.finish', { reference })).toMatchObject({
      details: [{ sentence: { key: 'which_printer' } }],
    })
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({ state: 'unallocated' })
    await desk.ask('packing.finish', { reference, label_printer: printer })
    expect((await jobsOf(desk)).map((job) => job.printer)).toEqual([printer])
  })

  it('tells in its history why something was not scanned', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await desk.ask('packing.skip', { reference, reason: 'Codes cannot be read' })
    await desk.ask('packing.finish', { reference })
    const { items } = await desk.ask('shipments.history', { reference })
    expect(items.at(-1)).toMatchObject({ operation: 'ready_to_ship', reason: 'Codes cannot be read' })
  })

  it('waits for its carrier where that has to agree to come', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1', { shipment_type: 'on_demand' })
    await scanAll(desk, reference)
    await desk.ask('packing.finish', { reference })
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({
      state: 'collection_booking_pending',
    })
    expect(await statesOf(desk)).toEqual(['waiting'])
  })

  it('is packed at the bench while its carrier has yet to agree, and is ready once somebody says so', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1', { shipment_type: 'on_demand' })
    await desk.ask('allocation.allocate', { shipments: [reference] })
    await scanAll(desk, reference)
    await desk.ask('packing.finish', { reference })
    expect(await desk.ask('packing.progress')).toMatchObject({ today: 1 })
    await desk.ask('shipments.setReadyToShip', { shipments: [reference], ready: true })
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({ state: 'ready_to_ship' })
  })
})

describe('a parcel that cannot be finished', () => {
  const untouched = async (desk: Awaited<ReturnType<typeof openPackingDesk>>, reference: string) => {
    expect(await desk.ask('shipments.get', { reference })).toMatchObject({ state: 'unallocated' })
    expect(await jobsOf(desk)).toEqual([])
    expect(await desk.ask('packing.progress')).toMatchObject({ today: 0, last: [] })
  }
  const told = async (desk: Awaited<ReturnType<typeof openPackingDesk>>, reference: string) =>
    (await desk.refusal('packing.finish', { reference })).details.map(({ message }) => message)

  it('is left as it was as long as something is not scanned', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    expect(await told(desk, reference)).toEqual([
      '3 items are still to be scanned. Scan them, or skip them with a reason.',
    ])
    await untouched(desk, reference)
  })

  it('is left as it was without a weight', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1', { contents: [contentsOf({ sku: 'A' })] })
    await scanAll(desk, reference)
    expect(await told(desk, reference)).toContain(
      'The weight is missing. Put the parcel on the scale, or type its weight.',
    )
    await untouched(desk, reference)
  })

  it('is left as it was where no service takes it', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1', {
      contents: [contentsOf({ sku: 'A', weight: { value: 900, unit: 'kg' } })],
    })
    await scanAll(desk, reference)
    expect(await told(desk, reference)).toEqual(['No carrier service can take this shipment.'])
    await untouched(desk, reference)
  })

  it('is left as it was without a printer', async () => {
    await using desk = await openPackingDesk()
    const [printer] = (await desk.ask('printers.list')).items
    await desk.ask('printers.remove', { printer: printer?.printer ?? 0 })
    const reference = await anOrder(desk, 'ORD-1')
    await scanAll(desk, reference)
    expect(await told(desk, reference)).toHaveLength(1)
    await untouched(desk, reference)
  })

  it('is left as it was where a paper that it needs lacks something, or has no printer', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1', {
      contents: [
        contentsOf({
          weight: { value: 2, unit: 'kg' },
          contents: [itemOf({ sku: 'GAS', dangerous_goods: { id_number: 'UN1950' } })],
        }),
      ],
    })
    await scanAll(desk, reference)
    expect((await desk.ask('packing.parcel', { reference })).papers).toEqual([
      'dangerous_goods_note',
      'hazard_label',
    ])
    const messages = await told(desk, reference)
    expect(messages.some((message) => message.includes('shipping name'))).toBe(true)
    expect(messages.some((message) => message.includes('printer'))).toBe(true)
    await untouched(desk, reference)
  })

  it('is refused once it was handed over', async () => {
    await using desk = await openPackingDesk()
    const reference = await anOrder(desk, 'ORD-1')
    await desk.ask('allocation.allocate', { shipments: [reference] })
    await desk.ask('manifests.create', { shipments: [reference] })
    expect(await desk.refusal('packing.finish', { reference })).toMatchObject({
      details: [{ code: 'invalid_state_for_operation' }],
    })
  })
})
