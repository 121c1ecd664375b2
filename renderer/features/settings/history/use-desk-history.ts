import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'

/** What was done to the desk, newest first, as far as somebody reads; of one person where one is chosen. */
export const useDeskHistory = () => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const [actor, setActor] = useState<string | null>(null)
  // tRPC's own infinite query would ask for a paging direction, which the desk does not know.
  const { data, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...trpc.audit.list.pathKey(), actor],
    queryFn: ({ pageParam, signal }) =>
      client.audit.list.query(
        { ...(actor !== null && { actor }), ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: nowhere(),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    // Whoever looks wants to see what was done a moment ago.
    staleTime: 0,
    gcTime: 0,
  })
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data])
  const actors = data?.pages[0]?.actors ?? []
  return { items, actors, actor, setActor, isError, hasNextPage, isFetchingNextPage, fetchNextPage }
}

const nowhere = (): number | null => null
