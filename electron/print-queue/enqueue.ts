import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#shared/api-error.ts'
import type { PrintChoices } from '#shared/print-queue/print-choices.ts'
import type {
  Printable,
  PrintFileRequest,
  PrintJob,
  PrintListRequest,
  PrintPickListRequest,
  PrintRequest,
  Queued,
  QueuedFile,
  QueuedPickList,
} from '#shared/print-queue/print-job.ts'
import type { Printer } from '#shared/printers/printer.ts'
import type { BulkResult, Rejected } from '#shared/shipments/bulk.ts'
import type { LabelDetails } from '#shared/shipments/shipment.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database, Writer } from '../platform/database.ts'
import type { Feed } from '../platform/feed.ts'
import type { PrinterService } from '../printers/service.ts'
import type { ChangeFeed } from '../shipments/changes.ts'
import { rejectionOf, runBulk } from '../shipments/run-bulk.ts'
import type { Prepare, Prepared } from './prepare.ts'
import { printJobOf } from './print-job-of-row.ts'
import type { PrintSending } from './sending.ts'
import type { PrintJobStore } from './store.ts'

export type EnqueuePorts = {
  readonly database: Database
  readonly clock: Clock
  readonly store: PrintJobStore
  readonly printers: Pick<PrinterService, 'find' | 'forPaper'>
  readonly prepare: Prepare
  readonly changes: Pick<ChangeFeed, 'tell'>
  readonly feed: Pick<Feed<number>, 'tell'>
  readonly sending: Pick<PrintSending, 'wake'>
}

/** How long the same request is the same printing: a double click, or a scanner that reads twice. */
const SAME_MILLISECONDS = 10_000

type Asking = { readonly printer: Printer; readonly actor: string; readonly reason: string | undefined }
type InQueue = { readonly jobs: readonly PrintJob[]; readonly label_details?: LabelDetails }
/** Says what is the same request, of the one thing that is printed; nothing where each counts. */
type SameRequest = (reference: string) => string | null

