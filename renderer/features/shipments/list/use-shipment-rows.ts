import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ShipmentSummary } from '../../../../shared/shipments/shipment.ts'
import { useTRPC, useTRPCClient } from '../../../trpc/client.ts'
import type { ListAddress } from './list-address.ts'
import { filterOf } from './list-filter.ts'

const PAGE = 200
const FOUND = 100

export type ShipmentRows = {
  readonly rows: readonly ShipmentSummary[]
  /** The very first rows are still being read. */
  readonly isPending: boolean
  /** The rows belong to what was asked before; those asked for now are on their way. */
  readonly isStale: boolean
  readonly error: unknown
  /** There are more than those that are loaded. */
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly retry: () => void
}

const noRows: readonly ShipmentSummary[] = []

const useListed = (address: ListAddress, enabled: boolean): ShipmentRows => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const filter = { ...filterOf(address), ...(address.order && { order: address.order }) }
  // tRPC's own infinite query would put its paging direction in the place of the shipments' direction.
  const query = useInfiniteQuery({
    queryKey: [...trpc.shipments.list.pathKey(), filter],
    queryFn: ({ pageParam, signal }) =>
      client.shipments.list.query(
        { ...filter, take: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: nowhere(),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    // Comparing tens of thousands of rows with those before would cost more than drawing the few in sight.
    structuralSharing: false,
    enabled,
  })
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = query
  return {
    rows: useMemo(() => data?.pages.flatMap((page) => page.items) ?? noRows, [data]),
    isPending: query.isPending,
    isStale: query.isPlaceholderData,
    error: query.error,
    hasMore: hasNextPage,
    loadMore: useCallback(() => {
      if (hasNextPage && !isFetching) void fetchNextPage()
    }, [hasNextPage, isFetching, fetchNextPage]),
    retry: useCallback(() => void refetch(), [refetch]),
  }
}

const nowhere = (): string | null => null
const nothingMore = (): void => undefined

const useFound = (text: string): ShipmentRows => {
  const trpc = useTRPC()
  const { data, isPending, isPlaceholderData, error, refetch } = useQuery(
    trpc.shipments.search.queryOptions(
      { text, take: FOUND },
      { placeholderData: keepPreviousData, enabled: text !== '' },
    ),
  )
  const rows = data?.items ?? noRows
  return {
    rows,
    isPending,
    isStale: isPlaceholderData,
    error,
    hasMore: rows.length >= FOUND,
    loadMore: nothingMore,
    retry: useCallback(() => void refetch(), [refetch]),
  }
}

/** The shipments that the address asks for: those that a text finds, or a page after the other of the list. */
export const useShipmentRows = (address: ListAddress): ShipmentRows => {
  const text = address.q?.trim() ?? ''
  const listed = useListed(address, text === '')
  const found = useFound(text)
  if (text === '') return listed
  // Until the first answer comes the list stays where it is.
  return found.isPending ? { ...listed, isStale: true } : found
}
