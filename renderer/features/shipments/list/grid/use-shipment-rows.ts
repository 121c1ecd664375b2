import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { PageOfShipments, ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import type { ListAddress } from '../list-address.ts'
import { filterOf } from '../filters/list-filter.ts'

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

type Paged = {
  readonly queryKey: readonly unknown[]
  readonly read: (
    page: { readonly cursor?: string },
    options: { readonly signal: AbortSignal },
  ) => Promise<PageOfShipments>
  readonly enabled: boolean
}

/** One page after the other, as far as somebody scrolls. */
const usePages = ({ queryKey, read, enabled }: Paged): ShipmentRows => {
  // tRPC's own infinite query would put its paging direction in the place of the shipments' direction.
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam === null ? {} : { cursor: pageParam }, { signal }),
    initialPageParam: nowhere(),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    // Comparing tens of thousands of rows with those before would cost more than drawing the few in sight.
    structuralSharing: false,
    enabled,
  })
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = query
  return {
    rows: useMemo(() => (data ? eachOnce(data.pages.flatMap((page) => page.items)) : noRows), [data]),
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

/** What is indexed between two pages of a search may be found on both. */
const eachOnce = (rows: readonly ShipmentSummary[]): readonly ShipmentSummary[] => [
  ...new Map(rows.map((row) => [row.reference, row])).values(),
]

/** The shipments that the address asks for: the list that it narrows, or what a text finds in it. */
export const useShipmentRows = (address: ListAddress): ShipmentRows => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const text = address.q?.trim() ?? ''
  const filter = filterOf(address)
  const ordered = { ...filter, ...(address.order && { order: address.order }) }
  const listed = usePages({
    queryKey: [...trpc.shipments.list.pathKey(), ordered],
    read: (page, options) => client.shipments.list.query({ ...ordered, ...page, take: PAGE }, options),
    enabled: text === '',
  })
  const found = usePages({
    queryKey: [...trpc.shipments.search.pathKey(), filter, text],
    read: (page, options) =>
      client.shipments.search.query({ ...filter, ...page, text, take: FOUND }, options),
    enabled: text !== '',
  })
  if (text === '') return listed
  // Until the first answer comes the list stays where it is.
  return found.isPending ? { ...listed, isStale: true } : found
}
