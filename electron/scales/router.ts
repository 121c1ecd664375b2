import { saveScaleRequest } from '#shared/scales/scale.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { ScaleService } from './service.ts'

export const createScalesRouter = (scales: ScaleService) =>
  router({
    list: query.query(() => scales.list()),
    get: query.query(() => scales.get()),
    save: command
      .input(normalized(saveScaleRequest))
      .mutation(({ input, ctx }) => scales.save(input.scale, ctx)),
    remove: command.mutation(() => scales.remove()),
    follow: query.subscription(({ signal }) => scales.follow(signal)),
  })
