import { draft, draftByKey, draftFile, draftFileById } from '#shared/drafts.ts'
import { command, query, router } from '../trpc/init.ts'
import type { DraftService } from './service.ts'

export const createDraftsRouter = (drafts: DraftService) =>
  router({
    get: query.input(draftByKey).query(({ input }) => drafts.get(input.key)),
    save: command.input(draft).mutation(({ input }) => drafts.save(input)),
    discard: command.input(draftByKey).mutation(({ input }) => drafts.discard(input.key)),
    keepFile: command.input(draftFile).mutation(({ input }) => drafts.keepFile(input)),
    file: query.input(draftFileById).query(({ input }) => drafts.file(input)),
  })
