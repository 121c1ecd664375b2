import { settingsChange } from '#shared/settings/settings.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { SettingsService } from './service.ts'

export const createSettingsRouter = (settings: SettingsService) =>
  router({
    get: query.query(() => settings.get()),
    update: command.input(normalized(settingsChange)).mutation(({ input }) => settings.update(input)),
  })
