import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { useTRPC } from '#trpc/client.ts'

/** Everything that the desk knows of carriers. */
export const useCatalogue = () => {
  const trpc = useTRPC()
  return useQuery(trpc.carriers.list.queryOptions())
}

/** Shows the catalogue at once as it is going to be, or, without one, reads it anew. */
export const useRefresh = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return useCallback(
    async (change?: (catalogue: Catalogue) => Catalogue): Promise<void> => {
      const key = trpc.carriers.list.queryKey()
      await queryClient.cancelQueries({ queryKey: key })
      if (change) queryClient.setQueryData(key, (catalogue) => catalogue && change(catalogue))
      else await queryClient.invalidateQueries({ queryKey: key })
    },
    [trpc, queryClient],
  )
}
