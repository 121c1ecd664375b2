import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { aPrinter, type PrinterHabit } from '#helpers/a-printer.ts'
import {
  allocatedWith,
  contentsOfLabels,
  jobsOf,
  networkPrinter,
  openPrintingDesk,
  printTimes,
  settle,
} from '#helpers/printing.ts'

const program = `
  import { openDesk } from '#electron/desk.ts'
  const [folder, times] = process.argv.slice(1)
  const reportBug = (_id, error) => console.error(error)
  openDesk({ folder, reportBug, printTimes: JSON.parse(times) }).startPrinting()
  setInterval(() => undefined, 1000)
`
/** Another process that has a desk's window, so that it prints. */
const startPrinting = (folder: string): ChildProcess => {
  const args = ['--input-type=module', '-e', program, folder, JSON.stringify(printTimes)]
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const killed = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const LABELS = 60
const KILLS = 3

it('labels come out once each and in order, or are asked about, whatever the line does and however often the program is killed', async () => {
  await using printer = await aPrinter()
  await using desk = openPrintingDesk()
  const shipments = await allocatedWith(desk, LABELS / 2, 2)
  await desk.ask('printers.save', networkPrinter(printer.port))
  for (let at = 0; at < shipments.length; at += 100)
    await desk.ask('printQueue.print', { shipments: shipments.slice(at, at + 100) })
  printer.behave(anyHabit)
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const printing = startPrinting(desk.folder)
    const hasPrinted = async (): Promise<boolean> => (
      await settle(desk, printer.printed),
      printer.printed.length >= (LABELS * kill) / (KILLS + 1)
    )
    await expect.poll(hasPrinted, { interval: 20, timeout: 60_000 }).toBe(true)
    await killed(printing)
  }
  startPrinting(desk.folder)
  await expect.poll(() => settle(desk, printer.printed), { interval: 20, timeout: 60_000 }).toBe(LABELS)
  const jobs = await jobsOf(desk)
  expect(contentsOfLabels(printer.printed)).toEqual(jobs.map((job) => job.contents_reference))
})

/** Most sheets come out; of the rest the line drops before, while or just after the printer gets them. */
const anyHabit = (): PrinterHabit => {
  const habits = ['drop', 'drop_midway', 'drop_printed'] as const
  return Math.random() < 0.8 ? 'take' : (habits[Math.floor(Math.random() * habits.length)] ?? 'take')
}
