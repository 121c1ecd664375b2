import {
  allocateRequest,
  allocateWithQuoteRequest,
  confirmBookingRequest,
  deallocateRequest,
  failBookingRequest,
  quotesRequest,
  setTrackingReferencesRequest,
} from '#shared/allocation/allocation.ts'
import { command, router } from '../trpc/init.ts'
import { tidied } from '../trpc/tidied.ts'
import type { AllocationService } from './service.ts'

export const createAllocationRouter = (service: AllocationService) =>
  router({
    allocate: command
      .input(tidied(allocateRequest))
      .mutation(({ input, ctx }) => service.allocate(input, ctx.actor)),
    quotes: command.input(tidied(quotesRequest)).mutation(({ input }) => service.quotes(input.reference)),
    allocateWithQuote: command
      .input(tidied(allocateWithQuoteRequest))
      .mutation(({ input, ctx }) => service.allocateWithQuote(input.quote, ctx.actor)),
    deallocate: command
      .input(tidied(deallocateRequest))
      .mutation(({ input, ctx }) => service.deallocate(input, ctx.actor)),
    setTrackingReferences: command
      .input(tidied(setTrackingReferencesRequest))
      .mutation(({ input, ctx }) => service.setTrackingReferences(input, ctx.actor)),
    confirmBooking: command
      .input(tidied(confirmBookingRequest))
      .mutation(({ input, ctx }) => service.confirmBooking(input, ctx.actor)),
    failBooking: command
      .input(tidied(failBookingRequest))
      .mutation(({ input, ctx }) => service.failBooking(input, ctx.actor)),
  })
