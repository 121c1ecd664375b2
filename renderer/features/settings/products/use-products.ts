import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'

/** The products that answer what is typed, in the order of their SKUs, as far as somebody reads. */
export const useProducts = () => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...trpc.products.list.pathKey(), text],
    queryFn: ({ pageParam, signal }) =>
      client.products.list.query({ text, ...(pageParam === null ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: nowhere(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data])
  return { items, isError, typed, setTyped, hasNextPage, isFetchingNextPage, fetchNextPage }
}

const nowhere = (): string | null => null
