import { QueryClient } from '@tanstack/react-query'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#electron/trpc/router.ts'
import type { Bridge } from '#shared/bridge.ts'
import { createClient, type DeskClient } from './client.ts'
import { createRecoveryClient, type RecoveryClient } from './recovery-client.ts'
import { createWire } from './wire.ts'

/** How a window calls the desk, and what it keeps of the answers. */
export type Transport = {
  readonly queryClient: QueryClient
  readonly client: DeskClient
  /** The procedures as the cache knows them. */
  readonly trpc: TRPCOptionsProxy<AppRouter>
  readonly recovery: RecoveryClient
}

/** Puts a window's calls onto the bridge, before anything is drawn that makes some. */
export const createTransport = (bridge: Bridge): Transport => {
  const queryClient = createQueryClient()
  const wire = createWire(bridge)
  const client = createClient(wire)
  const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
  return { queryClient, client, trpc, recovery: createRecoveryClient(wire) }
}

/** Long enough that parts of one screen which ask the same share an answer, too short to show anything old. */
const FRESH_MILLISECONDS = 1000

/**
 * The cache of a window. The desk answers from its own disk: it is never offline, a second try would answer the
 * same, and other windows' changes are told by subscription, so no focus or reconnect has to fetch again.
 */
const createQueryClient = (): QueryClient =>
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
