import { type Refusal, refuse } from '#shared/api-error.ts'
import type { StoredDocument } from '#shared/documents/document.ts'
import type { Link } from '#shared/resource-result.ts'
import { linkTo, linkToDocument } from '../shipments/answers.ts'

/** Where a document and its shipment are read. */
export const linksOf = ({ document_reference, shipment_reference }: StoredDocument): readonly Link[] => [
  linkToDocument(document_reference),
  linkTo(shipment_reference),
]

/** There was such a document; it was removed. */
export const removedDocument = (reference: string): Refusal =>
  refuse('gone', { code: 'resource_removed', sentence: { key: 'document_removed', values: { reference } } })

/** There never was such a document here. */
export const unknownDocument = (reference: string): Refusal =>
  refuse('not_found', { code: 'not_found', sentence: { key: 'document_unknown', values: { reference } } })

/** The file is not what was kept. */
export const gone = ({ document_reference, sha256 }: StoredDocument): Refusal =>
  refuse('gone', {
    code: 'resource_quarantined',
    sentence: { key: 'document_damaged', values: { reference: document_reference, file: sha256 } },
  })
