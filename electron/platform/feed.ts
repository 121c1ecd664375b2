import { EventEmitter, on } from 'node:events'

export type Feed<Thing> = {
  readonly tell: (changed: readonly Thing[] | null) => void
  /** What changes from now on, until the signal ends it; `null` when nobody knows what did. */
  readonly follow: (signal: AbortSignal | undefined) => AsyncGenerator<readonly Thing[] | null>
}

const LOOK_EVERY_MILLISECONDS = 1_000

/** Tells open windows what changed, also when another process changed the same database. */
export const createFeed = <Thing>(dataVersion: () => number): Feed<Thing> => {
  const emitter = new EventEmitter()
  // Every window listens; how many there are is the user's business.
  emitter.setMaxListeners(0)
  let seen = dataVersion()

  const tell = (changed: readonly Thing[] | null): void => void emitter.emit('changed', changed)

  const lookForOthers = (): void => {
    const version = dataVersion()
    // Whoever follows may look once more when the desk was closed under them.
    if (version === 0 || version === seen) return
    seen = version
    tell(null)
  }

  return {
    tell,
    follow: async function* (signal) {
      const timer = setInterval(lookForOthers, LOOK_EVERY_MILLISECONDS)
      timer.unref()
      try {
        for await (const [changed] of on(emitter, 'changed', signal ? { signal } : {})) yield changed
      } catch (error) {
        if (!signal?.aborted) throw error
      } finally {
        clearInterval(timer)
      }
    },
  }
}