/** Draws what is asked for and puts it into the queue. */
export const createEnqueue = (ports: EnqueuePorts) => {
  const { database, clock, store, printers, prepare } = ports

  const put = (writer: Writer, { reference, take }: Prepared, { asking, same }: Putting): InQueue => {
    const request = same(reference)
    const created = clock.now().getTime()
    const before = request === null ? [] : store.repeated({ request, since: created - SAME_MILLISECONDS })
    if (before.length > 0) return { jobs: before.map(printJobOf) }
    const taken = take(writer)
    if (!taken) throw new ChangedMeanwhile()
    const { sheets, ...rest } = taken
    const { printer, actor, reason = null } = asking
    const numbers = store.insert(writer, sheets, {
      printer: printer.printer,
      actor,
      reason,
      created,
      request,
    })
    return { ...rest, jobs: numbers.flatMap((number) => store.find(number) ?? []).map(printJobOf) }
  }

  /** All of it was drawn for this printer as it was. */
  const refuseChangedPrinter = ({ printer }: Asking): void => {
    const { is_paused: _now, ...now } = printers.find(printer.printer)
    const { is_paused: _then, ...then } = printer
    if (!isDeepStrictEqual(now, then)) throw new ChangedMeanwhile()
  }

  const tell = (shipments: readonly string[], jobs: readonly PrintJob[]): void => {
    ports.changes.tell(shipments)
    ports.feed.tell(jobs.map(({ job }) => job))
    ports.sending.wake()
  }

  const putAll = (all: readonly Prepared[], putting: Putting): BulkResult<Queued> =>
    database.write((writer) => {
      refuseChangedPrinter(putting.asking)
      const accepted: Queued[] = []
      const rejected: Rejected[] = []
      for (const one of all) {
        try {
          accepted.push({ shipment_reference: one.reference, ...put(writer, one, putting) })
        } catch (error) {
          // It has written nothing.
          if (!(error instanceof Refusal)) throw error
          rejected.push(rejectionOf(one.reference, error))
        }
      }
      return { accepted, rejected }
    })

  /**
   * One job for each label or paper, in the order that was asked for, all of them or none. A shipment of which there is nothing to
   * print is answered as rejected, and stops no other.
   * @param choices what was chosen when it was printed before
   * @throws Refusal where there is no such printer
   */
  const print = (request: PrintRequest, actor: string, choices?: PrintChoices): Promise<BulkResult<Queued>> =>
    untilItHolds(async () => {
      const { shipments, what, contents, with_prices: withPrices, reason, request_key: key } = request
      const printer = printers.forPaper(what === 'label' ? 'labels' : 'documents', request.printer)
      const asking = { printer, actor, reason }
      const { accepted: all, rejected } = await runBulk(
        shipments,
        (reference) => prepare.ofShipment(reference, request, { ...asking, ...(choices && { choices }) }),
        rejectionOf,
      )
      const same: SameRequest = (reference) =>
        key === undefined
          ? null
          : JSON.stringify([key, printer.printer, what, reference, contents, withPrices])
      const { accepted, rejected: refused } = putAll(all, { asking, same })
      tell(
        accepted.map((one) => one.shipment_reference),
        accepted.flatMap(({ jobs }) => jobs),
      )
      return { accepted, rejected: [...rejected, ...refused] }
    })

  /** One job for what has no list of shipments, or the one that was asked for already. */
  const putOne = (prepared: Prepared, what: Printable, { request, asking }: AskingForOne): QueuedFile => {
    const { printer } = asking
    const same: SameRequest = (reference) =>
      request.request_key === undefined
        ? null
        : JSON.stringify([request.request_key, printer.printer, what, reference])
    const { jobs } = database.write((writer) => {
      refuseChangedPrinter(asking)
      return put(writer, prepared, { asking, same })
    })
    tell(
      jobs.flatMap((one) => one.shipment_reference ?? []),
      jobs,
    )
    return { jobs }
  }

  const askingFor = (request: Pick<PrintFileRequest, 'printer' | 'reason'>, actor: string): Asking => ({
    printer: printers.forPaper('documents', request.printer),
    actor,
    reason: request.reason,
  })

  /** @throws Refusal where there is no such file or printer, or the file is no PDF */
  const printFile = (request: PrintFileRequest, actor: string): Promise<QueuedFile> =>
    untilItHolds(async () => {
      const asking = askingFor(request, actor)
      return putOne(await prepare.file(request), request.what, { request, asking })
    })

  /** A shipment for which there is nothing to fetch is answered as rejected. @throws Refusal where there is no such printer */
  const printPickList = (
    request: PrintPickListRequest,
    actor: string,
    choices?: PrintChoices,
  ): Promise<QueuedPickList> =>
    untilItHolds(async () => {
      const asking = askingFor(request, actor)
      const { prepared, ...result } = await prepare.pickList(request, choices)
      return prepared
        ? { ...result, ...putOne(prepared, 'pick_list', { request, asking }) }
        : { ...result, jobs: [] }
    })

  /** @throws Refusal where there is no such printer, or the list is too long for paper */
  const printList = (request: PrintListRequest, actor: string, choices?: PrintChoices): Promise<QueuedFile> =>
    untilItHolds(async () => {
      const asking = askingFor(request, actor)
      return putOne(await prepare.list(request, choices), 'list', { request, asking })
    })

  return { print, printFile, printPickList, printList }
}
type AskingForOne = {
  readonly request: { readonly request_key?: string }
  readonly asking: Asking
}
type Putting = { readonly asking: Asking; readonly same: SameRequest }

/** What is printed, or its printer, became another one while it was drawn: nothing is written, and all is done once more. */
class ChangedMeanwhile extends Error {}

const untilItHolds = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error
    return untilItHolds(work)
  }
}
