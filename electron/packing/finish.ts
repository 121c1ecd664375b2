import { Refusal } from '#shared/api-error.ts'
import type { FinishedParcel, FinishRequest } from '#shared/packing/bench.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import type { PrintJob, PrintRequest } from '#shared/print-queue/print-job.ts'
import type { BulkResult } from '#shared/shipments/bulk.ts'
import { transition } from '#shared/shipments/transition.ts'
import type { AllocationService } from '../allocation/service.ts'
import type { Database } from '../platform/database.ts'
import type { PrinterService } from '../printers/service.ts'
import type { PrintQueueService } from '../print-queue/service.ts'
import { refusedInState } from '../shipments/answers.ts'
import type { ShipmentPorts } from '../shipments/ports.ts'
import { bookingOfRow, stateCodes } from '../shipments/store/shipment-row.ts'
import { isWanted } from './is-wanted.ts'
import { canPack } from './can-pack.ts'
import type { ReadParcel } from './parcel.ts'
import type { PackingStore } from './store.ts'

export type FinishPorts = Pick<ShipmentPorts, 'clock' | 'transitions' | 'changes'> & {
  readonly database: Database
  readonly store: PackingStore
  readonly readParcel: ReadParcel
  readonly allocation: Pick<AllocationService, 'allocate'>
  readonly printQueue: Pick<PrintQueueService, 'print' | 'jobs'>
  readonly printers: Pick<PrinterService, 'forPaper'>
}

/** More sheets of one shipment are not asked for. */
const ALL_JOBS = 500

/**
 * Finishes a parcel: allocates it, puts its labels and papers into the print queue, and calls it ready to ship. Each step is whole in
 * itself and is left out where it was done already, so that after a program that died between two the same key does the rest, and
 * prints nothing twice.
 * @throws Refusal before anything is done where something stands in the way; `no service` may come up in the step itself
 */
export const createFinish = (ports: FinishPorts) => {
  const { database, store, transitions, readParcel, printQueue } = ports
  const underWay = new Map<string, Promise<FinishedParcel>>()

  const book = async ({ reference, service }: Parcel, actor: string): Promise<void> => {
    const isToBook = service?.is_booked !== true
    database.write((writer) => {
      const { id } = transitions.find(reference)
      const packing = store.find(id)
      // A program that died after it had booked finishes now what it began.
      const wasBooked = packing.isBooked && packing.packed === null
      store.save(writer, id, { ...packing, isBooked: isToBook || wasBooked })
    })
    if (isToBook) accepted(await ports.allocation.allocate({ shipments: [reference] }, actor))
  }

  const print = async (request: PrintRequest, actor: string): Promise<readonly PrintJob[]> =>
    accepted(await printQueue.print({ ...request, request_key: 'bench' }, actor)).flatMap(({ jobs }) => jobs)

  /** Before anything is done. @throws Refusal where it is not known which is meant */
  const printersFor = ({ papers }: Parcel, request: FinishRequest): Printers => ({
    labels: ports.printers.forPaper('labels', request.label_printer).printer,
    ...(papers.length > 0 && {
      documents: ports.printers.forPaper('documents', request.document_printer).printer,
    }),
  })

  /** What was printed before the carrier was chosen tells of another one, or of what has been put right since. */
  const isOfBooking = ({ created }: PrintJob, reference: string): boolean => {
    const booked = bookingOfRow(transitions.find(reference))?.allocation.allocation_date
    return booked !== undefined && Date.parse(created) >= Date.parse(booked)
  }

  /** What did not come out yet, and does not wait to. */
  const printAll = async (parcel: Parcel, on: Printers, actor: string): Promise<readonly PrintJob[]> => {
    const { reference, packages, papers } = parcel
    const before = printQueue
      .jobs({ shipment: reference, take: ALL_JOBS })
      .items.filter((job) => isWanted(job) && isOfBooking(job, reference))
    const labelled = new Set(before.flatMap(({ contents_reference: contents }) => contents ?? []))
    const missing = packages.filter((one) => !labelled.has(one.reference))
    const which =
      missing.length === packages.length ? [{}] : missing.map((one) => ({ contents: one.reference }))
    const jobs: PrintJob[] = [...before]
    const shipments = [reference]
    for (const one of which)
      jobs.push(...(await print({ shipments, what: 'label', printer: on.labels, ...one }, actor)))
    for (const what of papers) {
      if (before.some((job) => job.what === what)) continue
      jobs.push(
        ...(await print(
          { shipments, what, ...(on.documents !== undefined && { printer: on.documents }) },
          actor,
        )),
      )
    }
    return jobs
  }

  /** An order that is collected on demand waits in sight until somebody has said that its carrier comes, or that it is ready all the same. */
  const close = ({ reference, skipped }: Parcel, actor: string): void =>
    database.write((writer) => {
      const row = transitions.find(reference)
      const from = stateCodes.toWord(row.state)
      const next = transition(from, { kind: 'ready_to_ship' })
      if (next.kind === 'moved' && from !== 'collection_booking_pending')
        transitions.apply(writer, row, { to: next.to, operation: 'ready_to_ship', actor, reason: skipped })
      store.save(writer, row.id, { ...store.find(row.id), packed: ports.clock.now().getTime(), actor })
    })

  const finish = async (request: FinishRequest, actor: string): Promise<FinishedParcel> => {
    const { reference } = request
    const row = transitions.find(reference)
    const state = stateCodes.toWord(row.state)
    if (!canPack(state)) throw refusedInState('invalid_state_for_operation', state, 'ready_to_ship')
    const parcel = readParcel(row)
    if (parcel.problems.length > 0) throw new Refusal('validation_error', parcel.problems)
    const on = printersFor(parcel, request)
    await book(parcel, actor)
    const jobs = await printAll(parcel, on, actor)
    close(parcel, actor)
    ports.changes.tell([reference])
    return { reference, jobs: jobs.map(({ job }) => job) }
  }

  return (request: FinishRequest, actor: string): Promise<FinishedParcel> => {
    const { reference } = request
    const already = underWay.get(reference)
    if (already) return already
    const work = finish(request, actor).finally(() => underWay.delete(reference))
    underWay.set(reference, work)
    return work
  }
}

/** What was asked for one shipment. @throws Refusal where that was rejected */
const accepted = <Accepted>({
  accepted: all,
  rejected: [rejected],
}: BulkResult<Accepted>): readonly Accepted[] => {
  if (rejected) throw new Refusal(rejected.code, rejected.details)
  return all
}

type Printers = { readonly labels: number; readonly documents?: number }
