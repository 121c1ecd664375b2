import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#trpc/client.ts'

/** Whether this desk has its contents scanned before a parcel is finished. */
export const useIsCounting = (): boolean =>
  useQuery(useTRPC().settings.get.queryOptions()).data?.bench_counting !== false
