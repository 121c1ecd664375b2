import { isDeepStrictEqual } from 'node:util'
import { refuse } from '#shared/api-error.ts'
import type {
  Printer,
  PrinterPaper,
  Printers,
  PrinterSettings,
  PrinterTest,
  SavePrinterRequest,
} from '#shared/printers/printer.ts'
import { sheetsOf } from '#shared/printers/sheets-of.ts'
import { MOST_RECORDS, tooManyRecords } from '#shared/records.ts'
import type { Language } from '#shared/settings/language.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { ChosenFolders } from '../platform/chosen-folders.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { failureFor } from '../platform/failure.ts'
import type { Nothing } from '../platform/nothing.ts'
import type { MakeTestSheet } from '../printing/label/make-label.ts'
import { printTexts } from '../printing/print-texts.ts'
import type { PrinterStore } from './store.ts'
import type { SendToPrinter } from './connections/sender.ts'
import type { SystemPrintersHere } from './system-printers.ts'

export type PrinterPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly store: PrinterStore
  readonly folders: ChosenFolders
  readonly send: SendToPrinter
  readonly makeTestSheet: MakeTestSheet
  readonly systemPrinters: SystemPrintersHere
  readonly language: () => Language
  /** Whether something is still to come out of a printer. */
  readonly isAwaited: (printer: number) => boolean
  /** What waits for a printer may come out now. */
  readonly tellChanged: () => void
  readonly reportFailure: (error: unknown) => void
  readonly recordChange: RecordDeskChange
}
type Saving = { readonly mayNameFiles?: boolean | undefined; readonly actor: string }

/** The printers of this desk. */
export const createPrinterService = (ports: PrinterPorts) => {
  const { database, clock, store, folders, send, systemPrinters, recordChange } = ports

  /** @throws Refusal `not_found` */
  const find = (printer: number): Printer => {
    const found = store.find(printer)
    if (found) return found
    throw refuse('not_found', {
      property: '$.printer',
      code: 'not_found',
      sentence: { key: 'printer_unknown' },
    })
  }

  const checkFolder = ({ way }: SavePrinterRequest, { mayNameFiles }: Saving): void => {
    if (way.kind !== 'folder') return
    const earlier = store.list().map((one) => (one.way.kind === 'folder' ? one.way.folder : undefined))
    folders.check(way.folder, { property: '$.way.folder', mayNameFiles, earlier })
  }

  /** What waits was made for what the printer takes now. */
  const refuseOtherSheetsWhileAwaited = (now: Printer, then: PrinterSettings): void => {
    if (!isDeepStrictEqual(sheetsOf(now), sheetsOf(then)) && ports.isAwaited(now.printer)) throw awaited()
  }

  return {
    list: (): Printers => ({ items: store.list() }),

    find,

    /** The printers of this computer. */
    system: systemPrinters.list,

    /** Asks the person which folder a print server takes files from. */
    chooseFolder: folders.choose,

    /** The one that is named, or the only one for that paper. @throws Refusal where there is none, or another's */
    forPaper: <Paper extends PrinterPaper>(paper: Paper, printer: number | undefined): PrinterOf<Paper> => {
      const isFor = (one: Printer): one is PrinterOf<Paper> => one.paper === paper
      if (printer !== undefined) {
        const found = find(printer)
        if (isFor(found)) return found
        throw ofOtherPaper(found)
      }
      const [only, ...others] = store.list().filter(isFor)
      if (only && others.length === 0) return only
      throw refuse('validation_error', {
        property: '$.printer',
        code: 'required_property_missing',
        sentence: { key: only ? severalPrinters[paper] : noPrinter[paper] },
      })
    },

    /**
     * Adds a printer, or changes the one of that number.
     * @throws Refusal for a name that another has, for a folder, for a printer that the system does not know, for other sheets while
     * something is to come out
     */
    save: async (request: SavePrinterRequest, saving: Saving): Promise<Printer> => {
      const { printer, ...settings } = request
      checkFolder(request, saving)
      await systemPrinters.check(request, store.list())
      const saved = database.write((writer) => {
        if (printer !== undefined) refuseOtherSheetsWhileAwaited(find(printer), settings)
        const named = store.named(settings.name)
        if (named !== undefined && named !== printer) throw taken(settings.name)
        if (printer === undefined && store.list().length >= MOST_RECORDS) throw tooManyRecords()
        const before = printer === undefined ? undefined : find(printer)
        if (printer !== undefined) store.update(writer, printer, settings)
        const after = find(printer ?? store.insert(writer, settings))
        const { actor } = saving
        recordChange(writer, { operation: 'save_printer', reference: after.name, actor, before, after })
        return after
      })
      ports.tellChanged()
      return saved
    },

    /** @throws Refusal as long as something is to come out of it */
    remove: (printer: number, actor: string): Nothing => {
      database.write((writer) => {
        const before = find(printer)
        if (ports.isAwaited(printer)) throw awaited()
        store.remove(writer, printer)
        recordChange(writer, { operation: 'remove_printer', reference: before.name, actor, before })
      })
      ports.tellChanged()
      return {}
    },

    /** Lets what is to be printed wait, or go on. @throws Refusal `not_found` */
    pause: (printer: number, isPaused: boolean, actor: string): Printer => {
      const paused = database.write((writer) => {
        const before = find(printer)
        store.pause(writer, printer, isPaused)
        const after = find(printer)
        recordChange(writer, { operation: 'save_printer', reference: after.name, actor, before, after })
        return after
      })
      ports.tellChanged()
      return paused
    },

    /** Prints a sheet at once, so that the person sees that it comes out. @throws Refusal `not_found` */
    test: async (
      number: number,
      signal: AbortSignal = new AbortController().signal,
    ): Promise<PrinterTest> => {
      const printer = find(number)
      const texts = printTexts(readerOf(ports.language()), clock.offsetAt)
      const printed = clock.now()
      const sheets = sheetsOf(printer)
      const bytes = await ports.makeTestSheet({ name: printer.name, printed }, { ...sheets, texts })
      const sheet = { ...sheets, bytes, name: `test-${printed.getTime()}.${sheets.format}` }
      const sent = await send(printer.way, { take: () => sheet, signal })
      if (sent.outcome !== 'failed') return { printed: true }
      if (sent.unexpected !== undefined) ports.reportFailure(sent.unexpected)
      return { printed: false, ...failureFor(sent.sentences) }
    },
  }
}
export type PrinterService = ReturnType<typeof createPrinterService>
type PrinterOf<Paper extends PrinterPaper> = Extract<Printer, { readonly paper: Paper }>

const noPrinter = { labels: 'no_printer', documents: 'no_document_printer' } as const
const severalPrinters = { labels: 'which_printer', documents: 'which_document_printer' } as const

const ofOtherPaper = ({ name, paper }: Printer) =>
  refuse('validation_error', {
    property: '$.printer',
    code: 'invalid_value',
    sentence: { key: paper === 'labels' ? 'printer_has_labels' : 'printer_has_documents', values: { name } },
  })

const taken = (name: string) =>
  refuse('validation_error', {
    property: '$.name',
    code: 'non_unique_reference',
    sentence: { key: 'printer_exists', values: { name } },
  })
const awaited = () =>
  refuse('validation_error', {
    property: '$.printer',
    code: 'invalid_state_for_operation',
    sentence: { key: 'printer_awaited' },
  })
