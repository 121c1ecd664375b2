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
  refuse('not_found', { code: 'not_found', message: `There is no document ${reference} at this desk.` })

/** The file is not what was kept. */
export const gone = ({ document_reference, sha256 }: StoredDocument): Refusal =>
  refuse('gone', {
    code: 'resource_quarantined',
    message:
      `The file of document ${document_reference} is damaged or gone, so it is not shown. What is left of it lies ` +
      `in the folder “quarantine” as ${sha256}. Adding the same file again to any shipment mends it.`,
  })
