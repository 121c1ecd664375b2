import type { PrintJob } from '#shared/print-queue/print-job.ts'

/** Whether a print came out or still is to: not one that was cancelled, or that could never be printed. */
export const isWanted = ({ state }: Pick<PrintJob, 'state'>): boolean =>
  state !== 'cancelled' && state !== 'failed'
