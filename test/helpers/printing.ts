import { contentsOf } from '#helpers/a-request.ts'
import { aScheduledRequest, createMany, readyToAllocate } from '#helpers/allocating.ts'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

/** Short, so that a test need not wait. */
export const printTimes = {
  connection: { answer: 1_000, silence: 300, watch: 20 },
  pauses: { first: 10, longest: 40, look: 50 },
}

/** A desk that waits for printers only briefly. */
export const openPrintingDesk = (times: Partial<typeof printTimes.connection> = {}): TestDesk =>
  openTestDesk({
    ports: {
      mayNameFiles: true,
      printTimes: { ...printTimes, connection: { ...printTimes.connection, ...times } },
    },
  })

/** What a label printer of this computer is set up with. */
export const networkPrinter = (port: number, name = 'Bench') => ({
  name,
  paper: 'labels' as const,
  format: 'zpl' as const,
  way: { kind: 'network' as const, host: '127.0.0.1', port },
})

/** What a printer of documents is set up with whose print server takes files from this folder. */
export const documentPrinter = (folder: string, name = 'Office') => ({
  name,
  paper: 'documents' as const,
  way: { kind: 'folder' as const, folder },
})

/** Shipments that carriers have taken, of so many pieces each. */
export const allocatedWith = async (
  desk: TestDesk,
  count: number,
  pieces = 1,
): Promise<readonly string[]> => {
  await readyToAllocate(desk)
  const contents = Array.from({ length: pieces }, () => contentsOf({ weight: { value: 1, unit: 'kg' } }))
  const shipments = await createMany(desk, count, aScheduledRequest({ contents }))
  for (let at = 0; at < count; at += 100)
    await desk.ask('allocation.allocate', { shipments: shipments.slice(at, at + 100), service: 'SLOW' })
  return shipments
}

/** The jobs of a desk, oldest first. */
export const jobsOf = async (desk: TestDesk): Promise<readonly PrintJob[]> =>
  (await desk.ask('printQueue.jobs', { take: 500 })).items.toReversed()
export const statesOf = async (desk: TestDesk): Promise<readonly string[]> =>
  (await jobsOf(desk)).map(({ state }) => state)

/** Says of each job that is unsure whether its label came out, and answers how many are printed by now. */
export const settle = async (desk: TestDesk, printed: readonly string[]): Promise<number> => {
  const jobs = await jobsOf(desk)
  const out = contentsOfLabels(printed)
  for (const { job, contents_reference: contents = '' } of jobs.filter(({ state }) => state === 'unsure'))
    await desk.ask('printQueue.settle', { job, printed: out.includes(contents) })
  return jobs.filter(({ state }) => state === 'printed').length
}

/** Which contents the labels that came out are of, in order. */
export const contentsOfLabels = (printed: readonly string[]): readonly string[] =>
  printed.map((zpl) => /sc_[0-9a-z]{32}/u.exec(zpl.replaceAll('_5F', '_'))?.[0] ?? zpl)
