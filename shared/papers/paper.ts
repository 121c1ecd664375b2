import { z } from 'zod'
import type { OpenedDocument } from '../opened-document.ts'
import { jobName } from '../progress.ts'
import { type BulkResult, shipmentReferences } from '../shipments/bulk.ts'
import { word } from '../shipments/primitives.ts'
import { shipmentReference } from '../shipments/requests.ts'

/** The papers that go with a shipment, besides its labels. */
export const paperTypes = [
  'commercial_invoice',
  'pro_forma_invoice',
  'packing_slip',
  'cn22',
  'cn23',
  'dangerous_goods_note',
  'hazard_label',
  'collection_note',
] as const
export type PaperType = (typeof paperTypes)[number]

/** A paper of a shipment (contract §9), and whether a packing slip tells prices. */
export const getPaperRequest = z.strictObject({
  reference: shipmentReference,
  document_type: word(paperTypes, 'invalid_value'),
  /** As the desk has chosen where it is not said. */
  with_prices: z.boolean().exactOptional(),
})
export type GetPaperRequest = z.output<typeof getPaperRequest>

/** The same paper of one to a hundred shipments, to be shown as one document in this order. */
export const openPapersRequest = z.strictObject({
  ...getPaperRequest.omit({ reference: true }).shape,
  shipments: shipmentReferences,
  /** Names the work, for whoever wants to follow it. */
  job: jobName.exactOptional(),
})
export type OpenPapersRequest = z.output<typeof openPapersRequest>

/** A shipment whose paper is in the document. */
export type OpenedPaper = { readonly shipment_reference: string }
/** What became of each; without a document where none could be drawn. */
export type OpenPapersResult = BulkResult<OpenedPaper> & { readonly document?: OpenedDocument }

/** What the contract calls each: it has no word for those that no customs office asks for. */
export const contractTypes = {
  commercial_invoice: 'commercial_invoice',
  pro_forma_invoice: 'other',
  packing_slip: 'other',
  cn22: 'cn22',
  cn23: 'cn23',
  dangerous_goods_note: 'other',
  hazard_label: 'hazard_label',
  collection_note: 'collection_note',
} as const satisfies Readonly<Record<PaperType, string>>

/** A paper (contract, "Document"). */
export type PaperDocument = {
  readonly file: Uint8Array
  readonly content_type: 'pdf'
  readonly document_type: (typeof contractTypes)[PaperType]
  /** Of the contract only: lines and letters are as fine as the printer. */
  readonly dpi: 300
}
