import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '#trpc/client.ts'

/** The desk's settings and the way to change some of them; every part of the window follows at once. */
export const useSettings = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: settings } = useQuery(trpc.settings.get.queryOptions())
  const { mutate: change, isError } = useMutation(
    trpc.settings.update.mutationOptions({
      onSuccess: (changed) => queryClient.setQueryData(trpc.settings.get.queryKey(), changed),
    }),
  )
  return { settings, change, isError }
}
