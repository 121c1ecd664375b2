import type { z } from 'zod'
import {
  byCatalogueReference,
  type importCatalogueRequest,
  saveCarrierRequest,
  saveServiceGroupRequest,
} from '#shared/carriers/catalogue.ts'
import { command, normalized, query, router, unread } from '../trpc/init.ts'
import type { CatalogueService } from './service.ts'

const importInput = unread<z.input<typeof importCatalogueRequest>>()

export const createCarriersRouter = (carriers: CatalogueService) =>
  router({
    list: query.query(() => carriers.catalogue()),
    save: command.input(normalized(saveCarrierRequest)).mutation(({ input }) => carriers.save(input.carrier)),
    remove: command
      .input(normalized(byCatalogueReference))
      .mutation(({ input }) => carriers.remove(input.reference)),
    saveGroup: command
      .input(normalized(saveServiceGroupRequest))
      .mutation(({ input }) => carriers.saveGroup(input.service_group)),
    removeGroup: command
      .input(normalized(byCatalogueReference))
      .mutation(({ input }) => carriers.removeGroup(input.reference)),
    loadExample: command.mutation(() => carriers.loadExample()),
    removeExample: command.mutation(() => carriers.removeExample()),
    export: query.query(() => carriers.catalogue()),
    exportToFile: command.mutation(() => carriers.exportToFile()),
    import: command.input(importInput).mutation(({ input }) => carriers.import(input)),
  })
