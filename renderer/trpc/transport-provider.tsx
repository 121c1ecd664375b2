import { QueryClientProvider, QueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Bridge } from '#shared/bridge.ts'
import { createClient, TRPCProvider } from './client.ts'
import { createRecoveryClient, RecoveryTRPCProvider } from './recovery-client.ts'

declare global {
  interface Window {
    readonly shipdesk: Bridge
  }
}

/** Gives everything below it the procedures (`useTRPC`) and the cache of this window. */
export const TransportProvider = ({ children }: { readonly children: ReactNode }) => {
  const [queryClient] = useState(createQueryClient)
  const [client] = useState(() => createClient(window.shipdesk))
  const [recovery] = useState(() => createRecoveryClient(window.shipdesk))
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <RecoveryTRPCProvider trpcClient={recovery} queryClient={queryClient}>
          {children}
        </RecoveryTRPCProvider>
      </TRPCProvider>
    </QueryClientProvider>
  )
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
