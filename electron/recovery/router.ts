import { z } from 'zod'
import { command, query, router } from '../trpc/init.ts'
import type { RecoveryService } from './service.ts'

/** What a window without a desk can ask. */
export const createRecoveryRouter = (recovery: RecoveryService) =>
  router({
    state: query.query(() => recovery.state()),
    progress: query.query(() => recovery.progress()),
    diagnostics: query.query(() => recovery.diagnostics()),
    restore: command
      .input(z.strictObject({ name: z.string() }))
      .mutation(({ input }) => recovery.restore(input.name)),
    salvage: command.mutation(() => recovery.salvage()),
    beginAnew: command.mutation(() => recovery.beginAnew()),
    openDesk: command.mutation(() => recovery.openDesk()),
    openFolder: command.mutation(() => recovery.openFolder()),
  })
