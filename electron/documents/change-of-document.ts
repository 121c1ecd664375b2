import type { StoredDocument } from '#shared/documents/document.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'

/** What the history keeps of a document: everything but its bytes, of which it has the hash. */
export const changeOfDocument = (
  { shipment_reference: _shipment, document_state: _state, created: _created, ...kept }: StoredDocument,
  side: 'before' | 'after',
): PropertyChange => ({ property: '$.paperless_documents', [side]: kept })
