import { addTrackingRequest, listTrackingRequest } from '#shared/tracking/tracking-event.ts'
import { leadCommand, normalized, normalizedExcept, query, router } from '../trpc/init.ts'
import type { TrackingService } from './service.ts'

export const createTrackingRouter = (service: TrackingService) =>
  router({
    add: leadCommand('change_state')
      // Each event is read by itself, so that one that cannot be read never stops the others.
      .input(normalizedExcept('events', addTrackingRequest))
      .mutation(({ input, ctx }) => service.add(input.events, ctx.actor)),
    get: query.input(normalized(listTrackingRequest)).query(({ input }) => service.get(input.reference)),
    list: query.input(normalized(listTrackingRequest)).query(({ input }) => service.list(input.reference)),
  })
