import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { PageOfShipments, ShipmentSummary } from '#shared/shipments/shipment.ts'
import type { Transport } from '#trpc/transport.ts'
import { filterOf } from '../filters/list-filter.ts'
import type { ListAddress } from '../list-address.ts'

/** Rows of a page of the list. */
export const PAGE = 200
/** What changes at the desk is told; this is only for what changes by itself, as documents expire. */
const FRESH_MILLISECONDS = 60_000

type PagePart = { readonly take: number; readonly skip?: number; readonly cursor?: string }

/** A list that is read page by page, each by its number. */
export type PagedList = {
  readonly queryKey: readonly unknown[]
  readonly read: (part: PagePart, options: { readonly signal: AbortSignal }) => Promise<PageOfShipments>
}

/** The list that an address asks for, when nothing is searched for in it. */
export const pagedListOf = (
  address: ListAddress,
  { trpc, client }: Pick<Transport, 'trpc' | 'client'>,
): PagedList => {
  const ordered = { ...filterOf(address), ...(address.order && { order: address.order }) }
  return {
    queryKey: [...trpc.shipments.list.pathKey(), ordered],
    read: (part, options) => client.shipments.list.query({ ...ordered, ...part }, options),
  }
}

/**
 * Reads a page of a list. It goes on where the page before ended, as long as that is what the desk has; after a change
 * each page is found by its place, and so needs none of those before it.
 */
export const pageQuery = (queryClient: QueryClient, { queryKey, read }: PagedList, number: number) => {
  const keyOf = (other: number): readonly unknown[] => [...queryKey, other]
  const part = (): PagePart => {
    if (number === 0) return { take: PAGE }
    const before = queryClient.getQueryState<PageOfShipments>(keyOf(number - 1))
    const cursor = before?.isInvalidated === false ? before.data?.next_cursor : undefined
    return cursor ? { take: PAGE, cursor } : { take: PAGE, skip: number * PAGE }
  }
  return queryOptions({
    queryKey: keyOf(number),
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => read(part(), { signal }),
    staleTime: FRESH_MILLISECONDS,
    gcTime: FRESH_MILLISECONDS,
  })
}

/** The number of the page that a place is on. */
export const pageOf = (index: number): number => Math.floor(Math.max(0, index) / PAGE)

/** What a shipment is known by in the list. */
export const referenceOf = ({ reference }: Pick<ShipmentSummary, 'reference'>): string => reference
