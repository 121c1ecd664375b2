import type { About } from '../../shared/desk.ts'
import { command, query, router } from '../trpc/init.ts'

export type AboutPorts = {
  readonly describe: () => About
  /** Shows the data folder to the person; only a program with a window can. */
  readonly openDataFolder: () => Promise<void>
}

/** What a desk tells of itself. */
export const createDeskRouter = ({ describe, openDataFolder }: AboutPorts) =>
  router({
    about: query.query(() => describe()),
    openDataFolder: command.mutation(async (): Promise<Readonly<Record<string, never>>> => {
      await openDataFolder()
      return {}
    }),
  })
