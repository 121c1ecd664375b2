import type { ChoosePaths } from './platform/choose-path.ts'
import type { Clock } from './platform/clock.ts'
import type { DeskOpening } from './backups/open-desk-database.ts'
import type { Database } from './platform/database.ts'
import type { PrintTimes } from './print-queue/open-printing.ts'
import type { ScalePorts } from './scales/open-scales.ts'
import type { Spooler } from './printers/connections/system/spooler.ts'
import type { ReportBug } from './trpc/context.ts'
import type { WarmUp } from './printing/zpl/warm-up.ts'

/** What a desk reaches the world by: a program with a window, the command line and tests differ here alone. */
export type DeskPorts = {
  /** The data folder; it is made when it is not there. */
  readonly folder: string
  readonly clock?: Clock
  readonly reportBug: ReportBug
  /** What the system speaks, the best first; English without them. */
  readonly systemLanguages?: readonly string[]
  /** Shows a folder to the person, where there is a window to show it from. */
  readonly showFolder?: (path: string) => Promise<void>
  /** Asks the person which file is meant, and where one is to go; only a program with a window can. */
  readonly choosePaths?: ChoosePaths
  /** Shows how far long work has come, from 0 to 1; `undefined` when there is none any more. */
  readonly showProgress?: (share: number | undefined) => void
  /** Whether callers may name files of this computer: the command line may, a page may not. */
  readonly mayNameFiles?: boolean
  /** Without a window: whoever calls it has the files, so roles bind nobody; an integration is entered by a name of its own. */
  readonly commandLine?: { readonly actor?: string | undefined }
  /** Whether the whole process may stand still for another process's lock, as on the command line: a window may not. */
  readonly mayStandStill?: boolean
  /** Opens a file with the program that the system has for it, where there is a window. */
  readonly openFile?: (path: string) => Promise<void>
  readonly electronVersion?: string
  /** Prints with the system's printers where only a window can. */
  readonly spooler?: Spooler
  readonly scales?: ScalePorts
  /** How long printers are waited for. */
  readonly printTimes?: PrintTimes
  /** Reads ahead what labels are drawn with; the usual way without. */
  readonly warmUp?: WarmUp
  /** Closes the desk for some work on its folder and opens it again, where there is a window. */
  readonly reopen?: ReopenDesk
  /** Closes the desk and lets every window say what can be done about its records. */
  readonly openRecovery?: () => Promise<void>
  /** Opens its database; the usual way without. */
  readonly openDatabase?: (opening: DeskOpening) => Database
}

/**
 * Closes the desk, does the work on its folder while nothing of it is open, opens it again, also when the work failed, and
 * has every window begin anew. A call that asks for this gets no answer any more: its page is a new one by then.
 * @throws whatever the work throws
 */
export type ReopenDesk = (work: () => void | Promise<void>) => Promise<void>
