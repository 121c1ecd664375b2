import { z } from 'zod'
import type { OpenedDocument } from '../opened-document.ts'
import { jobName } from '../progress.ts'
import { type BulkResult, shipmentReferences } from '../shipments/bulk.ts'
import { word } from '../shipments/primitives.ts'
import { reason, shipmentReference } from '../shipments/requests.ts'
import type { LabelDetails } from '../shipments/shipment.ts'
import { labelPapers, labelSizes } from './label-paper.ts'

export const labelFormats = ['pdf', 'zpl'] as const
export type LabelFormat = (typeof labelFormats)[number]
/** Dots of a printer to the inch. */
export const labelResolutions = [203, 300] as const
export type LabelResolution = (typeof labelResolutions)[number]

/** One of a shipment's contents, by its reference. */
export const labelContents = z.string().trim().min(1).max(50)

/** The labels of a shipment (contract §9), or that of one of its contents, and why they are needed once more. */
export const getLabelsRequest = z.strictObject({
  reference: shipmentReference,
  contents: labelContents.exactOptional(),
  format: word(labelFormats, 'invalid_value').default('pdf'),
  dpi: z.literal(labelResolutions, { error: 'invalid_value' }).default(203),
  size: word(labelSizes, 'invalid_value').default('4x6'),
  reason: reason.exactOptional(),
})
export type GetLabelsRequest = z.output<typeof getLabelsRequest>

/** A label (contract, "Document"), and whose it is. */
export type LabelDocument = {
  /** Of the contents. */
  readonly reference: string
  readonly file: Uint8Array
  readonly content_type: LabelFormat
  readonly document_type: 'label'
  readonly dpi: LabelResolution
}
export type Labels = {
  readonly shipment_reference: string
  /** In the order of the contents. */
  readonly labels: readonly LabelDocument[]
  readonly label_details: LabelDetails
}

/** One to a hundred shipments whose labels are to be printed in this order, on the desk's own paper where none is named. */
export const printLabelsRequest = z.strictObject({
  shipments: shipmentReferences,
  size: word(labelPapers, 'invalid_value').exactOptional(),
  contents: labelContents.exactOptional(),
  /** Why once more; stands in the history of those whose labels were taken out before. */
  reason: reason.exactOptional(),
  /** Names the work, for whoever wants to follow it. */
  job: jobName.exactOptional(),
})
export type PrintLabelsRequest = z.output<typeof printLabelsRequest>

/** A shipment whose labels stand in the document. */
export type PrintedLabels = {
  readonly shipment_reference: string
  readonly labels: number
  readonly label_details: LabelDetails
}
/** What became of each; without a document where no label could be printed. */
export type PrintLabelsResult = BulkResult<PrintedLabels> & { readonly document?: OpenedDocument }

/** Which shipments had labels taken out already; those without are left out. */
export type LabelDetailsOfShipments = { readonly items: readonly Omit<PrintedLabels, 'labels'>[] }
