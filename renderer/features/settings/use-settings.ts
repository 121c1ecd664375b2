import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#trpc/client.ts'
import { useUpdateSettings } from '#trpc/mutations/settings.ts'

/** The desk's settings and the way to change some of them; every part of the window follows at once. */
export const useSettings = () => {
  const trpc = useTRPC()
  const { data: settings } = useQuery(trpc.settings.get.queryOptions())
  const { mutate: change, isError } = useUpdateSettings()
  return { settings, change, isError }
}
