import { useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'

const AT_ONCE = 20

/** The manifests that were made, newest first, as far as somebody reads. */
export const useManifests = () => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  // tRPC's own infinite query would ask for a paging direction, which the desk does not know.
  return useInfiniteQuery({
    queryKey: trpc.manifests.list.pathKey(),
    queryFn: ({ pageParam, signal }) =>
      client.manifests.list.query(
        { take: AT_ONCE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: nowhere(),
    getNextPageParam: (page) => page.next_cursor,
  })
}

const nowhere = (): string | null => null
