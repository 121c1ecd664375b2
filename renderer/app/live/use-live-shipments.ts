import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '../../trpc/client.ts'

/** Many changes in a row (an import, a bulk act) make one reading every so many milliseconds, not one each. */
const PAUSE = 400

/** Runs at once, and while calls keep coming, once every `PAUSE`, the last one included. */
const createThrottle = (run: () => void) => {
  let resting: ReturnType<typeof setTimeout> | undefined
  let wanted = false
  const rest = (): void => {
    resting = undefined
    if (wanted) call()
  }
  const call = (): void => {
    wanted = resting !== undefined
    if (wanted) return
    run()
    resting = setTimeout(rest, PAUSE)
  }
  const stop = (): void => {
    clearTimeout(resting)
    resting = undefined
  }
  return { call, stop }
}

/** Keeps every screen true: what any window, command line or import changes is read again where it is shown. */
export const useLiveShipments = (): void => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [throttle] = useState(() =>
    createThrottle(() => {
      void queryClient.invalidateQueries(trpc.shipments.pathFilter())
      void queryClient.invalidateQueries(trpc.manifests.pathFilter())
    }),
  )
  useEffect(() => throttle.stop, [throttle])
  useSubscription(trpc.shipments.changes.subscriptionOptions(undefined, { onData: throttle.call }))
}
