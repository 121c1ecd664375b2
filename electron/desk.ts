import { hostname } from 'node:os'
import packageJson from '../package.json' with { type: 'json' }
import { stampOf } from '../shared/reference.ts'
import type { Settings } from '../shared/settings/settings.ts'
import { createAuditService } from './audit/service.ts'
import { openAuditStore } from './audit/store.ts'
import { createDraftService } from './drafts/service.ts'
import { openDraftStore } from './drafts/store.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { openDataFolder } from './platform/data-folder.ts'
import { openDatabase } from './platform/database.ts'
import { createProgress } from './platform/progress.ts'
import { userName } from './platform/user-name.ts'
import { createSettingsService } from './settings/service.ts'
import { openSettingsStore } from './settings/store.ts'
import { createWindowPlaces } from './settings/window-places.ts'
import { openShipments } from './shipments/open-shipments.ts'
import type { Context, ReportBug } from './trpc/context.ts'
import { createRouter } from './trpc/router.ts'

export type DeskPorts = {
  /** The data folder; it is made when it is not there. */
  readonly folder: string
  readonly clock?: Clock
  readonly reportBug: ReportBug
  /** Shows a folder to the person, where there is a window to show it from. */
  readonly showFolder?: (path: string) => Promise<void>
  readonly electronVersion?: string
}

/**
 * Opens a desk: the database, every service and the router over them. Knows nothing of Electron.
 * @throws DatabaseTooNew when a newer program wrote the records; they are left as they were
 */
export const openDesk = (ports: DeskPorts) => {
  const folder = openDataFolder(ports.folder)
  const clock = ports.clock ?? systemClock
  const database = openDatabase(folder.database)
  const settingsStore = openSettingsStore(database.reader)
  const settings = createSettingsService({
    database,
    store: settingsStore,
    defaults: defaultSettings(),
  })
  const auditStore = openAuditStore(database.reader)
  const audit = createAuditService({
    store: auditStore,
    clock,
    programVersion: packageJson.version,
    deskName: () => settings.get().desk_name,
  })
  const lastReference = stampOf(auditStore.lastReference())
  const shipments = openShipments({
    database,
    clock,
    audit,
    lastReference,
    reportFailure: (error) => ports.reportBug(crypto.randomUUID(), error),
  })
  const progress = createProgress()
  const router = createRouter({
    shipments,
    audit,
    settings,
    drafts: createDraftService({ database, clock, store: openDraftStore(database.reader) }),
    about: {
      describe: () => ({
        program_version: packageJson.version,
        data_folder: folder.path,
        shipments: shipments.reading.counts().total,
        database_size: database.size(),
        versions: {
          ...(ports.electronVersion === undefined ? {} : { electron: ports.electronVersion }),
          node: process.versions.node,
          sqlite: database.sqliteVersion,
        },
      }),
      openDataFolder: async () => ports.showFolder?.(folder.path),
      followProgress: progress.follow,
    },
  })
  const close = (): void => {
    shipments.close()
    database.close()
  }
  return {
    router,
    folder,
    settings,
    windowPlaces: createWindowPlaces(database, settingsStore),
    database,
    audit,
    shipments,
    /** What a call is made with: in the name of the operator of this moment. */
    createContext: (): Context => ({ actor: settings.get().operator, reportBug: ports.reportBug }),
    close,
    [Symbol.dispose]: close,
  }
}
export type Desk = ReturnType<typeof openDesk>

const defaultSettings = (): Settings => ({
  desk_name: hostname().slice(0, 50) || 'Desk',
  operator: userName().slice(0, 50) || 'Operator',
  appearance: 'system',
  language: 'system',
  density: 'normal',
})
