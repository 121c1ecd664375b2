import {
  cancelAllPrintsRequest,
  listPrintJobsRequest,
  printFileRequest,
  printJobByNumber,
  printListRequest,
  printPickListRequest,
  printRequest,
  reprintRequest,
  settlePrintJobRequest,
} from '#shared/print-queue/print-job.ts'
import { printerByNumber } from '#shared/printers/printer.ts'
import { command, normalized, query, router } from '../trpc/init.ts'
import type { PrintQueueService } from './service.ts'

export const createPrintQueueRouter = (queue: PrintQueueService) =>
  router({
    print: command
      .input(normalized(printRequest))
      .mutation(({ input, ctx }) => queue.print(input, ctx.actor)),
    printFile: command
      .input(normalized(printFileRequest))
      .mutation(({ input, ctx }) => queue.printFile(input, ctx.actor)),
    printPickList: command
      .input(normalized(printPickListRequest))
      .mutation(({ input, ctx }) => queue.printPickList(input, ctx.actor)),
    printList: command
      .input(normalized(printListRequest))
      .mutation(({ input, ctx }) => queue.printList(input, ctx.actor)),
    reprint: command
      .input(normalized(reprintRequest))
      .mutation(({ input, ctx }) => queue.reprint(input, ctx.actor)),
    jobs: query.input(normalized(listPrintJobsRequest.prefault({}))).query(({ input }) => queue.jobs(input)),
    cancel: command.input(normalized(printJobByNumber)).mutation(({ input }) => queue.cancel(input.job)),
    cancelAll: command
      .input(normalized(cancelAllPrintsRequest))
      .mutation(({ input }) => queue.cancelAll(input)),
    retry: command.input(normalized(printJobByNumber)).mutation(({ input }) => queue.retry(input.job)),
    settle: command
      .input(normalized(settlePrintJobRequest))
      .mutation(({ input }) => queue.settle(input.job, input.printed)),
    pause: command
      .input(normalized(printerByNumber))
      .mutation(({ input, ctx }) => queue.pause(input.printer, ctx.actor)),
    resume: command
      .input(normalized(printerByNumber))
      .mutation(({ input, ctx }) => queue.resume(input.printer, ctx.actor)),
    changes: query.subscription(({ signal }) => queue.changes(signal)),
  })
