import { addDocumentRequest, documentByReference } from '#shared/documents/document.ts'
import { shipmentByReference } from '#shared/shipments/requests.ts'
import { command, query, router } from '../trpc/init.ts'
import { tidied } from '../trpc/tidied.ts'
import type { DocumentService } from './service.ts'

export const createDocumentsRouter = (documents: DocumentService) =>
  router({
    add: command
      .input(tidied(addDocumentRequest))
      .mutation(({ input, ctx }) => documents.add(input, ctx.actor)),
    get: query
      .input(tidied(documentByReference))
      .query(({ input }) => documents.get(input.document_reference)),
    list: query.input(tidied(shipmentByReference)).query(({ input }) => documents.list(input.reference)),
    remove: command
      .input(tidied(documentByReference))
      .mutation(({ input, ctx }) => documents.remove(input.document_reference, ctx.actor)),
    saveCopy: command
      .input(tidied(documentByReference))
      .mutation(({ input }) => documents.saveCopy(input.document_reference)),
  })
