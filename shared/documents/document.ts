import { z } from 'zod'
import { isReference } from '../reference.ts'
import type { CreateShipmentInput } from '../shipments/create-request.ts'
import { dateTime, word } from '../shipments/primitives.ts'
import { shipmentReference } from '../shipments/requests.ts'
import type { ResourceResult } from '../resource-result.ts'

/** The contract's types of paperless documents. */
export const documentTypes = [
  'commercial_invoice',
  'certificate_of_origin',
  'nafta_certificate_of_origin',
  'pro_forma_invoice',
  'authorisation_form',
  'export_document',
  'export_licence',
  'import_permit',
  'power_of_attorney',
  'packing_list',
  'sed_document',
  'letter_of_instruction',
  'customs_declaration',
  'air_waybill',
  'invoice',
  'other',
] as const
export type DocumentType = (typeof documentTypes)[number]

export const documentUsages = ['electronic_trade', 'customer_information', 'pricing'] as const
export type DocumentUsage = (typeof documentUsages)[number]

export const fileFormats = ['pdf', 'png', 'jpg', 'gif'] as const
export type FileFormat = (typeof fileFormats)[number]

/** `quarantined` (ours): its file is damaged or gone, and is not handed out any more. */
export const documentStates = ['ready', 'quarantined'] as const
export type DocumentState = (typeof documentStates)[number]

/** A file has to be smaller than this (contract §8). */
export const FILE_SIZE_LIMIT = 5 * 1024 * 1024
/** The most documents of one shipment, so that it can always go out and come in as one record. */
export const MOST_DOCUMENTS = 100

/** A name longer than this is refused; a shorter one is normalized when it is kept. */
const MOST_NAME_CHARACTERS = 4_000

/** Bytes as they cross between the processes, or their base64 text as JSON has them. */
export const fileContent = z.union([z.custom<Uint8Array>((value) => value instanceof Uint8Array), z.string()])

/** What a file is called where it comes from. */
export const fileName = z.string().max(MOST_NAME_CHARACTERS)

/** A document as it is handed in, with a create request or to a shipment that is there. */
export const documentRequest = z.strictObject({
  file_name: fileName.exactOptional(),
  file_format: word(fileFormats, 'invalid_value'),
  document_type: word(documentTypes, 'invalid_value'),
  usage: word(documentUsages, 'invalid_value').default('electronic_trade'),
  expiration: dateTime.exactOptional(),
  file_content: fileContent,
})
export type DocumentRequest = z.output<typeof documentRequest>
/** A document as it may be given. */
export type DocumentInput = z.input<typeof documentRequest>

/** A create request as it may be given, with the documents that the shipment begins with. */
export type CreateShipmentWithDocuments = CreateShipmentInput & {
  readonly paperless_documents?: readonly DocumentInput[]
}

export const addDocumentRequest = documentRequest.extend({ reference: shipmentReference })
export type AddDocumentRequest = z.output<typeof addDocumentRequest>

const documentReference = z
  .string()
  .trim()
  .regex(/\S/u, { error: 'required_property_missing', abort: true })
  .refine((text) => isReference('document', text), { error: 'invalid_reference_format' })

export const documentByReference = z.strictObject({ document_reference: documentReference })

/** A document as the shipment tells of it (contract, "PaperlessDocument"). */
export type PaperlessDocument = {
  readonly document_reference: string
  readonly document_state: DocumentState
  readonly document_type: DocumentType
  readonly file_format: FileFormat
  readonly usage: DocumentUsage
  /** ISO 8601 with an offset. */
  readonly expiration?: string
}

/** A document with what this desk knows of it besides. */
export type StoredDocument = PaperlessDocument & {
  readonly shipment_reference: string
  /** Normalized; absent when none was given. */
  readonly file_name?: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string
  /** When it was added: ISO 8601, UTC. */
  readonly created: string
}

export type AddedDocument = ResourceResult & StoredDocument
export type DocumentList = { readonly items: readonly StoredDocument[] }
export type DocumentWithContent = StoredDocument & { readonly file_content: Uint8Array }
/** `saved` is false when the person would rather not. */
export type SavedCopy = { readonly saved: boolean }
