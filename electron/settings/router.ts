import { saveLogoRequest } from '#shared/labels/logo.ts'
import { type Settings, settingsChange } from '#shared/settings/settings.ts'
import { evenWhileLocked, leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { LogoService } from './logo.ts'
import type { SettingsService } from './service.ts'

export const createSettingsRouter = (settings: SettingsService, logo: LogoService) =>
  router({
    get: evenWhileLocked.query(({ ctx }) =>
      ctx.guard?.isLocked() ? withoutContents(settings.get()) : settings.get(),
    ),
    logo: query.query(() => logo.get()),
    saveLogo: leadCommand('settings')
      .input(normalized(saveLogoRequest))
      .mutation(({ input, ctx }) => logo.save(input, ctx.actor)),
    removeLogo: leadCommand('settings').mutation(({ ctx }) => logo.remove(ctx.actor)),
    update: leadCommand('settings')
      .input(normalized(settingsChange))
      .mutation(({ input, ctx }) => settings.update(input, ctx.actor)),
  })

/** What a locked desk is drawn by, without what it holds of the customer's business. */
const withoutContents = (all: Settings): Settings => ({ ...all, desk_defaults: {}, order_rules: [] })
