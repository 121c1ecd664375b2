import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTRPC } from '#trpc/client.ts'
import { useShowSession, useTouchDesk } from '#trpc/mutations/operators.ts'
import { useSession } from '#contract/operators/use-session.ts'

/** Follows who is signed on: any window, the clock or another program may change it. */
export const useLiveSession = (): void => {
  const { session } = useTRPC()
  useSubscription(session.follow.subscriptionOptions(undefined, { onData: useShowSession() }))
}

/** What says that somebody is there: keys, and with them scans, clicks, and turning wheels. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
/** How often that is told at most, in milliseconds: a lock of a few seconds needs it more often than one of minutes. */
const MOST_OFTEN = 250
const LEAST_OFTEN = 10_000

/** Tells the desk that somebody works here, so that it does not lock itself meanwhile. */
export const useTellActivity = (): void => {
  const touch = useTouchDesk()
  const limit = useSession()?.lock_after_seconds ?? 0
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onSign = useEffectEvent((pause: number) => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void touch()
    }, pause)
  })
  useEffect(() => {
    if (limit === 0) return undefined
    const pause = Math.min(LEAST_OFTEN, Math.max(MOST_OFTEN, (limit * 1000) / 6))
    const tell = (): void => onSign(pause)
    for (const sign of signs) addEventListener(sign, tell, { capture: true, passive: true })
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
      for (const sign of signs) removeEventListener(sign, tell, { capture: true })
    }
  }, [limit])
}
