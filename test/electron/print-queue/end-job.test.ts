import { describe, expect, it } from 'vitest'
import { aPrinter } from '#helpers/a-printer.ts'
import type { TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith, jobsOf, networkPrinter, openPrintingDesk, statesOf } from '#helpers/printing.ts'

const printsOf = async (desk: TestDesk, reference: string) =>
  (await desk.ask('shipments.history', { reference })).items.filter(({ operation }) => operation === 'print')

describe('the history of a shipment', () => {
  it('tells who had what printed, how often, where and why again, once the printer took it', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const [shipment = ''] = await allocatedWith(desk, 1, 3)
    await desk.ask('printers.save', networkPrinter(printer.port))
    await desk.ask('settings.update', { operator: 'Ada' })
    await desk.ask('printQueue.print', { shipments: [shipment], reason: 'The first one tore.' })
    await desk.ask('settings.update', { operator: 'Bo' })
    expect(await printsOf(desk, shipment)).toEqual([])
    const { updated } = await desk.ask('shipments.get', { reference: shipment })
    desk.inside().startPrinting()
    await expect.poll(() => statesOf(desk)).toEqual(['printed', 'printed', 'printed'])
    expect(await printsOf(desk, shipment)).toMatchObject([
      {
        actor: 'Ada',
        reason: 'The first one tore.',
        changes: [{ property: '$.printed', after: { what: 'label', count: 3, printer: 'Bench' } }],
      },
    ])
    expect((await jobsOf(desk))[0]).toMatchObject({ actor: 'Ada', reason: 'The first one tore.' })
    // Whoever edits it meanwhile is not told that it changed.
    expect((await desk.ask('shipments.get', { reference: shipment })).updated).toBe(updated)
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
  })

  it('tells of what came out alone', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const [one = '', two = ''] = await allocatedWith(desk, 2, 2)
    const { printer: number } = await desk.ask('printers.save', networkPrinter(printer.port))
    await desk.ask('printQueue.pause', { printer: number })
    await desk.ask('printQueue.print', { shipments: [one, two] })
    const [first, , ...ofTwo] = await jobsOf(desk)
    for (const { job } of [...(first ? [first] : []), ...ofTwo]) await desk.ask('printQueue.cancel', { job })
    desk.inside().startPrinting()
    await desk.ask('printQueue.resume', { printer: number })
    await expect.poll(() => statesOf(desk)).toEqual(['cancelled', 'printed', 'cancelled', 'cancelled'])
    expect(await printsOf(desk, one)).toMatchObject([{ changes: [{ after: { count: 1 } }] }])
    expect(await printsOf(desk, two)).toEqual([])
  })
})
