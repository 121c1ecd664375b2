import { z } from 'zod'
import { documentTypes, fileFormats } from '#shared/documents/document.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'

const changedDocument = z.object({
  document_reference: z.string(),
  document_type: z.enum(documentTypes),
  file_format: z.enum(fileFormats),
  file_name: z.string().optional(),
  size: z.number(),
})
export type ChangedDocument = z.output<typeof changedDocument>

/** The documents that an entry of the history tells of, and what else it tells. */
export const documentsIn = (
  changes: readonly PropertyChange[],
): { readonly documents: readonly ChangedDocument[]; readonly others: readonly PropertyChange[] } => {
  const read = changes.map((change) => ({ change, document: documentIn(change) }))
  return {
    documents: read.flatMap(({ document }) => document ?? []),
    others: read.flatMap(({ change, document }) => (document === undefined ? [change] : [])),
  }
}

const documentIn = ({ property, before, after }: PropertyChange): ChangedDocument | undefined =>
  property === '$.paperless_documents' ? changedDocument.safeParse(after ?? before).data : undefined
