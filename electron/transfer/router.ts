import { scheduledExport, watchedFolder } from '#shared/transfer/schedule.ts'
import { mapByName, savedMap } from '#shared/transfer/column-map.ts'
import { shipmentByReference } from '#shared/shipments/requests.ts'
import { exportRequest } from '#shared/transfer/export.ts'
import { importPreviewRequest, importRequest, offerPartRequest } from '#shared/transfer/import.ts'
import { jobByNumber, listJobsRequest } from '#shared/transfer/job.ts'
import { command, leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { TransferService } from './service.ts'

export const createTransferRouter = (transfer: TransferService) =>
  router({
    export: command
      .input(normalized(exportRequest))
      .mutation(({ input, ctx }) => transfer.export(input, ctx)),
    exportPreview: query
      .input(normalized(exportRequest))
      .query(({ input, signal }) => transfer.exportPreview(input, signal)),
    printSummary: command
      .input(normalized(shipmentByReference))
      .mutation(({ input }) => transfer.printSummary(input.reference)),
    chooseFile: command.mutation(() => transfer.chooseFile()),
    offerPart: command.input(normalized(offerPartRequest)).mutation(({ input }) => transfer.offerPart(input)),
    importPreview: query
      .input(normalized(importPreviewRequest))
      .query(({ input, ctx, signal }) => transfer.importPreview(input, { ...ctx, signal })),
    import: command
      .input(normalized(importRequest))
      .mutation(({ input, ctx }) => transfer.import(input, ctx)),
    saveRefused: command
      .input(normalized(importRequest))
      .mutation(({ input, ctx, signal }) => transfer.saveRefused(input, { ...ctx, signal })),
    undo: leadCommand('delete')
      .input(normalized(jobByNumber))
      .mutation(({ input, ctx }) => transfer.undo(input.job, ctx.actor)),
    jobs: query.input(normalized(listJobsRequest)).query(({ input }) => transfer.jobs(input)),
    job: query.input(normalized(jobByNumber)).query(({ input }) => transfer.job(input.job)),
    cancel: command.input(normalized(jobByNumber)).mutation(({ input }) => transfer.cancel(input.job)),
    watch: query.subscription(({ signal }) => transfer.watch(signal)),
    automation: query.query(() => transfer.automation()),
    chooseFolder: command.mutation(() => transfer.chooseFolder()),
    saveScheduledExport: leadCommand('settings')
      .input(normalized(scheduledExport))
      .mutation(({ input, ctx }) => transfer.saveScheduledExport(input, ctx)),
    saveWatchedFolder: leadCommand('settings')
      .input(normalized(watchedFolder))
      .mutation(({ input, ctx }) => transfer.saveWatchedFolder(input, ctx)),
    exportChanged: command.mutation(() => transfer.exportChanged()),
    maps: query.query(() => transfer.maps()),
    saveMap: command
      .input(normalized(savedMap))
      .mutation(({ input, ctx }) => transfer.saveMap(input, ctx.actor)),
    removeMap: command
      .input(normalized(mapByName))
      .mutation(({ input, ctx }) => transfer.removeMap(input, ctx.actor)),
  })
