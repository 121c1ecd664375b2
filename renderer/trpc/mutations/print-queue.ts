import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkResult } from '#shared/shipments/bulk.ts'
import type { PrintRequest, Queued } from '#shared/print-queue/print-job.ts'
import { type DeskClient, useTRPC } from '../client.ts'

// The desk itself tells every window what becomes of jobs; whoever did something need not wait for that.

/** What is printed of which shipments, in this order, on which printer. */
type Printing = Pick<PrintRequest, 'printer' | 'reason' | 'request_key'> & {
  readonly shipments: readonly string[]
}

/** Has the labels of shipments come out of a printer. */
export const queueLabels = (
  client: DeskClient,
  { shipments, ...how }: Printing,
): Promise<BulkResult<Queued>> => client.printQueue.print.mutate({ shipments: [...shipments], ...how })

/** Has something of shipments come out of a printer. */
export const useQueuePrint = () => useMutation(useTRPC().printQueue.print.mutationOptions(useReadQueue()))

/** The same for what has a reference of its own. */
export const useQueueFile = () => useMutation(useTRPC().printQueue.printFile.mutationOptions(useReadQueue()))

/** Has one list of what is to be fetched for shipments come out of a printer. */
export const useQueuePickList = () =>
  useMutation(useTRPC().printQueue.printPickList.mutationOptions(useReadQueue()))

/** Has a list of shipments come out of a printer. */
export const useQueueList = () => useMutation(useTRPC().printQueue.printList.mutationOptions(useReadQueue()))

/** Has what a job printed come out once more, as it was. */
export const useReprintJob = () => useMutation(useTRPC().printQueue.reprint.mutationOptions(useReadQueue()))

/** Takes a job out of the queue. */
export const useCancelPrint = () => useMutation(useTRPC().printQueue.cancel.mutationOptions(useReadQueue()))

/** Takes all that waits for a printer out of the queue. */
export const useCancelAllPrints = () =>
  useMutation(useTRPC().printQueue.cancelAll.mutationOptions(useReadQueue()))

/** Tries a job again now, without waiting for the end of its pause. */
export const useRetryPrint = () => useMutation(useTRPC().printQueue.retry.mutationOptions(useReadQueue()))

/** Says of a job whether it came out. */
export const useSettlePrint = () => useMutation(useTRPC().printQueue.settle.mutationOptions(useReadQueue()))

/** Lets what is to be printed wait. */
export const usePausePrinter = () => useMutation(useTRPC().printQueue.pause.mutationOptions(useReadQueue()))

/** Lets a printer go on. */
export const useResumePrinter = () => useMutation(useTRPC().printQueue.resume.mutationOptions(useReadQueue()))

/** Reads anew all that is told of printers and of what waits for them. */
export const useRefreshPrinting = (): (() => Promise<unknown>) => {
  const { printQueue, printers, packing } = useTRPC()
  const queryClient = useQueryClient()
  return () =>
    Promise.all(
      [printQueue, printers, packing].map((part) => queryClient.invalidateQueries(part.pathFilter())),
    )
}

const useReadQueue = () => ({ onSuccess: useRefreshPrinting() })
