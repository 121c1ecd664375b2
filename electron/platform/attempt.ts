import { AsyncLocalStorage } from 'node:async_hooks'

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
