import type { LabelFormat } from '#shared/labels/label.ts'
import type { SystemPrinter } from '#shared/printers/system-printer.ts'
import { ConnectionFailure, type PrinterSheet } from '../connection.ts'

/** What this computer prints with, for all of its programs. */
export type Spooler = {
  /** What it can be handed. */
  readonly formats: readonly LabelFormat[]
  /** Its printers, by name. @throws ConnectionFailure */
  readonly list: () => Promise<readonly SystemPrinter[]>
  /**
   * Resolves once the spooler took it. @param printer one of those that are listed
   * @throws ConnectionFailure
   */
  readonly print: (printer: string, sheet: PrinterSheet) => Promise<void>
}

const refuseAll = (): Promise<never> => Promise.reject(new ConnectionFailure('spooler_needs_window'))
/** Of a system whose printers only a program with a window reaches, where there is none. */
export const spoolerOfWindow: Spooler = { formats: ['pdf'], list: refuseAll, print: refuseAll }
