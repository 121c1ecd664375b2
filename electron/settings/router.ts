import { saveLogoRequest } from '#shared/labels/logo.ts'
import { settingsChange } from '#shared/settings/settings.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { LogoService } from './logo.ts'
import type { SettingsService } from './service.ts'

export const createSettingsRouter = (settings: SettingsService, logo: LogoService) =>
  router({
    get: query.query(() => settings.get()),
    logo: query.query(() => logo.get()),
    saveLogo: command.input(normalized(saveLogoRequest)).mutation(({ input }) => logo.save(input)),
    removeLogo: command.mutation(() => logo.remove()),
    update: command.input(normalized(settingsChange)).mutation(({ input }) => settings.update(input)),
  })
