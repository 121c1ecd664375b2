import { createTRPCClient, type TRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#electron/trpc/router.ts'
import { ipcLink } from './ipc-link.ts'
import type { Wire } from './wire.ts'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** What calls the desk past the cache. */
export type DeskClient = TRPCClient<AppRouter>

/** The client of all procedures, over the page's wire. */
export const createClient = (wire: Wire): DeskClient =>
  createTRPCClient<AppRouter>({ links: [ipcLink<AppRouter>(wire)] })
