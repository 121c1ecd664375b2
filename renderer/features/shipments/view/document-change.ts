import { z } from 'zod'
import { documentTypes, fileFormats } from '#shared/documents/document.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'

const document = z.object({
  document_reference: z.string(),
  document_type: z.enum(documentTypes),
  file_format: z.enum(fileFormats),
  file_name: z.string().optional(),
  size: z.number(),
})
export type ToldDocument = z.output<typeof document>

/** The documents that an entry of the history tells of, and what else it tells. */
export const documentsIn = (
  changes: readonly PropertyChange[],
): { readonly documents: readonly ToldDocument[]; readonly others: readonly PropertyChange[] } => {
  const read = changes.map((change) => ({ change, told: toldIn(change) }))
  return {
    documents: read.flatMap(({ told }) => told ?? []),
    others: read.flatMap(({ change, told }) => (told === undefined ? [change] : [])),
  }
}

const toldIn = ({ property, before, after }: PropertyChange): ToldDocument | undefined =>
  property === '$.paperless_documents' ? document.safeParse(after ?? before).data : undefined
