import { hostname } from 'node:os'
import packageJson from '../package.json' with { type: 'json' }
import type { Settings } from '#shared/settings/settings.ts'
import { createAddressService } from './addresses/service.ts'
import { openAddressStore } from './addresses/store.ts'
import { openQuoteStore } from './allocation/quote-store.ts'
import { createAllocationService } from './allocation/service.ts'
import { createAuditService } from './audit/service.ts'
import { openAuditStore } from './audit/store.ts'
import { exampleCatalogue } from './carriers/example-catalogue/index.ts'
import { openCarriers } from './carriers/open-carriers.ts'
import { openDocuments } from './documents/open-documents.ts'
import { createDocumentService } from './documents/service.ts'
import { openDraftFileStore } from './drafts/file-store.ts'
import { createDraftService } from './drafts/service.ts'
import { openManifests } from './manifests/open-manifests.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { openDataFolder } from './platform/data-folder.ts'
import { openDatabase } from './platform/database.ts'
import { refuseLostDatabase } from './platform/lost-database.ts'
import { createPdfs } from './printing/pdf/open-pdf.ts'
import { createDataFolderGuard } from './platform/data-folder-guard.ts'
import { chooseOutside, type ChoosePaths, nobodyToAsk } from './platform/choose-path.ts'
import { createPrintedFiles } from './platform/printed-files.ts'
import { createProgress } from './platform/progress.ts'
import { createRenewals } from './platform/renewal.ts'
import { createSaveFile } from './platform/save-file.ts'
import { userName } from './platform/user-name.ts'
import {
  openDraftRecords,
  openMapRecords,
  openSavedRecords,
  openSettingRecords,
} from './records/open-records.ts'
import { createSettingsService } from './settings/service.ts'
import { createWindowBounds } from './settings/window-bounds.ts'
import { openShipments } from './shipments/open-shipments.ts'
import { createTrackingService } from './tracking/service.ts'
import { openTrackingStore } from './tracking/store.ts'
import { createMaps } from './transfer/maps.ts'
import { openTransfer } from './transfer/open-transfer.ts'
import type { Context, ReportBug } from './trpc/context.ts'
import { createRouter } from './trpc/router.ts'

export type DeskPorts = {
  /** The data folder; it is made when it is not there. */
  readonly folder: string
  readonly clock?: Clock
  readonly reportBug: ReportBug
  /** Shows a folder to the person, where there is a window to show it from. */
  readonly showFolder?: (path: string) => Promise<void>
  /** Asks the person which file is meant, and where one is to go; only a program with a window can. */
  readonly choosePaths?: ChoosePaths
  /** Shows how far long work has come, from 0 to 1; `undefined` when there is none any more. */
  readonly showProgress?: (share: number | undefined) => void
  /** Whether callers may name files of this computer: the command line may, a page may not. */
  readonly mayNameFiles?: boolean
  /** Whether the whole process may stand still for another process's lock, as on the command line: a window may not. */
  readonly mayStandStill?: boolean
  /** Opens a file with the program that the system has for it, where there is a window. */
  readonly openFile?: (path: string) => Promise<void>
  readonly electronVersion?: string
}

/**
 * Opens a desk: the database, every service and the router over them. Knows nothing of Electron.
 * @throws DatabaseTooNew when a newer program wrote the records; they are left as they were
 * @throws LostDatabase when there are files of a desk and no records; they are left as they were
 */
