import { refuse } from '#shared/api-error.ts'
import type { Printer, PrinterSettings } from '#shared/printers/printer.ts'
import type { SystemPrinters } from '#shared/printers/system-printer.ts'
import type { Sentence } from '#shared/texts/sentences.ts'
import { failureFor } from '../platform/failure.ts'
import { ConnectionFailure } from './connections/connection.ts'
import type { Spooler } from './connections/system/spooler.ts'

/** The printers that this computer has, for whoever sets one up. */
export const createSystemPrinters = (spooler: Spooler) => {
  const list = async (): Promise<SystemPrinters> => {
    try {
      return { items: await spooler.list() }
    } catch (error) {
      if (!(error instanceof ConnectionFailure)) throw error
      return { items: [], ...failureFor([error.sentence]) }
    }
  }

  /**
   * Lets nothing be named but what is listed; what one of the printers already has may be away for now.
   * @throws Refusal
   */
  const check = async (settings: PrinterSettings, printers: readonly Printer[]): Promise<void> => {
    const { way, paper } = settings
    if (way.kind !== 'system') return
    const format = paper === 'labels' ? settings.format : 'pdf'
    if (!spooler.formats.includes(format)) throw refused('$.format', { key: 'system_printer_no_zpl' })
    if (printers.some((one) => one.way.kind === 'system' && one.way.name === way.name)) return
    const { items, sentences } = await list()
    if (items.some(({ name }) => name === way.name)) return
    const unknown = { key: 'system_printer_unknown', values: { name: way.name } } as const
    throw refused('$.way.name', sentences?.[0] ?? unknown)
  }

  return { list, check }
}
export type SystemPrintersHere = ReturnType<typeof createSystemPrinters>

const refused = (property: string, sentence: Sentence) =>
  refuse('validation_error', { property, code: 'invalid_value', sentence })
