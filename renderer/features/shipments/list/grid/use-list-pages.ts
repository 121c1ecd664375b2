import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { PageOfShipments } from '#shared/shipments/shipment.ts'
import { placeRows } from '#ui/table/grid/placed-rows.ts'
import { PAGE, type PagedList, pageQuery, referenceOf } from './list-pages.ts'
import { usePagesInSight } from './use-pages-in-sight.ts'

type ListPagesInput = PagedList & {
  /** How many rows the list has, where that is known. */
  readonly total: number | undefined
  /** The place that is in sight at first. */
  readonly initial: number
  readonly enabled: boolean
}

/** How many rows a list is known to have at least. */
type Reach = { readonly list: string; readonly count: number }

/** A list of which only the pages in sight are kept as the desk has them; any other is read when it comes into sight. */
export const useListPages = ({ queryKey, read, total, initial, enabled }: ListPagesInput) => {
  const queryClient = useQueryClient()
  const list = hashKey(queryKey)
  const optionsOf = (number: number) => pageQuery(queryClient, { queryKey, read }, number)
  const { first, last, onSight } = usePagesInSight({ list, initial, optionsOf })
  const one = useQuery({ ...optionsOf(first), enabled })
  const other = useQuery({ ...optionsOf(last), enabled })

  const [reach, setReach] = useState<Reach>()
  const before = reach?.list === list ? reach.count : undefined
  const reached = furthest([before, reachOf(first, one.data), reachOf(last, other.data)])
  if (reached !== undefined && reached !== before) setReach({ list, count: reached })
  const end = endOf(last, other.data) ?? endOf(first, one.data)
  const count = reached === undefined ? 0 : (end ?? total ?? reached)
  const rows = useMemo(() => {
    const parts = [partOf(first, one.data), ...(first === last ? [] : [partOf(last, other.data)])]
    return placeRows({ count, parts, idOf: referenceOf })
  }, [count, first, last, one.data, other.data])

  /** The rows in sight, and those of the pages beside them that were read already. */
  const around = () => {
    const numbers = [...new Set([first - 1, first, last, last + 1])].filter((number) => number >= 0)
    const parts = numbers.map((number) =>
      partOf(number, queryClient.getQueryData(optionsOf(number).queryKey)),
    )
    return placeRows({ count, parts, idOf: referenceOf })
  }

  const { refetch } = one
  return {
    rows,
    around,
    isPending: enabled && reached === undefined,
    error: one.error ?? other.error,
    hasMore: rows.here.length < (total ?? count) || (total === undefined && end === undefined),
    onSight,
    retry: useCallback(() => void refetch(), [refetch]),
  }
}

const partOf = (number: number, page: PageOfShipments | undefined) => ({
  start: number * PAGE,
  rows: page?.items ?? [],
})

const endOf = (number: number, page: PageOfShipments | undefined): number | undefined =>
  page?.next_cursor === null ? number * PAGE + page.items.length : undefined

/** One more than is on a page that has a next one. */
const reachOf = (number: number, page: PageOfShipments | undefined): number | undefined =>
  page && (endOf(number, page) ?? number * PAGE + page.items.length + 1)

const furthest = (counts: readonly (number | undefined)[]): number | undefined => {
  const known = counts.filter((count) => count !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}
