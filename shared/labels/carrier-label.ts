import { z } from 'zod'
import { fileContent, fileName } from '../documents/document.ts'
import { shipmentReference } from '../shipments/requests.ts'
import { labelContents } from './label.ts'

/** What carriers' own systems give labels as. */
export const carrierLabelFormats = ['pdf', 'png', 'zpl'] as const
export type CarrierLabelFormat = (typeof carrierLabelFormats)[number]

/** A label has to be smaller than this. */
export const CARRIER_LABEL_SIZE_LIMIT = 2 * 1024 * 1024

/** The package of an allocated shipment that it is the label of; all of them, a page for each, where none is named. */
const ofPackage = { reference: shipmentReference, contents: labelContents.exactOptional() }

export const attachLabelRequest = z.strictObject({
  ...ofPackage,
  file_name: fileName.exactOptional(),
  file_content: fileContent,
})
export type AttachLabelRequest = z.output<typeof attachLabelRequest>
export const detachLabelRequest = z.strictObject(ofPackage)
export type DetachLabelRequest = z.output<typeof detachLabelRequest>
export const attachedLabelsRequest = z.strictObject({ reference: shipmentReference })

/** A label of a carrier's own, and which of the contents it is for. */
export type CarrierLabel = {
  readonly contents_reference: string
  /** Normalized. */
  readonly file_name: string
  readonly file_format: CarrierLabelFormat
  /** Bytes. */
  readonly size: number
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string
  /** When it was attached: ISO 8601, UTC. */
  readonly created: string
}
/** In the order of the contents; those that print the house's own are left out. */
export type CarrierLabels = { readonly items: readonly CarrierLabel[] }
