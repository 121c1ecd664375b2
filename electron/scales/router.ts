import { saveScaleRequest } from '#shared/scales/scale.ts'
import { leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { ScaleService } from './service.ts'

export const createScalesRouter = (scales: ScaleService) =>
  router({
    list: query.query(() => scales.list()),
    get: query.query(() => scales.get()),
    save: leadCommand('settings')
      .input(normalized(saveScaleRequest))
      .mutation(({ input, ctx }) => scales.save(input.scale, ctx)),
    remove: leadCommand('settings').mutation(({ ctx }) => scales.remove(ctx.actor)),
    follow: query.subscription(({ signal }) => scales.follow(signal)),
  })
