import { createTRPCClient, type TRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#electron/trpc/router.ts'
import type { Bridge } from '#shared/bridge.ts'
import { ipcLink } from './ipc-link.ts'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** What calls the desk past the cache. */
export type DeskClient = TRPCClient<AppRouter>

/** The client of all procedures, over the bridge that the preload script has put into the page. */
export const createClient = (bridge: Bridge): DeskClient =>
  createTRPCClient<AppRouter>({ links: [ipcLink<AppRouter>(bridge)] })
