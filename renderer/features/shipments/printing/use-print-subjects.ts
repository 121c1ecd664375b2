import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { chunksOf } from '#shared/chunks.ts'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'

export type PrintSubjects = ReadonlyMap<string, ShipmentSummary>

const AT_ONCE = 100
const none: PrintSubjects = new Map()

/** The shipments that jobs belong to, by their references; those that are not read yet are missing. */
export const usePrintSubjects = (jobs: readonly PrintJob[]): PrintSubjects => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const references = [...new Set(jobs.flatMap((job) => job.shipment_reference ?? []))].toSorted()
  const { data } = useQuery({
    queryKey: [...trpc.shipments.states.pathKey(), references],
    enabled: references.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<PrintSubjects> => {
      const found = new Map<string, ShipmentSummary>()
      for (const shipments of chunksOf(references, AT_ONCE)) {
        const { items } = await client.shipments.states.query({ shipments: [...shipments] }, { signal })
        for (const item of items) found.set(item.reference, item)
      }
      return found
    },
  })
  return data ?? none
}
