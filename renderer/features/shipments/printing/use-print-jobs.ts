import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'

const MOST_AT_ONCE = 500

/** All that is still to come out, newest first; nothing while it is read for the first time. */
export const useOpenPrintJobs = (): readonly PrintJob[] | undefined => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  return useQuery({
    queryKey: trpc.printQueue.jobs.queryKey({ is_open: true }),
    queryFn: async ({ signal }) => {
      const jobs: PrintJob[] = []
      let before: number | null | undefined
      do {
        const page = await client.printQueue.jobs.query(
          { is_open: true, take: MOST_AT_ONCE, ...(typeof before === 'number' && { before }) },
          { signal },
        )
        jobs.push(...page.items)
        before = page.next_before
      } while (before !== null)
      return jobs
    },
  }).data
}

const AT_ONCE = 50
const nothingBefore = (): number | null => null

/** What was to come out, newest first, page by page; of one shipment or of all. */
export const usePrintJobs = (shipment?: string) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const asked = { take: AT_ONCE, ...(shipment !== undefined && { shipment }) }
  return useInfiniteQuery({
    queryKey: [...trpc.printQueue.jobs.pathKey(), asked],
    queryFn: ({ pageParam, signal }) =>
      client.printQueue.jobs.query(
        { ...asked, ...(pageParam !== null && { before: pageParam }) },
        { signal },
      ),
    initialPageParam: nothingBefore(),
    getNextPageParam: (page) => page.next_before,
  })
}
