import type { OpenedDocument } from '#shared/opened-document.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { CommandSheet } from '#shared/packing/bench.ts'
import type { Language } from '#shared/settings/language.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { Clock } from '../platform/clock.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { DrawScannerSheet } from '../printing/draw-scanner-sheet.ts'
import type { DrawCommandSheet } from '../printing/draw-command-sheet.ts'
import { printTexts } from '../printing/print-texts.ts'

export type CommandSheetPorts = {
  readonly clock: Clock
  readonly language: () => Language
  /** Those that are offered. */
  readonly packageSizes: () => readonly PackageSize[]
  readonly drawCommandSheet: DrawCommandSheet
  readonly drawScannerSheet: DrawScannerSheet
  readonly printed: PrintedFiles
}

/** The bar codes of what the bench does, and of the boxes of this desk, and those to try a scanner with, in its language. */
export const createCommandSheets = (ports: CommandSheetPorts) => {
  const printed = () => ({
    created: ports.clock.now(),
    texts: printTexts(readerOf(ports.language()), ports.clock.offsetAt),
  })
  const draw = (): Promise<Uint8Array> =>
    ports.drawCommandSheet({
      boxes: ports.packageSizes(),
      ...printed(),
    })
  const drawForScanner = (): Promise<Uint8Array> => ports.drawScannerSheet(printed())
  return {
    commandSheet: async (): Promise<CommandSheet> => ({ file: await draw(), content_type: 'pdf' }),
    /** Shows it, where there is something to show it with. */
    openCommandSheet: async (): Promise<OpenedDocument> =>
      ports.printed.open({ file_name: 'bench-commands.pdf', content: await draw(), shipments: [] }),
    scannerSheet: async (): Promise<CommandSheet> => ({ file: await drawForScanner(), content_type: 'pdf' }),
    /** Shows the codes to try a scanner with. */
    openScannerSheet: async (): Promise<OpenedDocument> =>
      ports.printed.open({ file_name: 'scanner-test.pdf', content: await drawForScanner(), shipments: [] }),
  }
}
