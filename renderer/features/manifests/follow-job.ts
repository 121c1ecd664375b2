import type { useTRPCClient } from '#trpc/client.ts'
import type { Progress } from '#shared/progress.ts'

export type Client = ReturnType<typeof useTRPCClient>

/** Does a piece of long work under a name of its own, and tells how far it is from its very beginning. */
export const followJob = async <Result>(
  client: Client,
  onProgress: (progress: Progress) => void,
  work: (job: string) => Promise<Result>,
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
    return await work(job)
  } finally {
    following.unsubscribe()
  }
}
