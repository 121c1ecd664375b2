import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Gives shipments a carrier service. */
export const useAllocate = () => useMutation(useTRPC().allocation.allocate.mutationOptions())

/** Asks every carrier service for its price; the desk keeps the prices for a while. */
export const useQuote = () => useMutation(useTRPC().allocation.quotes.mutationOptions())

/** Gives a shipment the service of a quote. */
export const useAllocateWithQuote = () =>
  useMutation(useTRPC().allocation.allocateWithQuote.mutationOptions())

/** Takes the carrier service from shipments again. */
export const useDeallocate = () => useMutation(useTRPC().allocation.deallocate.mutationOptions())

/** The carrier will collect. */
export const useConfirmBooking = () => useMutation(useTRPC().allocation.confirmBooking.mutationOptions())

/** The carrier will not collect. */
export const useFailBooking = () => useMutation(useTRPC().allocation.failBooking.mutationOptions())

/** Sets the references by which the carrier knows a shipment. */
export const useSetTrackingReferences = () =>
  useMutation(useTRPC().allocation.setTrackingReferences.mutationOptions())
