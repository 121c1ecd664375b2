import type { About } from '#shared/desk.ts'
import type { DeskHealth } from '#shared/recovery/desk-health.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import type { ProgressBoard } from '../platform/progress.ts'
import type { ShipmentReading } from '../shipments/reading.ts'

type Ports = {
  readonly database: Database
  readonly folder: DataFolder
  readonly reading: Pick<ShipmentReading, 'counts'>
  readonly progress: Pick<ProgressBoard, 'follow'>
  readonly programVersion: string
  readonly electronVersion: string | undefined
  /** Shows a folder to the person, where there is a window to show it from. */
  readonly showFolder: ((path: string) => Promise<void>) | undefined
  readonly health: () => DeskHealth
  /** Describes the desk for somebody who helps. */
  readonly diagnose: () => string
  /** Closes the desk and says what can be done about its records, where there is a window. */
  readonly openRecovery: (() => Promise<void>) | undefined
}

/** What a desk tells of itself. */
export const createAboutService = (ports: Ports) => {
  const { database, folder, electronVersion } = ports
  return {
    describe: (): About => ({
      program_version: ports.programVersion,
      data_folder: folder.path,
      shipments: ports.reading.counts().total,
      database_size: database.size(),
      ...(database.logSetAside !== undefined && { log_set_aside: database.logSetAside }),
      versions: {
        ...(electronVersion !== undefined && { electron: electronVersion }),
        node: process.versions.node,
        sqlite: database.sqliteVersion,
      },
    }),
    openDataFolder: async (): Promise<void> => ports.showFolder?.(folder.path),
    health: ports.health,
    diagnostics: (): { readonly text: string } => ({ text: ports.diagnose() }),
    openRecovery: async (): Promise<void> => ports.openRecovery?.(),
    /** How far a piece of long work has come, from now on. */
    followProgress: ports.progress.follow,
  }
}
export type AboutService = ReturnType<typeof createAboutService>
