import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import type { Job, PageOfJobs } from '#shared/transfer/job.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'

const AT_ONCE = 50

/** Past and running jobs, newest first, page by page. */
export const useJobs = () => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const queryKey = trpc.transfer.jobs.pathKey()
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      client.transfer.jobs.query(
        { take: AT_ONCE, ...(pageParam === null ? {} : { before: pageParam }) },
        { signal },
      ),
    initialPageParam: nothingBefore(),
    getNextPageParam: (page) => page.next_before,
  })
  useWatchedJobs((job) => {
    const isKnown = query.data?.pages.some(({ items }) => items.some((one) => one.job === job.job))
    if (isKnown) queryClient.setQueryData(queryKey, withJob(job))
    else void queryClient.invalidateQueries({ queryKey })
  })
  return query
}

type Pages = InfiniteData<PageOfJobs, number | null>

/** The pages with a job as it is now; the others stay as they were read. */
const withJob =
  (job: Job) =>
  (pages: Pages | undefined): Pages | undefined =>
    pages && {
      ...pages,
      pages: pages.pages.map((page) => ({
        ...page,
        items: page.items.map((one) => (one.job === job.job ? job : one)),
      })),
    }

const nothingBefore = (): number | null => null

/** A job as it is now; nothing while it is read. */
export const useJob = (job: number): Job | undefined => {
  const queryClient = useQueryClient()
  const options = useTRPC().transfer.job.queryOptions({ job })
  useWatchedJobs((changed) => {
    if (changed.job === job) queryClient.setQueryData(options.queryKey, changed)
    // Whether it can be undone, too, has changed.
    else if (changed.kind === 'undo_import') void queryClient.invalidateQueries(options)
  })
  return useQuery(options).data
}

/** Tells of every job that begins, goes on or ends. */
export const useWatchedJobs = (onJob: (job: Job) => void): void => {
  const trpc = useTRPC()
  useSubscription(trpc.transfer.watch.subscriptionOptions(undefined, { onData: onJob }))
}
