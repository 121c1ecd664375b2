import type { OpenedDocument } from '#shared/opened-document.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { CommandSheet } from '#shared/packing/bench.ts'
import type { Language } from '#shared/settings/language.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { Clock } from '../platform/clock.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { DrawCommandSheet } from '../printing/draw-command-sheet.ts'
import { printTexts } from '../printing/print-texts.ts'

export type CommandSheetPorts = {
  readonly clock: Clock
  readonly language: () => Language
  /** Those that are offered. */
  readonly packageSizes: () => readonly PackageSize[]
  readonly drawCommandSheet: DrawCommandSheet
  readonly printed: PrintedFiles
}

/** The bar codes of what the bench does, and of the boxes of this desk, in its language. */
export const createCommandSheets = (ports: CommandSheetPorts) => {
  const draw = (): Promise<Uint8Array> =>
    ports.drawCommandSheet({
      boxes: ports.packageSizes(),
      created: ports.clock.now(),
      texts: printTexts(readerOf(ports.language()), ports.clock.offsetAt),
    })
  return {
    commandSheet: async (): Promise<CommandSheet> => ({ file: await draw(), content_type: 'pdf' }),
    /** Shows it, where there is something to show it with. */
    openCommandSheet: async (): Promise<OpenedDocument> =>
      ports.printed.open({ file_name: 'bench-commands.pdf', content: await draw() }),
  }
}
