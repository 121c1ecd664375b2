import { printerByNumber, savePrinterRequest } from '#shared/printers/printer.ts'
import { command, leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { PrinterService } from './service.ts'

export const createPrintersRouter = (printers: PrinterService) =>
  router({
    list: query.query(() => printers.list()),
    save: leadCommand('settings')
      .input(normalized(savePrinterRequest))
      .mutation(({ input, ctx }) => printers.save(input, ctx)),
    remove: leadCommand('settings')
      .input(normalized(printerByNumber))
      .mutation(({ input, ctx }) => printers.remove(input.printer, ctx.actor)),
    system: query.query(() => printers.system()),
    chooseFolder: command.mutation(() => printers.chooseFolder()),
    test: command
      .input(normalized(printerByNumber))
      .mutation(({ input, signal }) => printers.test(input.printer, signal)),
  })
