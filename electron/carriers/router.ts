import type { z } from 'zod'
import {
  byCatalogueReference,
  type importCatalogueRequest,
  saveCarrierRequest,
  saveServiceGroupRequest,
} from '#shared/carriers/catalogue.ts'
import { command, leadCommand, normalized, query, router, unread } from '../trpc/init.ts'
import type { CatalogueService } from './service.ts'

const importInput = unread<z.input<typeof importCatalogueRequest>>()

export const createCarriersRouter = (carriers: CatalogueService) =>
  router({
    list: query.query(() => carriers.catalogue()),
    save: leadCommand('catalogue')
      .input(normalized(saveCarrierRequest))
      .mutation(({ input, ctx }) => carriers.save(input.carrier, ctx.actor)),
    remove: leadCommand('catalogue')
      .input(normalized(byCatalogueReference))
      .mutation(({ input, ctx }) => carriers.remove(input.reference, ctx.actor)),
    saveGroup: leadCommand('catalogue')
      .input(normalized(saveServiceGroupRequest))
      .mutation(({ input, ctx }) => carriers.saveGroup(input.service_group, ctx.actor)),
    removeGroup: leadCommand('catalogue')
      .input(normalized(byCatalogueReference))
      .mutation(({ input, ctx }) => carriers.removeGroup(input.reference, ctx.actor)),
    loadExample: leadCommand('catalogue').mutation(({ ctx }) => carriers.loadExample(ctx.actor)),
    removeExample: leadCommand('catalogue').mutation(({ ctx }) => carriers.removeExample(ctx.actor)),
    export: query.query(() => carriers.catalogue()),
    exportToFile: command.mutation(() => carriers.exportToFile()),
    import: leadCommand('catalogue')
      .input(importInput)
      .mutation(({ input, ctx }) => carriers.import(input, ctx.actor)),
  })
