import { useSyncExternalStore } from 'react'

const TICK = 15_000

// One clock for every time on screen: they turn together, and a table of them costs one timer.
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

const tick = (): void => {
  now = Date.now()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(tick, TICK)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

const readNow = (): number => {
  // A clock that stood still while nobody looked would show the first times of a new page too old.
  if (timer === undefined) now = Date.now()
  return now
}

/** The time now in milliseconds since 1970, moving on by itself. */
export const useNow = (): number => useSyncExternalStore(subscribe, readNow)
