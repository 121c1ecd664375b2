import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '#trpc/client.ts'
import { useRefreshShipments } from '#trpc/mutations/shipments.ts'
import { createThrottle } from './throttle.ts'

/** Keeps every screen true: what any window, command line or import changes is read again where it is shown. */
export const useLiveShipments = (): void => {
  const trpc = useTRPC()
  const refreshShipments = useRefreshShipments()
  const [throttle] = useState(() => createThrottle(refreshShipments))
  useEffect(() => throttle.stop, [throttle])
  useSubscription(trpc.shipments.changes.subscriptionOptions(undefined, { onData: throttle.call }))
}
