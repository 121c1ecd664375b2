import { describe, expect, it } from 'vitest'
import { aPrinter, type PrinterHabit } from '#helpers/a-printer.ts'
import { textLike } from '#helpers/like.ts'
import { problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import {
  allocatedWith,
  contentsOfLabels,
  jobsOf,
  networkPrinter,
  openPrintingDesk,
  settle,
  statesOf,
} from '#helpers/printing.ts'

const expectStates = async (desk: TestDesk, ...states: readonly string[]): Promise<void> => {
  await expect.poll(() => statesOf(desk)).toEqual(states)
}

describe('labels that are printed', () => {
  it('come out in the order that was asked for, one job each, and the history says who took them', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const [one = '', two = ''] = await allocatedWith(desk, 2, 3)
    const { printer: number } = await desk.ask('printers.save', networkPrinter(printer.port))
    desk.inside().startPrinting()
    const { accepted, rejected } = await desk.ask('printQueue.print', {
      shipments: [two, 'sp_wrong', one],
      reason: 'It is only a test.',
    })
    expect(rejected).toMatchObject([{ shipment_reference: 'sp_wrong' }])
    expect(accepted.map((answer) => answer.label_details?.retrieval_count)).toEqual([1, 1])
    await expectStates(desk, ...Array<string>(6).fill('printed'))
    const jobs = await jobsOf(desk)
    expect(jobs.map((job) => job.shipment_reference)).toEqual([two, two, two, one, one, one])
    expect(contentsOfLabels(printer.printed)).toEqual(jobs.map((job) => job.contents_reference))
    const { actor = '' } = jobs[0] ?? {}
    expect(jobs[0]).toMatchObject({ printer: number, printer_name: 'Bench', attempts: 1 })
    expect((await desk.ask('printQueue.jobs', { shipment: one })).items).toHaveLength(3)
    expect((await desk.ask('printQueue.jobs', { is_open: true })).items).toEqual([])
    const { items } = await desk.ask('shipments.history', { reference: one })
    expect(items).toContainEqual(
      expect.objectContaining({ operation: 'get_labels', actor, reason: 'It is only a test.' }),
    )
  })

  it('come out once each, whenever the line drops, or are asked about', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const shipments = await allocatedWith(desk, 10, 3)
    await desk.ask('printers.save', networkPrinter(printer.port))
    const habits: readonly PrinterHabit[] = ['take', 'take', 'drop', 'drop_midway', 'drop_printed']
    printer.behave(() => habits[Math.floor(Math.random() * habits.length)] ?? 'take')
    desk.inside().startPrinting()
    await desk.ask('printQueue.print', { shipments })
    const settled = async (): Promise<number> => {
      // What follows one that is unsure waits.
      expect((await statesOf(desk)).filter((state) => state === 'unsure').length).toBeLessThanOrEqual(1)
      return settle(desk, printer.printed)
    }
    await expect.poll(settled, { timeout: 50_000 }).toBe(30)
    const jobs = await jobsOf(desk)
    expect(contentsOfLabels(printer.printed)).toEqual(jobs.map((job) => job.contents_reference))
  })

  it('wait for a printer that is not there, and say why', async () => {
    await using desk = openPrintingDesk()
    const shipments = await allocatedWith(desk, 1)
    const { port } = await closedAgain()
    await desk.ask('printers.save', networkPrinter(port))
    desk.inside().startPrinting()
    await desk.ask('printQueue.print', { shipments })
    await expect
      .poll(() => jobsOf(desk))
      .toMatchObject([
        {
          state: 'waiting',
          failure: textLike(/takes nothing at port/u),
          sentences: [{ key: 'printer_refuses', values: { port } }],
        },
      ])
    await expect.poll(async () => (await jobsOf(desk))[0]?.attempts).toBeGreaterThan(2)
    await using printer = await aPrinter({ port })
    await expectStates(desk, 'printed')
    expect(printer.printed).toHaveLength(1)
  })

  it.each(['never_read', 'never_close'] as const)(
    'are asked about where the printer got them and says no more (%s)',
    async (habit) => {
      await using printer = await aPrinter()
      await using desk = openPrintingDesk()
      const shipments = await allocatedWith(desk, 1, 2)
      await desk.ask('printers.save', networkPrinter(printer.port))
      printer.behave(habit)
      desk.inside().startPrinting()
      await desk.ask('printQueue.print', { shipments })
      await expectStates(desk, 'unsure', 'waiting')
      const [unsure] = await jobsOf(desk)
      expect(unsure).toMatchObject({ failure: textLike(/Look whether it came out/u) })
      printer.behave('take')
      await desk.ask('printQueue.settle', { job: unsure?.job, printed: true })
      await expectStates(desk, 'printed', 'printed')
      expect(
        problemsIn(await desk.refusal('printQueue.settle', { job: unsure?.job, printed: false })),
      ).toEqual(['$.job: invalid_state_for_operation'])
    },
  )

  it('are never sent again by themselves where the program ended meanwhile', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk({ silence: 20_000 })
    const shipments = await allocatedWith(desk, 1, 2)
    await desk.ask('printers.save', networkPrinter(printer.port))
    printer.behave('never_close')
    desk.inside().startPrinting()
    await desk.ask('printQueue.print', { shipments })
    await expect.poll(() => printer.printed.length).toBe(1)
    desk.restart()
    expect(await statesOf(desk)).toEqual(['printing', 'waiting'])
    printer.behave('take')
    desk.inside().startPrinting()
    await expectStates(desk, 'unsure', 'waiting')
    const [{ job, sentences } = { job: 0, sentences: [] }] = await jobsOf(desk)
    expect(sentences).toEqual([{ key: 'print_interrupted' }])
    expect(printer.calls()).toBe(1)
    await desk.ask('printQueue.settle', { job, printed: false })
    await expectStates(desk, 'printed', 'printed')
    const out = contentsOfLabels(printer.printed)
    expect(out[0]).toBe(out[1])
    expect(out).toHaveLength(3)
  })

  it('wait while their printer is paused, and are cancelled one by one', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const shipments = await allocatedWith(desk, 1, 3)
    const { printer: number } = await desk.ask('printers.save', networkPrinter(printer.port))
    desk.inside().startPrinting()
    expect(await desk.ask('printQueue.pause', { printer: number })).toMatchObject({ is_paused: true })
    await desk.ask('printQueue.print', { shipments })
    const [, second] = await jobsOf(desk)
    await desk.ask('printQueue.cancel', { job: second?.job })
    expect(problemsIn(await desk.refusal('printQueue.retry', { job: second?.job }))).toEqual([
      '$.job: invalid_state_for_operation',
    ])
    expect(printer.calls()).toBe(0)
    await desk.ask('printQueue.resume', { printer: number })
    await expectStates(desk, 'printed', 'cancelled', 'printed')
    expect(printer.printed).toHaveLength(2)
  })

  it('come out once where the same is asked twice at once, and again where it is asked anew', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const [shipment = ''] = await allocatedWith(desk, 1)
    await desk.ask('printers.save', networkPrinter(printer.port))
    desk.inside().startPrinting()
    const asked = { shipments: [shipment], request_key: 'a scan' }
    const [first, again] = await Promise.all([
      desk.ask('printQueue.print', asked),
      desk.ask('printQueue.print', asked),
    ])
    expect(again.accepted[0]?.jobs.map(({ job }) => job)).toEqual(
      first.accepted[0]?.jobs.map(({ job }) => job),
    )
    desk.clock.advance(11_000)
    const later = await desk.ask('printQueue.print', asked)
    expect(later.accepted[0]?.label_details?.retrieval_count).toBe(2)
    await expectStates(desk, 'printed', 'printed')
    // A reprint is the very same.
    expect(printer.printed[0]).toBe(printer.printed[1])
  })

  it('of shipments that were cancelled meanwhile do not come out', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const [one = '', two = ''] = await allocatedWith(desk, 2)
    const { printer: number } = await desk.ask('printers.save', networkPrinter(printer.port))
    await desk.ask('printQueue.pause', { printer: number })
    await desk.ask('printQueue.print', { shipments: [one, two] })
    await desk.ask('shipments.cancel', { reference: one })
    desk.inside().startPrinting()
    await desk.ask('printQueue.resume', { printer: number })
    await expectStates(desk, 'cancelled', 'printed')
    expect(printer.printed).toHaveLength(1)
    await desk.ask('shipments.delete', { reference: one })
    await expectStates(desk, 'printed')
  })

  it('that something else stands on by now do not come out, and say that they are to be printed again', async () => {
    await using printer = await aPrinter()
    await using desk = openPrintingDesk()
    const [one = '', two = ''] = await allocatedWith(desk, 2)
    const { printer: number } = await desk.ask('printers.save', networkPrinter(printer.port))
    await desk.ask('printQueue.pause', { printer: number })
    await desk.ask('printQueue.print', { shipments: [one, two] })
    await desk.ask('allocation.setTrackingReferences', { reference: one, tracking_references: ['OTHER1'] })
    desk.inside().startPrinting()
    await desk.ask('printQueue.resume', { printer: number })
    await expectStates(desk, 'cancelled', 'printed')
    expect((await jobsOf(desk))[0]?.sentences).toEqual([{ key: 'print_outdated' }])
    await desk.ask('printQueue.print', { shipments: [one] })
    await expectStates(desk, 'cancelled', 'printed', 'printed')
    expect(printer.printed.map((zpl) => zpl.includes('OTHER1'))).toEqual([false, true])
  })
})

/** A port that nobody listens at. */
const closedAgain = async (): Promise<{ readonly port: number }> => {
  await using printer = await aPrinter()
  return { port: printer.port }
}
