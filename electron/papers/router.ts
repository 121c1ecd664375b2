import { getPaperRequest, openPapersRequest } from '#shared/papers/paper.ts'
import { pickListRequest } from '#shared/papers/pick-list.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { PaperService } from './service.ts'

export const createPapersRouter = (papers: PaperService) =>
  router({
    get: query.input(normalized(getPaperRequest)).query(({ input }) => papers.get(input)),
    sample: query.query(async () => papers.sample()),
    open: command.input(normalized(openPapersRequest)).mutation(({ input }) => papers.open(input)),
    pickList: query.input(normalized(pickListRequest)).query(({ input }) => papers.pickList(input)),
    openPickList: command
      .input(normalized(pickListRequest))
      .mutation(({ input }) => papers.openPickList(input)),
  })
