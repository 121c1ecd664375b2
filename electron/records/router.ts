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
      .mutation(({ input }) => locations.save(input)),
    remove: leadCommand('settings')
      .input(normalized(byRecordReference))
      .mutation(({ input }) => locations.remove(input.reference)),
  })

export const createPackageSizesRouter = (packageSizes: PackageSizeService) =>
  router({
    list: query.query(() => packageSizes.list()),
    save: leadCommand('settings')
      .input(normalized(savePackageSizeRequest))
      .mutation(({ input }) => packageSizes.save(input.package_size)),
    remove: leadCommand('settings')
      .input(normalized(byRecordReference))
      .mutation(({ input }) => packageSizes.remove(input.reference)),
  })

export const createTemplatesRouter = (templates: TemplateService) =>
  router({
    list: query.query(() => templates.list()),
    save: command.input(normalized(saveTemplateRequest)).mutation(({ input }) => templates.save(input)),
    remove: command.input(normalized(templateByName)).mutation(({ input }) => templates.remove(input.name)),
  })
