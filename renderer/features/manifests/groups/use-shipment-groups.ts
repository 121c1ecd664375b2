import { useInfiniteQuery } from '@tanstack/react-query'
import type { ShipmentGroupState } from '#shared/shipment-groups/group-state.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'

const AT_ONCE = 20

/** Groups in these states, newest first, as far as somebody reads. */
export const useShipmentGroups = (states: readonly ShipmentGroupState[]) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  return useInfiniteQuery({
    queryKey: [...trpc.groups.list.pathKey(), ...states],
    queryFn: ({ pageParam, signal }) =>
      client.groups.list.query(
        { states: [...states], take: AT_ONCE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next_cursor,
  })
}

const firstPage = (): string | null => null
