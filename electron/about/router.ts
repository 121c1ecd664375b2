import type { About } from '#shared/desk.ts'
import { followRequest, type Progress } from '#shared/progress.ts'
import { command, normalized, query, router } from '../trpc/init.ts'

export type AboutPorts = {
  readonly describe: () => About
  /** Shows the data folder to the person; only a program with a window can. */
  readonly openDataFolder: () => Promise<void>
  /** How far a piece of long work has come, from now on. */
  readonly followProgress: (job: string, signal: AbortSignal | undefined) => AsyncIterable<Progress>
}

/** What a desk tells of itself. */
export const createDeskRouter = ({ describe, openDataFolder, followProgress }: AboutPorts) =>
  router({
    about: query.query(() => describe()),
    progress: query
      .input(normalized(followRequest))
      .subscription(({ input, signal }) => followProgress(input.job, signal)),
    openDataFolder: command.mutation(async (): Promise<Readonly<Record<string, never>>> => {
      await openDataFolder()
      return {}
    }),
  })
