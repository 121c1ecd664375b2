import { z } from 'zod'
import { listedShipments } from '../transfer/export.ts'
import { getLabelsRequest } from '../labels/label.ts'
import { getPaperRequest, paperTypes } from '../papers/paper.ts'
import { pickListRequest } from '../papers/pick-list.ts'
import { printerByNumber } from '../printers/printer.ts'
import { type BulkResult, shipmentReferences } from '../shipments/bulk.ts'
import { word } from '../shipments/primitives.ts'
import { shipmentReference } from '../shipments/requests.ts'
import type { LabelDetails } from '../shipments/shipment.ts'
import type { Sentence } from '../texts/sentences.ts'

/**
 * `printed`: the printer took all of it, and the connection was closed without an error. `unsure`: it was sent, and nobody
 * knows whether it was printed; the person says so, and what comes after it waits for that. `failed`: it cannot be printed, however
 * often it is tried.
 */
export const printJobStates = ['waiting', 'printing', 'unsure', 'printed', 'cancelled', 'failed'] as const
export type PrintJobState = (typeof printJobStates)[number]

/** What is printed of each of several shipments. */
const ofShipments = ['label', ...paperTypes, 'summary'] as const
/** What has a reference of its own: a manifest, or a document that was added to a shipment. */
const ofTheirOwn = ['manifest', 'document'] as const
/** That, and what is of a group of shipments as well as of one. */
const files = [...ofTheirOwn, 'collection_note'] as const
export const printables = [...ofShipments, ...ofTheirOwn, 'pick_list', 'list'] as const
export type Printable = (typeof printables)[number]

/** A sheet, or several of one file, that is to come out of a printer or did. */
export type PrintJob = {
  readonly job: number
  readonly state: PrintJobState
  readonly what: Printable
  readonly printer: number
  readonly printer_name: string
  /** Absent for a manifest, a pick list, a list, and whatever is of a group. */
  readonly shipment_reference?: string
  /** Of the package that a label is for. */
  readonly contents_reference?: string
  /** Which of its shipment's packages that is, where there are several. */
  readonly piece?: { readonly number: number; readonly of: number }
  /** Of the manifest, of the document, or of the group. */
  readonly file_reference?: string
  /** Who asked for it. */
  readonly actor: string
  /** ISO 8601, UTC. */
  readonly created: string
  readonly ended?: string
  readonly attempts: number
  /** Why it is printed once more. */
  readonly reason?: string
  /** Why it was not printed yet, in English and as code and values. */
  readonly failure?: string
  readonly sentences?: readonly Sentence[]
}

const { contents, reason } = getLabelsRequest.shape
const however = {
  /** Without it the desk's only one for such paper. */
  printer: printerByNumber.shape.printer.exactOptional(),
  /** Why once more. */
  reason,
  /** What is asked twice within seconds under the same key is printed once. */
  request_key: z.string().min(1).max(100).exactOptional(),
}

/** Prints something of each of these shipments, in their order: their labels, or that of one of the contents, or a paper. */
export const printRequest = z
  .strictObject({
    shipments: shipmentReferences,
    what: word(ofShipments, 'invalid_value').default('label'),
    /** Of labels only. */
    contents,
    /** Of packing slips only. */
    with_prices: getPaperRequest.shape.with_prices,
    ...however,
  })
  .refine(({ what, contents: one }) => what === 'label' || one === undefined, {
    error: 'invalid_value',
    path: ['contents'],
  })
export type PrintRequest = z.output<typeof printRequest>

/** What is to be printed of one shipment, in the order of its contents. */
export type Queued = {
  readonly shipment_reference: string
  readonly jobs: readonly PrintJob[]
  /** Of labels; absent where they had been asked for already. */
  readonly label_details?: LabelDetails
}

export const printFileRequest = z.strictObject({
  what: word(files, 'invalid_value'),
  reference: z.string().trim().min(1).max(100),
  ...however,
})
export type PrintFileRequest = z.output<typeof printFileRequest>
/** One job, or the one that was asked for already. */
export type QueuedFile = { readonly jobs: readonly PrintJob[] }

/** One list of what is to be fetched for shipments. */
export const printPickListRequest = pickListRequest.extend(however)
export type PrintPickListRequest = z.output<typeof printPickListRequest>
/** Which shipments it is for, by their references; without a job where it is for none. */
export type QueuedPickList = BulkResult<string> & QueuedFile

/** A list of these shipments, or of those that a filter leaves; as it is exported to print. */
export const printListRequest = z.strictObject({ ...listedShipments.shape, ...however })
export type PrintListRequest = z.output<typeof printListRequest>

const job = z.int().min(1)
export const printJobByNumber = z.strictObject({ job })
/** What waits for a printer, up to the job that was the newest when the person was asked: what came later stays. */
export const cancelAllPrintsRequest = z.strictObject({ ...printerByNumber.shape, up_to: job })
export type CancelAllPrintsRequest = z.output<typeof cancelAllPrintsRequest>
/** How many jobs that were. */
export type CancelledPrints = { readonly cancelled: number }
/** What a job printed, once more as it was, on its own printer where no other is named. */
export const reprintRequest = z.strictObject({ job, ...however })
export type ReprintRequest = z.output<typeof reprintRequest>
/** The jobs of it, or those that were asked for already; and what of it can no longer be printed. */
export type Reprinted = QueuedFile & Pick<BulkResult<string>, 'rejected'>
/** The person looked: an unsure one was printed, or is to be printed again. */
export const settlePrintJobRequest = z.strictObject({ job, printed: z.boolean() })

export const listPrintJobsRequest = z.strictObject({
  shipment: shipmentReference.exactOptional(),
  /** Only what still is to come out, or has to be asked about. */
  is_open: z.literal(true).exactOptional(),
  /** Only those before this one. */
  before: z.int().min(1).exactOptional(),
  take: z.int().min(1).max(500).default(100),
})
export type ListPrintJobsRequest = z.output<typeof listPrintJobsRequest>
/** Newest first. */
export type PageOfPrintJobs = {
  readonly items: readonly PrintJob[]
  readonly next_before: number | null
}

/** Jobs that changed; `null` when it may be any, and none where only a printer did. */
export type PrintQueueChanged = { readonly jobs: readonly number[] | null }

/** What the history tells of a print: what came out, how often, and of which printer. */
export const printOfHistory = z.object({
  what: z.enum(printables),
  count: z.int().min(1),
  printer: z.string(),
})
