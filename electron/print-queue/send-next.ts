import { isDeepStrictEqual } from 'node:util'
import type { PrintJobState } from '#shared/print-queue/print-job.ts'
import type { Printer } from '#shared/printers/printer.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import type { Database, Writer } from '../platform/database.ts'
import type { Feed } from '../platform/feed.ts'
import { patiently } from '../platform/patience.ts'
import type { PrinterSheet } from '../printers/connections/connection.ts'
import type { SendToPrinter, Sent } from '../printers/connections/sender.ts'
import type { PrinterStore } from '../printers/store.ts'
import type { ChangeFeed } from '../shipments/changes.ts'
import { createEndJob, type EndingPorts } from './end-job.ts'
import { createSheetOfJob, type SheetPorts } from './sheet-of-job.ts'
import { type PrintJobRow, printJobStateOf } from './store.ts'

export type SendNextPorts = EndingPorts &
  SheetPorts & {
    readonly database: Database
    readonly printers: Pick<PrinterStore, 'find'>
    readonly send: SendToPrinter
    readonly feed: Pick<Feed<number>, 'tell'>
    readonly changes: Pick<ChangeFeed, 'tell'>
  }

/** What a printer does next: another sheet, the same once more after a pause, or nothing before something changes. */
type Step = { readonly next: 'go_on' | 'try_again' | 'rest'; readonly unexpected?: unknown }
type Failed = Extract<Sent, { readonly outcome: 'failed' }>
type Claim = {
  /** What was due and is not of use any more. */
  readonly cancelled: readonly PrintJobRow[]
  readonly job?: PrintJobRow
  readonly sheet?: PrinterSheet
}

/**
 * Sends the next sheet to a printer. It is called first, then the job is taken in a transaction, so that nobody cancels it
 * meanwhile; what becomes of a job that was taken by a program that then died, nobody knows, and the person is asked.
 * @param stop what is being sent then stays as it is, and is asked about at the next start
 */
export const createSendNext = (ports: SendNextPorts, stop: AbortSignal) => {
  const { database, store, printers, feed } = ports
  const endJob = createEndJob(ports)
  const sheetOf = createSheetOfJob(ports)
  /** Jobs that are being sent from here. */
  const sending = new Set<number>()

  const tell = (jobs: readonly PrintJobRow[]): void => {
    feed.tell(jobs.map(({ id }) => id))
    ports.changes.tell(jobs.flatMap(({ shipment_reference: reference }) => reference ?? []))
  }

  /** Writes down what became of a job, if it still is what it was. */
  const note = async (
    { id }: PrintJobRow,
    from: PrintJobState,
    write: (writer: Writer, row: PrintJobRow) => void,
  ): Promise<void> => {
    const noted = await patiently(() =>
      database.write((writer) => {
        const row = store.find(id)
        if (row?.state === undefined || printJobStateOf(row.state) !== from) return []
        write(writer, row)
        return [row]
      }),
    )
    tell(noted)
  }

  const noteOpen = (
    job: PrintJobRow,
    from: PrintJobState,
    { state, sentences, isAttempt = false }: Open,
  ): Promise<void> =>
    note(job, from, (writer, { id, attempts }) =>
      store.change(writer, id, {
        state,
        attempts: attempts + (isAttempt ? 1 : 0),
        sentences: JSON.stringify(sentences),
        ended: null,
      }),
    )

  /** What is to come out of a printer now. */
  const dueAt = (number: number) => {
    const printer = printers.find(number)
    const job = store.first(number)
    if (!printer || printer.is_paused || !job || printJobStateOf(job.state) !== 'waiting') return undefined
    return { printer, job }
  }

  /**
   * Takes what is due at a printer that has answered, so that nobody cancels it any more. All that it goes by is read in the transaction
   * that takes it: that the printer still is what was called, and that the sheet is still what was asked for; what is not is cancelled.
   */
  const claim = (called: Printer): Claim =>
    database.write((writer) => {
      const cancelled: PrintJobRow[] = []
      for (;;) {
        const due = dueAt(called.printer)
        if (!due || !isDeepStrictEqual(due.printer, called)) return { cancelled }
        const { job } = due
        const sheet = sheetOf(job, called)
        if (!('outdated' in sheet)) {
          const attempts = job.attempts + 1
          store.change(writer, job.id, { state: 'printing', attempts, sentences: null, ended: null })
          return { cancelled, job, sheet }
        }
        endJob(writer, job, { state: 'cancelled', sentences: sheet.outdated })
        cancelled.push(job)
      }
    })

  const noteSent = async (job: PrintJobRow, sent: Sent): Promise<Step> => {
    if (sent.outcome !== 'failed') {
      await note(job, 'printing', (writer, row) => endJob(writer, row, { state: 'printed' }))
      return { next: 'go_on' }
    }
    const { sentences, fate, unexpected } = sent
    if (fate === 'failed') {
      await note(job, 'printing', (writer, row) => endJob(writer, row, { state: 'failed', sentences }))
      return { next: 'go_on', unexpected }
    }
    await noteOpen(job, 'printing', { state: fate === 'unsure' ? 'unsure' : 'waiting', sentences })
    // What is unsure holds up what comes after it, so that the order is kept.
    return { next: fate === 'unsure' ? 'rest' : 'try_again', unexpected }
  }

  /** The printer has not even answered, which is none of the job's fault. */
  const noteUnsent = async (job: PrintJobRow, { sentences, unexpected }: Failed): Promise<Step> => {
    await noteOpen(job, 'waiting', { state: 'waiting', sentences, isAttempt: true })
    return { next: 'try_again', unexpected }
  }

  const send = async (number: number): Promise<Step> => {
    const due = dueAt(number)
    if (!due) return { next: 'rest' }
    const taken: { job?: PrintJobRow } = {}
    const take = (): PrinterSheet | undefined => {
      const { job, sheet, cancelled } = claim(due.printer)
      if (job) {
        sending.add(job.id)
        taken.job = job
      }
      tell([...cancelled, ...(job ? [job] : [])])
      return sheet
    }
    try {
      const sent = await ports.send(due.printer.way, { take: () => patiently(take), signal: stop })
      // What was being sent when the desk closed is asked about at the next start.
      if (stop.aborted) return { next: 'rest' }
      if (taken.job) return await noteSent(taken.job, sent)
      return sent.outcome === 'failed' ? await noteUnsent(due.job, sent) : { next: 'rest' }
    } finally {
      if (taken.job) sending.delete(taken.job.id)
    }
  }

  /** What is not sent from here was sent by a program that ended: only one at a time prints. It may have been printed. */
  const askAboutInterrupted = async (): Promise<void> => {
    for (const job of store.sent().filter(({ id }) => !sending.has(id)))
      await noteOpen(job, 'printing', { state: 'unsure', sentences: [{ key: 'print_interrupted' }] })
  }

  return { send, askAboutInterrupted }
}

type Open = {
  readonly state: 'waiting' | 'unsure'
  readonly sentences: readonly Sentence[]
  readonly isAttempt?: boolean
}
