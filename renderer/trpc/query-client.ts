import { QueryClient } from '@tanstack/react-query'

/** Long enough that parts of one screen which ask the same share an answer, too short to show anything old. */
const FRESH_MILLISECONDS = 1000

/**
 * The cache of a window. The desk answers from its own disk: it is never offline, a second try would answer the
 * same, and other windows' changes are told by subscription, so no focus or reconnect has to fetch again.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: FRESH_MILLISECONDS,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
