import {
  allocateRequest,
  allocateWithQuoteRequest,
  confirmBookingRequest,
  deallocateRequest,
  failBookingRequest,
  quotesRequest,
  setTrackingReferencesRequest,
} from '#shared/allocation/allocation.ts'
import type { CreateShipmentWithDocuments } from '#shared/documents/document.ts'
import { command, leadCommand, normalized, query, router, unread } from '../trpc/init.ts'
import type { AllocationService } from './service.ts'

export const createAllocationRouter = (service: AllocationService) =>
  router({
    allocate: command
      .input(normalized(allocateRequest))
      .mutation(({ input, ctx }) => service.allocate(input, ctx.actor)),
    quotes: command.input(normalized(quotesRequest)).mutation(({ input }) => service.quotes(input.reference)),
    // The service reads the request as that of a new shipment; nothing is written.
    quotesForRequest: query
      .input(unread<CreateShipmentWithDocuments>())
      .query(({ input }) => service.quotesForRequest(input)),
    allocateWithQuote: command
      .input(normalized(allocateWithQuoteRequest))
      .mutation(({ input, ctx }) => service.allocateWithQuote(input.quote, ctx.actor)),
    deallocate: leadCommand('deallocate')
      .input(normalized(deallocateRequest))
      .mutation(({ input, ctx }) => service.deallocate(input, ctx.actor)),
    setTrackingReferences: command
      .input(normalized(setTrackingReferencesRequest))
      .mutation(({ input, ctx }) => service.setTrackingReferences(input, ctx.actor)),
    confirmBooking: command
      .input(normalized(confirmBookingRequest))
      .mutation(({ input, ctx }) => service.confirmBooking(input, ctx.actor)),
    failBooking: command
      .input(normalized(failBookingRequest))
      .mutation(({ input, ctx }) => service.failBooking(input, ctx.actor)),
  })
