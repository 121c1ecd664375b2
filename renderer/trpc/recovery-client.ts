import { createTRPCClient } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { RecoveryWindowRouter } from '#electron/trpc/router.ts'
import { ipcLink } from './ipc-link.ts'
import type { Wire } from './wire.ts'

export const { TRPCProvider: RecoveryTRPCProvider, useTRPC: useRecoveryTRPC } =
  createTRPCContext<RecoveryWindowRouter>()

export type RecoveryClient = ReturnType<typeof createRecoveryClient>

/** The client of what is there where no desk can be opened. */
export const createRecoveryClient = (wire: Wire) =>
  createTRPCClient<RecoveryWindowRouter>({ links: [ipcLink<RecoveryWindowRouter>(wire)] })
