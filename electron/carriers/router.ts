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
      .mutation(({ input }) => carriers.save(input.carrier)),
    remove: leadCommand('catalogue')
      .input(normalized(byCatalogueReference))
      .mutation(({ input }) => carriers.remove(input.reference)),
    saveGroup: leadCommand('catalogue')
      .input(normalized(saveServiceGroupRequest))
      .mutation(({ input }) => carriers.saveGroup(input.service_group)),
    removeGroup: leadCommand('catalogue')
      .input(normalized(byCatalogueReference))
      .mutation(({ input }) => carriers.removeGroup(input.reference)),
    loadExample: leadCommand('catalogue').mutation(() => carriers.loadExample()),
    removeExample: leadCommand('catalogue').mutation(() => carriers.removeExample()),
    export: query.query(() => carriers.catalogue()),
    exportToFile: command.mutation(() => carriers.exportToFile()),
    import: leadCommand('catalogue')
      .input(importInput)
      .mutation(({ input }) => carriers.import(input)),
  })
