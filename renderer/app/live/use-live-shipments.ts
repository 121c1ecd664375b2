import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '#trpc/client.ts'
import { createThrottle } from './throttle.ts'

/** Keeps every screen true: what any window, command line or import changes is read again where it is shown. */
export const useLiveShipments = (): void => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [throttle] = useState(() =>
    createThrottle(() =>
      Promise.all([
        queryClient.invalidateQueries(trpc.shipments.pathFilter()),
        queryClient.invalidateQueries(trpc.documents.pathFilter()),
        queryClient.invalidateQueries(trpc.manifests.pathFilter()),
        queryClient.invalidateQueries(trpc.tracking.pathFilter()),
      ]),
    ),
  )
  useEffect(() => throttle.stop, [throttle])
  useSubscription(trpc.shipments.changes.subscriptionOptions(undefined, { onData: throttle.call }))
}
