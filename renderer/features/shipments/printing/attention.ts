import type { PrintJob } from '#shared/print-queue/print-job.ts'

/** Whether a job goes no further unless a person does something: looks whether it came out, or sees to the printer. */
export const needsPerson = ({ state, failure }: PrintJob): boolean =>
  state === 'unsure' || (state === 'waiting' && failure !== undefined)

/** What waits for each printer, in the order in which it comes out. */
export const jobsByPrinter = (jobs: readonly PrintJob[]): ReadonlyMap<number, readonly PrintJob[]> =>
  Map.groupBy(
    jobs.toSorted((one, other) => one.job - other.job),
    ({ printer }) => printer,
  )
