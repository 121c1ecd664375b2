import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useRef } from 'react'
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
  return { call, stop: () => clearTimeout(resting) }
}

/** Keeps every screen true: what any window, command line or import changes is read again where it is shown. */
export const useLiveShipments = (): void => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const changed = useRef<() => void>(undefined)
  useEffect(() => {
    const throttle = createThrottle(() => {
      void queryClient.invalidateQueries(trpc.shipments.pathFilter())
    })
    changed.current = throttle.call
    return throttle.stop
  }, [queryClient, trpc])
  useSubscription(trpc.shipments.changes.subscriptionOptions(undefined, { onData: () => changed.current?.() }))
}
