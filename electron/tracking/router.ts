import { addTrackingRequest, listTrackingRequest } from '../../shared/tracking/tracking-event.ts'
import { command, query, router } from '../trpc/init.ts'
import { tidied } from '../trpc/tidied.ts'
import type { TrackingService } from './service.ts'

export const createTrackingRouter = (service: TrackingService) =>
  router({
    add: command
      .input(tidied(addTrackingRequest))
      .mutation(({ input, ctx }) => service.add(input.events, ctx.actor)),
    list: query.input(tidied(listTrackingRequest)).query(({ input }) => service.list(input.reference)),
  })
