import {
  documentStates,
  documentTypes,
  documentUsages,
  fileFormats,
  type PaperlessDocument,
  type StoredDocument,
} from '#shared/documents/document.ts'
import { codesOf } from '../platform/codes.ts'
import { type JsonOf, trusted } from '../platform/json.ts'
import { isoOf } from '../platform/iso-time.ts'

export const documentStateCodes = codesOf(documentStates)
const documentTypeCodes = codesOf(documentTypes)
const usageCodes = codesOf(documentUsages)
const formatCodes = codesOf(fileFormats)

/** What the contract answers of a document, as it lies in the database. */
export type PaperlessRow = {
  readonly reference: string
  readonly state: number
  readonly document_type: number
  readonly file_format: number
  readonly usage: number
  readonly expiration: string | null
}

/** A document as it lies in the database. */
export type DocumentRow = PaperlessRow & {
  readonly shipment_reference: string
  readonly file_name: string | null
  readonly hash: string
  readonly size: number
  readonly created: number
}

const paperlessOfRow = (row: PaperlessRow): PaperlessDocument => ({
  document_reference: row.reference,
  document_state: documentStateCodes.toWord(row.state),
  document_type: documentTypeCodes.toWord(row.document_type),
  file_format: formatCodes.toWord(row.file_format),
  usage: usageCodes.toWord(row.usage),
  ...(row.expiration === null ? {} : { expiration: row.expiration }),
})

export const documentOfRow = (row: DocumentRow): StoredDocument => ({
  ...paperlessOfRow(row),
  shipment_reference: row.shipment_reference,
  ...(row.file_name === null ? {} : { file_name: row.file_name }),
  size: row.size,
  sha256: row.hash,
  created: isoOf(row.created),
})

/** A document as it is written down. */
export const columnsOfDocument = (document: StoredDocument): Omit<DocumentRow, 'shipment_reference'> => ({
  reference: document.document_reference,
  state: documentStateCodes.toCode(document.document_state),
  document_type: documentTypeCodes.toCode(document.document_type),
  file_format: formatCodes.toCode(document.file_format),
  usage: usageCodes.toCode(document.usage),
  expiration: document.expiration ?? null,
  file_name: document.file_name ?? null,
  hash: document.sha256,
  size: document.size,
  created: Date.parse(document.created),
})

/** The documents of a shipment in the order in which they were added, which is that of their references. */
export const paperlessOfJson = (text: JsonOf<readonly PaperlessRow[]>): readonly PaperlessDocument[] =>
  trusted(text)
    .toSorted((one, other) => (one.reference < other.reference ? -1 : 1))
    .map(paperlessOfRow)