export const openDesk = (ports: DeskPorts) => {
  const folder = openDataFolder(ports.folder)
  const clock = ports.clock ?? systemClock
  refuseLostDatabase(folder)
  const database = openDatabase(folder.database, folder.quarantine)
  const settingsStore = openSettingRecords(database.reader)
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
  const records = openSavedRecords(database)
  const reportFailure = (error: unknown): void => ports.reportBug(crypto.randomUUID(), error)
  const renewals = createRenewals({ database, reportFailure })
  const addresses = createAddressService({
    database,
    clock,
    store: openAddressStore(database.reader),
    renewals,
  })
  const documents = openDocuments({ database, folder, clock, isNew: auditStore.last() === undefined })
  const shipments = openShipments({
    database,
    clock,
    audit,
    records,
    addresses,
    attachments: documents.attachments,
    renewals,
    reportFailure,
  })
  const refuseDataFolder = createDataFolderGuard(folder.path)
  const choosePaths = chooseOutside(ports.choosePaths ?? nobodyToAsk, refuseDataFolder)
  const saveFile = createSaveFile(choosePaths)
  const progress = createProgress()
  const openPdf = createPdfs()
  const printed = createPrintedFiles(folder.path, ports.openFile)
  const deskName = (): string => settings.get().desk_name
  const carriers = openCarriers(database, exampleCatalogue, saveFile)
  const manifests = openManifests({
    database,
    clock,
    makeReference: shipments.makeReference,
    transitions: shipments.transitions,
    listShipments: shipments.reading.list,
    tell: shipments.changes.tell,
    progress,
    openPdf,
    printed,
    deskName,
  })
  const transfer = openTransfer({
    ...shipments,
    database,
    folder,
    clock,
    attachments: documents.attachments,
    deskName,
    progress,
    printed,
    settingsStore,
    maps: createMaps({ database, store: openMapRecords(database.reader) }),
    choosePaths,
    refuseDataFolder,
    reportFailure,
    showProgress: ports.showProgress ?? (() => undefined),
  })
  const allocation = createAllocationService({
    ...shipments,
    database,
    clock,
    carriers,
    quotes: openQuoteStore(database.reader),
    packageSizeOf: (reference) => records.packageSizes.find(reference, { evenIfRemoved: true }),
  })
  const router = createRouter({
    shipments,
    carriers,
    allocation,
    tracking: createTrackingService({
      ...shipments,
      database,
      clock,
      store: openTrackingStore(database.reader),
    }),
    documents: createDocumentService({
      ...shipments,
      ...documents,
      database,
      clock,
      saveFile,
    }),
    manifests,
    transfer: transfer.service,
    ...records,
    addresses,
    audit,
    settings,
    drafts: createDraftService({
      database,
      store: openDraftRecords(database.reader, clock.now),
      fileStore: openDraftFileStore(database.reader),
      files: documents.files,
    }),
    about: {
      describe: () => ({
        program_version: packageJson.version,
        data_folder: folder.path,
        shipments: shipments.reading.counts().total,
        database_size: database.size(),
        ...(database.logSetAside !== undefined && { log_set_aside: database.logSetAside }),
        versions: {
          ...(ports.electronVersion === undefined ? {} : { electron: ports.electronVersion }),
          node: process.versions.node,
          sqlite: database.sqliteVersion,
        },
      }),
      openDataFolder: async () => ports.showFolder?.(folder.path),
      followProgress: (job, signal) => progress.follow(job, signal),
    },
  })
  // What was left half-way is repaired by now, before there is a window that could stand still.
  if (!ports.mayStandStill) database.waitNoMore()
  const close = (): void => {
    transfer.close()
    shipments.close()
    renewals.close()
    database.close()
  }
  return {
    router,
    folder,
    settings,
    windowBounds: createWindowBounds(database, settingsStore),
    database,
    /** Where a log was put that lay beside the database and was of another moment. */
    logSetAside: database.logSetAside,
    audit,
    shipments,
    attachments: documents.attachments,
    carriers,
    ...records,
    addresses,
    /** What a call is made with: in the name of the operator of this moment. */
    createContext: (): Context => ({
      actor: settings.get().operator,
      reportBug: ports.reportBug,
      mayNameFiles: ports.mayNameFiles ?? false,
    }),
    jobs: transfer.jobs,
    transfer: transfer.service,
    columnMaps: transfer.maps,
    schedule: transfer.schedule,
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
  scan_sound: true,
})
