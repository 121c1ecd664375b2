import type { z } from 'zod'
import { saveTemplateRequest, templateByName } from '#shared/templates/template.ts'
import { savePackageSizeRequest } from '#shared/package-sizes/package-size.ts'
import type { saveLocationRequest } from '#shared/locations/shipping-location.ts'
import { byRecordReference } from '#shared/records.ts'
import { command, leadCommand, normalized, query, router, unread } from '../trpc/init.ts'
import type { LocationService, PackageSizeService } from './service.ts'
import type { TemplateService } from './templates.ts'

const saveLocationInput = unread<z.input<typeof saveLocationRequest>>()

export const createLocationsRouter = (locations: LocationService) =>
  router({
    list: query.query(() => locations.list()),
    save: leadCommand('settings')
      .input(saveLocationInput)
      .mutation(({ input, ctx }) => locations.save(input, ctx.actor)),
    remove: leadCommand('settings')
      .input(normalized(byRecordReference))
      .mutation(({ input, ctx }) => locations.remove(input.reference, ctx.actor)),
  })

export const createPackageSizesRouter = (packageSizes: PackageSizeService) =>
  router({
    list: query.query(() => packageSizes.list()),
    save: leadCommand('settings')
      .input(normalized(savePackageSizeRequest))
      .mutation(({ input, ctx }) => packageSizes.save(input.package_size, ctx.actor)),
    remove: leadCommand('settings')
      .input(normalized(byRecordReference))
      .mutation(({ input, ctx }) => packageSizes.remove(input.reference, ctx.actor)),
  })

export const createTemplatesRouter = (templates: TemplateService) =>
  router({
    list: query.query(() => templates.list()),
    save: command
      .input(normalized(saveTemplateRequest))
      .mutation(({ input, ctx }) => templates.save(input, ctx.actor)),
    remove: command
      .input(normalized(templateByName))
      .mutation(({ input, ctx }) => templates.remove(input.name, ctx.actor)),
  })
