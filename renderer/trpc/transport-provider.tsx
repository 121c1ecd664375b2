import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { TRPCProvider } from './client.ts'
import { RecoveryTRPCProvider } from './recovery-client.ts'
import type { Transport } from './transport.ts'

type TransportProviderProps = { readonly transport: Transport; readonly children: ReactNode }

/** Gives everything below it the procedures (`useTRPC`) and the cache of this window. */
export const TransportProvider = ({ transport, children }: TransportProviderProps) => {
  const { queryClient, client, recovery } = transport
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
