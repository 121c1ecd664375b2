import { createTRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { RecoveryWindowRouter } from '#electron/trpc/router.ts'
import type { Bridge } from '#shared/bridge.ts'
import { ipcLink } from './ipc-link.ts'

export const { TRPCProvider: RecoveryTRPCProvider, useTRPC: useRecoveryTRPC } =
  createTRPCContext<RecoveryWindowRouter>()

/** The client of what is there where no desk can be opened. */
export const createRecoveryClient = (bridge: Bridge) =>
  createTRPCClient<RecoveryWindowRouter>({ links: [ipcLink<RecoveryWindowRouter>(bridge)] })
