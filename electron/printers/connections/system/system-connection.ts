import type { SystemPrinterState } from '#shared/printers/system-printer.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import { type Connection, ConnectionFailure } from '../connection.ts'
import type { Spooler } from './spooler.ts'

/**
 * Asks the system for one of its printers. One that prints nothing now is handed nothing: it would come out at a time that
 * nobody knows, and could no longer be cancelled here.
 * @throws ConnectionFailure where there is no such printer, or none that prints
 */
export const openSystemConnection = async (name: string, spooler: Spooler): Promise<Connection> => {
  const printer = (await spooler.list()).find((one) => one.name === name)
  const failure = printer ? failures[printer.state ?? 'ready'] : 'system_printer_unknown'
  if (failure) throw new ConnectionFailure(failure, { name: printer?.description ?? name })
  return {
    send: async (sheet) => {
      if (!spooler.formats.includes(sheet.format)) throw new ConnectionFailure('system_printer_no_zpl')
      await spooler.print(name, sheet)
    },
    drop: () => undefined,
  }
}

const failures: Readonly<Record<SystemPrinterState, SentenceKey | undefined>> = {
  ready: undefined,
  busy: undefined,
  out_of_paper: 'system_printer_no_paper',
  stopped: 'system_printer_stopped',
  refuses: 'system_printer_refuses',
}
