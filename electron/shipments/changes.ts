import { EventEmitter, on } from 'node:events'
import type { ShipmentsChanged } from '#shared/shipments/shipment.ts'

const LOOK_EVERY_MILLISECONDS = 1_000

/** Tells open windows what changed, also when another process changed the same database. */
export const createChanges = (dataVersion: () => number) => {
  const emitter = new EventEmitter()
  // Every window listens; how many there are is the user's business.
  emitter.setMaxListeners(0)
  let seen = dataVersion()

  const lookForOthers = (): void => {
    const version = dataVersion()
    if (version === seen) return
    seen = version
    emitter.emit('changed', { references: null } satisfies ShipmentsChanged)
  }

  return {
    tell: (references: readonly string[]): void => {
      emitter.emit('changed', { references } satisfies ShipmentsChanged)
    },
    /** Everything that changes from now on, until the signal ends it. */
    follow: async function* (signal: AbortSignal | undefined): AsyncGenerator<ShipmentsChanged> {
      const timer = setInterval(lookForOthers, LOOK_EVERY_MILLISECONDS)
      timer.unref()
      try {
        for await (const [change] of on(emitter, 'changed', signal ? { signal } : {})) yield change
      } catch (error) {
        if (!signal?.aborted) throw error
      } finally {
        clearInterval(timer)
      }
    },
  }
}
export type Changes = ReturnType<typeof createChanges>
