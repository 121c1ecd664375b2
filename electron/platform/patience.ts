import { setTimeout as wait } from 'node:timers/promises'
import { refuse } from '#shared/api-error.ts'
import { troubleOf } from './trouble.ts'
import { AsyncLocalStorage } from 'node:async_hooks'

/** How long the lock of another process is waited for. */
export const PATIENCE_MILLISECONDS = 10_000
const FIRST_WAIT = 5
const LONGEST_WAIT = 50

/** What is refused when somebody else's lock was waited for in vain. */
const inUse = refuse('internal_server_error', {
  code: 'records_in_use',
})

/** Whether another process has the lock, so that nothing was done. */
export const isLocked = (error: unknown): boolean => troubleOf(error) === 'records_in_use'

/**
 * Waits for the lock of another process without holding anybody up: work that was refused for it has done nothing, and
 * is tried again after a short while in which everybody else gets their turn. The first try is made at once. One
 * patience is for all that somebody waits for together.
 * @param signal ends the waiting
 */
export const createPatience = (signal?: AbortSignal) => {
  let left = PATIENCE_MILLISECONDS
  /** @throws Refusal when the lock was not let go of in time; whatever else the work throws */
  return async <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    for (let pause = FIRST_WAIT; ; pause = Math.min(LONGEST_WAIT, pause * 2)) {
      const since = performance.now()
      try {
        return await work()
      } catch (error) {
        if (!isLocked(error)) throw error
      }
      // A command without a window has stood still for as long already.
      if (performance.now() - since >= left) throw inUse
      await wait(pause, undefined, signal ? { signal } : {})
      left -= performance.now() - since
    }
  }
}
export type Patience = ReturnType<typeof createPatience>

/** Waits for the lock for one piece of work. @throws Refusal when it was not let go of in time */
export const patiently = <Result>(
  work: () => Result | Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> => createPatience(signal)(work)

type Attempt = { hasWritten: boolean }
const attempts = new AsyncLocalStorage<Attempt>()

/** Does work, and can say afterwards whether it has written anything down, however it ended. */
export const createAttempt = () => {
  const attempt: Attempt = { hasWritten: false }
  return {
    run: <Result>(work: () => Result): Result => attempts.run(attempt, work),
    hasWritten: (): boolean => attempt.hasWritten,
  }
}

/** Something was written down for good: work that it belongs to must not be done a second time. */
export const noteWritten = (): void => {
  const attempt = attempts.getStore()
  if (attempt) attempt.hasWritten = true
}
