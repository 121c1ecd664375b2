import { addDocumentRequest, documentByReference } from '#shared/documents/document.ts'
import { shipmentByReference } from '#shared/shipments/requests.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { DocumentService } from './service.ts'

export const createDocumentsRouter = (documents: DocumentService) =>
  router({
    add: command
      .input(normalized(addDocumentRequest))
      .mutation(({ input, ctx }) => documents.add(input, ctx.actor)),
    get: query
      .input(normalized(documentByReference))
      .query(({ input }) => documents.get(input.document_reference)),
    list: query.input(normalized(shipmentByReference)).query(({ input }) => documents.list(input.reference)),
    remove: command
      .input(normalized(documentByReference))
      .mutation(({ input, ctx }) => documents.remove(input.document_reference, ctx.actor)),
    saveCopy: command
      .input(normalized(documentByReference))
      .mutation(({ input }) => documents.saveCopy(input.document_reference)),
  })
