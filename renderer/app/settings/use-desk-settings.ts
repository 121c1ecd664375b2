import { useQuery } from '@tanstack/react-query'
import type { Settings } from '#shared/settings/settings.ts'
import { useTRPC } from '#trpc/client.ts'

/** What a desk looks like as long as its settings cannot be read. */
const usual: Settings = {
  desk_name: 'Desk',
  operator: '—',
  appearance: 'system',
  language: 'system',
  density: 'normal',
  scan_sound: true,
}

/** The desk's settings; `undefined` for the moment in which they are read for the first time. */
export const useDeskSettings = (): Settings | undefined => {
  const trpc = useTRPC()
  const { data, isPending } = useQuery(trpc.settings.get.queryOptions(undefined, { staleTime: Infinity }))
  return isPending ? undefined : (data ?? usual)
}
