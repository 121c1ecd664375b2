import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Bridge } from '#shared/bridge.ts'
import { createClient, TRPCProvider } from './client.ts'
import { createQueryClient } from './query-client.ts'

declare global {
  interface Window {
    readonly shipdesk: Bridge
  }
}

/** Gives everything below it the procedures (`useTRPC`) and the cache of this window. */
export const TransportProvider = ({ children }: { readonly children: ReactNode }) => {
  const [queryClient] = useState(createQueryClient)
  const [client] = useState(() => createClient(window.shipdesk))
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
