import { createTRPCClient, type TRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#electron/trpc/router.ts'
import type { Bridge } from '#shared/bridge.ts'
import { ipcLink } from './ipc-link.ts'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** The client of all procedures, over the bridge that the preload script has put into the page. */
export const createClient = (bridge: Bridge): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({ links: [ipcLink<AppRouter>(bridge)] })
