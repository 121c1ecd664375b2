import { type Refusal, refuse } from '#shared/api-error.ts'
import type { StoredDocument } from '#shared/documents/document.ts'
import type { Link } from '#shared/resource-result.ts'

/** Where a document and its shipment are read. */
export const linksOf = ({ document_reference, shipment_reference }: StoredDocument): readonly Link[] => [
  {
    href: `/documents/${document_reference}`,
    rel: 'paperless_document',
    reference: document_reference,
    type: 'paperless_document',
  },
  {
    href: `/shipments/${shipment_reference}`,
    rel: 'shipment',
    reference: shipment_reference,
    type: 'shipment',
  },
]

/** There is no such document, or not any more. */
export const unknownDocument = (reference: string): Refusal =>
  refuse('not_found', { code: 'not_found', sentence: { key: 'document_unknown', values: { reference } } })

/** The file is not what was kept. */
export const gone = ({ document_reference, sha256 }: StoredDocument): Refusal =>
  refuse('gone', {
    code: 'resource_quarantined',
    sentence: { key: 'document_damaged', values: { reference: document_reference, file: sha256 } },
  })
