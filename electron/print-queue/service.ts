import { refuse } from '#shared/api-error.ts'
import type {
  CancelAllPrintsRequest,
  CancelledPrints,
  ListPrintJobsRequest,
  PageOfPrintJobs,
  PrintJob,
  PrintJobState,
  PrintQueueChanged,
} from '#shared/print-queue/print-job.ts'
import type { Printer } from '#shared/printers/printer.ts'
import type { Feed } from '../platform/feed.ts'
import type { PrinterService } from '../printers/service.ts'
import { createEndJob, type EndingPorts } from './end-job.ts'
import { createEnqueue, type EnqueuePorts } from './enqueue.ts'
import { createReprint } from './reprint.ts'
import { printJobOf } from './print-job-of-row.ts'
import { type PrintJobRow, printJobStateOf } from './store.ts'

type PrintQueuePorts = EnqueuePorts &
  EndingPorts & {
    readonly printers: Pick<PrinterService, 'pause'>
    readonly feed: Feed<number>
  }

/** What is to come out of the printers: asked for, looked at, and put right by the person. */
export const createPrintQueueService = (ports: PrintQueuePorts) => {
  const { database, store, printers, feed, sending } = ports
  const endJob = createEndJob(ports)
  const enqueue = createEnqueue(ports)

  /** @throws Refusal `not_found` */
  const find = (job: number): PrintJobRow => {
    const row = store.find(job)
    if (row) return row
    throw refuse('not_found', {
      property: '$.job',
      code: 'not_found',
      sentence: { key: 'print_job_unknown' },
    })
  }

  /** Puts a job into another state. @throws Refusal where it is in none of those that it may be */
  const move = (
    id: number,
    from: readonly PrintJobState[],
    to: 'waiting' | 'printed' | 'cancelled',
  ): PrintJob => {
    const moved = database.write((writer) => {
      const row = find(id)
      const state = printJobStateOf(row.state)
      if (!from.includes(state)) throw refusedIn(state)
      if (to === 'waiting')
        store.change(writer, id, { state: to, attempts: row.attempts, sentences: null, ended: null })
      else endJob(writer, row, { state: to })
      return printJobOf(find(id))
    })
    feed.tell([id])
    ports.changes.tell(moved.shipment_reference === undefined ? [] : [moved.shipment_reference])
    sending.wake()
    return moved
  }

  return {
    ...enqueue,

    /** Prints once more what came out, or did not after all, as it was. @throws Refusal */
    reprint: createReprint({
      ...enqueue,
      findEnded: (job) => {
        const row = find(job)
        if (row.ended === null) throw refusedIn(printJobStateOf(row.state))
        return row
      },
    }),

    jobs: ({ shipment, is_open: isOpen, take, before }: ListPrintJobsRequest): PageOfPrintJobs => {
      const rows = store.before({
        shipment,
        isOpen: isOpen === true,
        take,
        before: before ?? Number.MAX_SAFE_INTEGER,
      })
      return {
        items: rows.map(printJobOf),
        next_before: rows.length < take ? null : (rows.at(-1)?.id ?? null),
      }
    },

    /** What is not sent yet does not come out any more. @throws Refusal */
    cancel: (job: number): PrintJob => move(job, ['waiting', 'unsure'], 'cancelled'),

    /** What waits for a printer does not come out any more; what is being sent, or has to be asked about, stays. */
    cancelAll: (wanted: CancelAllPrintsRequest): CancelledPrints => {
      const rows = database.write((writer) => {
        const waiting = store.waiting(wanted)
        for (const row of waiting) endJob(writer, row, { state: 'cancelled' })
        return waiting
      })
      feed.tell(rows.map(({ id }) => id))
      ports.changes.tell([...new Set(rows.flatMap((row) => row.shipment_reference ?? []))])
      sending.wake()
      return { cancelled: rows.length }
    },

    /** Now, without waiting for the next attempt. @throws Refusal */
    retry: (job: number): PrintJob => move(job, ['waiting'], 'waiting'),

    /** The person has looked whether it came out; if not, it is printed again. @throws Refusal where that is known */
    settle: (job: number, isPrinted: boolean): PrintJob =>
      move(job, ['unsure'], isPrinted ? 'printed' : 'waiting'),

    /** @throws Refusal `not_found` */
    pause: (printer: number, actor: string): Printer => printers.pause(printer, true, actor),
    /** @throws Refusal `not_found` */
    resume: (printer: number, actor: string): Printer => printers.pause(printer, false, actor),

    /** Which jobs change from now on, until the signal ends it. */
    changes: async function* (signal: AbortSignal | undefined): AsyncGenerator<PrintQueueChanged> {
      for await (const jobs of feed.follow(signal)) yield { jobs }
    },
  }
}
export type PrintQueueService = ReturnType<typeof createPrintQueueService>

const refusedIn = (state: PrintJobState) =>
  refuse('validation_error', {
    property: '$.job',
    code: 'invalid_state_for_operation',
    sentence: { key: 'print_state_forbids', values: { state } },
  })
