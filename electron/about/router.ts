import { followRequest } from '#shared/progress.ts'
import { command, leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { AboutService } from './service.ts'

/** What a desk tells of itself. */
export const createDeskRouter = ({ describe, openDataFolder, followProgress, ...about }: AboutService) =>
  router({
    about: query.query(() => describe()),
    health: query.query(() => about.health()),
    diagnostics: query.query(() => about.diagnostics()),
    openRecovery: leadCommand('restore').mutation(async (): Promise<Readonly<Record<string, never>>> => {
      await about.openRecovery()
      return {}
    }),
    progress: query
      .input(normalized(followRequest))
      .subscription(({ input, signal }) => followProgress(input.job, signal)),
    openDataFolder: command.mutation(async (): Promise<Readonly<Record<string, never>>> => {
      await openDataFolder()
      return {}
    }),
  })
