import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import type { Sight } from '#ui/table/grid/data-grid-props.ts'
import { placeRows, type PlacedRows } from '#ui/table/grid/placed-rows.ts'
import type { ListAddress } from '../list-address.ts'
import { filterOf } from '../filters/list-filter.ts'
import { pagedListOf, referenceOf } from './list-pages.ts'
import { useListPages } from './use-list-pages.ts'

const FOUND = 100
/** So many rows before the end of what was found so far, more is asked for. */
const AHEAD = 120

export type ShipmentRows = {
  readonly rows: PlacedRows<ShipmentSummary>
  /** Those rows, and others beside them that were read already. */
  readonly around: () => PlacedRows<ShipmentSummary>
  /** The very first rows are still being read. */
  readonly isPending: boolean
  /** The rows belong to what was asked before; those asked for now are on their way. */
  readonly isStale: boolean
  readonly error: unknown
  /** There are more than those that are here. */
  readonly hasMore: boolean
  /** Other rows are in sight. */
  readonly onSight: (sight: Sight) => void
  readonly retry: () => void
}

type ShipmentRowsInput = {
  readonly address: ListAddress
  /** How many the list has in all, as far as it is known. */
  readonly total: number | undefined
  /** The place that is in sight at first. */
  readonly initial: number
}

/** The shipments that the address asks for: the list that it narrows, or what a text finds in it. */
export const useShipmentRows = ({ address, total, initial }: ShipmentRowsInput): ShipmentRows => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const isSearch = (address.q?.trim() ?? '') !== ''
  const listed = useListPages({
    ...pagedListOf(address, { trpc, client }),
    total,
    initial,
    enabled: !isSearch,
  })
  const found = useFound(address)
  const asked = isSearch ? found : listed
  // Until the first answer comes the list stays where it is.
  const [shown, setShown] = useState<PlacedRows<ShipmentSummary>>()
  const isSettled = !asked.isPending || asked.error !== null
  if (isSettled && shown !== asked.rows) setShown(asked.rows)
  const isLeft = !isSettled && shown !== undefined
  return {
    ...asked,
    rows: isLeft ? shown : asked.rows,
    isPending: !isSettled && shown === undefined,
    isStale: isLeft || found.isStale,
  }
}

/** What a text finds, one page after the other, as far as somebody scrolls. */
const useFound = (address: ListAddress) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const text = address.q?.trim() ?? ''
  const filter = filterOf(address)
  // tRPC's own infinite query would put its paging direction in the place of the shipments' direction.
  const query = useInfiniteQuery({
    queryKey: [...trpc.shipments.search.pathKey(), filter, text],
    queryFn: ({ pageParam, signal }) =>
      client.shipments.search.query(
        { ...filter, ...(pageParam !== null && { cursor: pageParam }), text, take: FOUND },
        { signal },
      ),
    initialPageParam: nowhere(),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    // Comparing thousands of rows with those before would cost more than drawing the few in sight.
    structuralSharing: false,
    enabled: text !== '',
  })
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = query
  const rows = useMemo(() => {
    const some = data?.pages.flatMap((page) => page.items) ?? []
    // What is indexed between two pages of a search may be found on both.
    const once = [...new Map(some.map((row) => [row.reference, row])).values()]
    return placeRows({ count: once.length, parts: [{ start: 0, rows: once }], idOf: referenceOf })
  }, [data])
  return {
    rows,
    around: () => rows,
    isPending: query.isPending,
    isStale: query.isPlaceholderData && text !== '',
    error: query.error,
    hasMore: hasNextPage,
    onSight: ({ last }: Sight): void => {
      if (last >= rows.count - AHEAD && hasNextPage && !isFetching) void fetchNextPage()
    },
    retry: useCallback(() => void refetch(), [refetch]),
  }
}

const nowhere = (): string | null => null
