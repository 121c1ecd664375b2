import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTRPC } from '#trpc/client.ts'

/** As many as a list shows; whoever looks for another one types. */
export const MOST_SHOWN = 100

/** The addresses that answer what is typed, the last used first. */
export const useAddressSearch = () => {
  const trpc = useTRPC()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const { data, isError } = useQuery(
    trpc.addresses.search.queryOptions({ text, take: MOST_SHOWN }, { placeholderData: keepPreviousData }),
  )
  return { typed, setTyped, items: data?.items, isError, key: trpc.addresses.search.queryKey() }
}
