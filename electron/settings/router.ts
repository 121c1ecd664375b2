import { settingsChange } from '#shared/settings/settings.ts'
import { command, query, router } from '../trpc/init.ts'
import { normalized } from '../trpc/normalized.ts'
import type { SettingsService } from './service.ts'

export const createSettingsRouter = (settings: SettingsService) =>
  router({
    get: query.query(() => settings.get()),
    update: command.input(normalized(settingsChange)).mutation(({ input }) => settings.update(input)),
  })
