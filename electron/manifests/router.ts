import { clockHandover } from '#shared/manifests/by-clock.ts'
import { checklistRequest, handOverRequest } from '#shared/manifests/checklist.ts'
import {
  createManifestsRequest,
  listManifestsRequest,
  manifestByReference,
  manifestDocumentRequest,
  manifestDocumentsRequest,
} from '#shared/manifests/manifest.ts'
import { manifestQueryRequest } from '#shared/manifests/manifest-query.ts'
import { command, leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { ManifestService } from './service.ts'

export const createManifestsRouter = (manifests: ManifestService) =>
  router({
    create: command
      .input(normalized(createManifestsRequest))
      .mutation(({ input, ctx, signal }) => manifests.create(input, { actor: ctx.actor, signal })),
    createByQuery: command
      .input(normalized(manifestQueryRequest))
      .mutation(({ input, ctx, signal }) => manifests.createByQuery(input, { actor: ctx.actor, signal })),
    handOver: command
      .input(normalized(handOverRequest))
      .mutation(({ input, ctx, signal }) => manifests.handOver(input, { actor: ctx.actor, signal })),
    // Nobody has to name anything.
    checklist: query
      .input(normalized(checklistRequest.prefault({})))
      .query(({ input }) => manifests.checklist(input)),
    ready: query.query(() => manifests.ready()),
    get: query.input(normalized(manifestByReference)).query(({ input }) => manifests.get(input.reference)),
    // A list without filters may be asked with nothing at all.
    list: query
      .input(normalized(listManifestsRequest.prefault({})))
      .query(({ input }) => manifests.list(input)),
    document: query
      .input(normalized(manifestDocumentRequest))
      .query(({ input, signal }) => manifests.document(input, signal)),
    byClock: query.query(() => manifests.byClock.get()),
    saveByClock: leadCommand('settings')
      .input(normalized(clockHandover))
      .mutation(({ input, ctx }) => manifests.byClock.save(input, ctx.actor)),
    dismissByClock: command.mutation(() => manifests.byClock.dismiss()),
    withdraw: leadCommand('withdraw_manifest')
      .input(normalized(manifestByReference))
      .mutation(({ input, ctx }) => manifests.withdraw(input.reference, ctx.actor)),
    sign: command
      .input(normalized(manifestByReference))
      .mutation(({ input, ctx }) => manifests.sign(input.reference, ctx.actor)),
    openDocument: command
      .input(normalized(manifestDocumentRequest))
      .mutation(({ input, signal }) => manifests.openDocument(input, signal)),
    openDocuments: command
      .input(normalized(manifestDocumentsRequest))
      .mutation(({ input, signal }) => manifests.openDocuments(input, signal)),
  })
