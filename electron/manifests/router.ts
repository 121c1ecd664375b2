import {
  createManifestsRequest,
  listManifestsRequest,
  manifestByReference,
  manifestDocumentRequest,
} from '#shared/manifests/manifest.ts'
import { command, query, router } from '../trpc/init.ts'
import { tidied } from '../trpc/tidied.ts'
import type { ManifestService } from './service.ts'

export const createManifestsRouter = (manifests: ManifestService) =>
  router({
    create: command
      .input(tidied(createManifestsRequest))
      .mutation(({ input, ctx, signal }) => manifests.create(input, { actor: ctx.actor, signal })),
    ready: query.query(() => manifests.ready()),
    get: query.input(tidied(manifestByReference)).query(({ input }) => manifests.get(input.reference)),
    // A list without filters may be asked with nothing at all.
    list: query.input(tidied(listManifestsRequest.prefault({}))).query(({ input }) => manifests.list(input)),
    document: query
      .input(tidied(manifestDocumentRequest))
      .query(({ input, signal }) => manifests.document(input, signal)),
    openDocument: command
      .input(tidied(manifestDocumentRequest))
      .mutation(({ input, signal }) => manifests.openDocument(input, signal)),
  })
