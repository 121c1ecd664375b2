import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '#trpc/client.ts'
import { useRefreshPrinting } from '#trpc/mutations/print-queue.ts'
import { createThrottle } from './throttle.ts'

/** Keeps true what every screen tells of printers and of what waits for them. */
export const useLivePrinting = (): void => {
  const trpc = useTRPC()
  const refreshPrinting = useRefreshPrinting()
  const [throttle] = useState(() => createThrottle(refreshPrinting))
  useEffect(() => throttle.stop, [throttle])
  useSubscription(trpc.printQueue.changes.subscriptionOptions(undefined, { onData: throttle.call }))
}
