import type { Progress } from '#shared/progress.ts'
import type { DeskClient } from './client.ts'

/** What goes on beside a piece of long work. */
export type Follow = {
  /** Ends it. What has none is finished once it has begun. */
  readonly signal?: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Does a piece of long work under a name of its own, and tells how far it is from its very beginning. */
export const followJob = async <Result>(
  client: DeskClient,
  { signal, onProgress }: Follow,
  work: (job: string, options: { readonly signal?: AbortSignal }) => Promise<Result>,
): Promise<Result> => {
  const job = crypto.randomUUID()
  const { promise: listening, resolve: startListening } = Promise.withResolvers<void>()
  const following = client.desk.progress.subscribe(
    { job },
    // Without its progress the work is as good.
    { onStarted: () => startListening(), onData: onProgress, onError: () => startListening() },
  )
  try {
    await listening
    return await work(job, signal ? { signal } : {})
  } finally {
    following.unsubscribe()
  }
}
