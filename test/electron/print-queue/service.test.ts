import { describe, expect, it } from 'vitest'
import { aPrinter } from '#helpers/a-printer.ts'
import { aScheduledRequest, createMany } from '#helpers/allocating.ts'
import { problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { allocatedWith, jobsOf, networkPrinter, openPrintingDesk, statesOf } from '#helpers/printing.ts'

describe('all that waits for a printer', () => {
  it('goes at once up to what the person saw; what is unsure, what came later and other printers’ stays', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const [reference = '', later = ''] = await allocatedWith(desk, 2, 4)
    const { printer: number } = await desk.ask('printers.save', networkPrinter(printer.port))
    const { printer: other } = await desk.ask('printers.save', networkPrinter(printer.port, 'Other'))
    printer.behave('drop_printed')
    await desk.ask('printQueue.print', { shipments: [reference], printer: number })
    desk.inside().startPrinting()
    await expect.poll(() => statesOf(desk)).toEqual(['unsure', 'waiting', 'waiting', 'waiting'])
    const upTo = (await jobsOf(desk)).at(-1)?.job ?? 0
    await desk.ask('printQueue.pause', { printer: other })
    await desk.ask('printQueue.print', {
      shipments: [later],
      contents: await packageOf(desk, later),
      printer: other,
    })
    await desk.ask('printQueue.print', {
      shipments: [later],
      contents: await packageOf(desk, later),
      printer: number,
    })
    const asked = { printer: number, up_to: upTo }
    expect(await desk.ask('printQueue.cancelAll', asked)).toEqual({ cancelled: 3 })
    expect(await statesOf(desk)).toEqual([
      'unsure',
      'cancelled',
      'cancelled',
      'cancelled',
      'waiting',
      'waiting',
    ])
    expect(await desk.ask('printQueue.cancelAll', asked)).toEqual({ cancelled: 0 })
    expect(problemsIn(await desk.refusal('printQueue.cancelAll', { printer: number }))).toHaveLength(1)
  })

  it('says of each label which of several packages it is for', async () => {
    await using desk = openPrintingDesk()
    const [three = ''] = await allocatedWith(desk, 1, 3)
    const [one = ''] = await createMany(desk, 1, aScheduledRequest())
    await desk.ask('allocation.allocate', { shipments: [one], service: 'SLOW' })
    await desk.ask('printers.save', networkPrinter(9))
    await desk.ask('printQueue.print', { shipments: [three, one] })
    const contents = await packageOf(desk, three, 2)
    await desk.ask('printQueue.print', { shipments: [three], contents, reason: 'It was torn.' })
    expect((await jobsOf(desk)).map(({ piece }) => piece)).toEqual([
      { number: 1, of: 3 },
      { number: 2, of: 3 },
      { number: 3, of: 3 },
      undefined,
      { number: 3, of: 3 },
    ])
  })
})

const packageOf = async (desk: TestDesk, reference: string, index = 0): Promise<string> =>
  (await desk.ask('shipments.get', { reference })).contents[index]?.reference ?? ''
