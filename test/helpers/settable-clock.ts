import type { Clock } from '#electron/platform/clock.ts'

/** A clock that stands still until a test moves it. */
export type SettableClock = Clock & {
  readonly set: (iso: string) => void
  /** Moves the clock on, or, below zero, back. */
  readonly advance: (milliseconds: number) => void
  /** Minutes that the desk is ahead of UTC from now on. */
  readonly setOffset: (minutes: number) => void
}

export const createClock = (start = '2026-11-20T10:00:00.000Z', offset = 60): SettableClock => {
  let now = Date.parse(start)
  let minutes = offset
  return {
    now: () => new Date(now),
    offsetAt: () => minutes,
    set: (iso) => void (now = Date.parse(iso)),
    advance: (milliseconds) => void (now += milliseconds),
    setOffset: (given) => void (minutes = given),
  }
}
