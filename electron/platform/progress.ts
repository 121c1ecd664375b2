import { EventEmitter, on } from 'node:events'
import type { Progress } from '#shared/progress.ts'

/** Tells whoever follows a piece of long work how far it has come. The caller names the work. */
export const createProgress = () => {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    report: (job: string | undefined, progress: Progress): void => {
      // The prefix keeps a job of any name apart from the names that mean something to an emitter, as `error` does.
      if (job !== undefined) emitter.emit(`job:${job}`, progress)
    },
    /** Everything that is reported from now on, until the signal ends it. */
    follow: async function* (job: string, signal: AbortSignal | undefined): AsyncGenerator<Progress> {
      try {
        for await (const [progress] of on(emitter, `job:${job}`, signal ? { signal } : {})) yield progress
      } catch (error) {
        if (!signal?.aborted) throw error
      }
    },
  }
}
export type ProgressBoard = ReturnType<typeof createProgress>
