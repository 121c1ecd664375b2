import { useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'

const AT_ONCE = 100

/** The shipments of a group, those that came last first, as far as somebody reads. */
export const useMembers = (reference: string) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  return useInfiniteQuery({
    queryKey: [...trpc.groups.members.pathKey(), reference],
    queryFn: ({ pageParam, signal }) =>
      client.groups.members.query(
        { reference, take: AT_ONCE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: beginning(),
    getNextPageParam: (page) => page.next_cursor,
  })
}

const beginning = (): string | null => null
