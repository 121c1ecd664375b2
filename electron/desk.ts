import packageJson from '../package.json' with { type: 'json' }
import type { LabelPaper } from '#shared/labels/label-paper.ts'
import { type Language, languageFor } from '#shared/settings/language.ts'
import { createAboutService } from './about/service.ts'
import { openAddresses } from './addresses/open-addresses.ts'
import { openQuoteStore } from './allocation/quote-store.ts'
import { createAllocationService } from './allocation/service.ts'
import { createDeskChanges } from './audit/desk-changes.ts'
import { openAudit } from './audit/open-audit.ts'
import { openBackups } from './backups/open-backups.ts'
import { openDeskDatabase } from './backups/open-desk-database.ts'
import { openCarriers } from './carriers/open-carriers.ts'
import { defaultSettings } from './default-settings.ts'
import { openDocuments } from './documents/open-documents.ts'
import type { DeskPorts } from './desk-ports.ts'
import { createDocumentService } from './documents/service.ts'
import { openDraftFileStore } from './drafts/file-store.ts'
import { createDraftService } from './drafts/service.ts'
import { openLabels } from './labels/open-labels.ts'
import { openLabelStore } from './labels/store.ts'
import { createPaperService } from './papers/service.ts'
import { openManifests } from './manifests/open-manifests.ts'
import { systemClock } from './platform/clock.ts'
import { openDataFolder } from './platform/data-folder.ts'
import { openOperators } from './operators/open-operators.ts'
import { createPackingService } from './packing/service.ts'
import { openPackingStore } from './packing/store.ts'
import { openPrinting } from './print-queue/open-printing.ts'
import { createSheetDrawers } from './printing/sheet-drawers.ts'
import { createPictureDrawer } from './printing/draw-picture-page.ts'
import { openDrawing } from './printing/open-drawing.ts'
import { createTestSheetMaker } from './printing/label/make-label.ts'
import { drawCollectionNote } from './printing/papers/draw-collection-note.ts'
import { createPaperDrawer } from './printing/papers/draw-paper.ts'
import { readPicture } from './printing/picture/read-picture.ts'
import { createPickListDrawer } from './printing/papers/pick-list/draw-pick-list.ts'
import { createWarmUp } from './printing/zpl/warm-up.ts'
import { createDataFolderGuard } from './platform/data-folder-guard.ts'
import { chooseOutside, nobodyToAsk } from './platform/choose-path.ts'
import { createChosenFolders } from './platform/chosen-folders.ts'
import { createPrintedFiles } from './platform/printed-files.ts'
import { createProgress } from './platform/progress.ts'
import { createRenewals } from './platform/renewal.ts'
import { openProducts } from './products/open-products.ts'
import { openChecking } from './recovery/open-checking.ts'
import { describeDesk } from './recovery/open-diagnostics.ts'
import { openScales } from './scales/open-scales.ts'
import { createSaveFile } from './platform/save-file.ts'
import {
  openDraftRecords,
  openMapRecords,
  openSavedRecords,
  openSettingRecords,
} from './records/open-records.ts'
import { createLogoService } from './settings/logo.ts'
import { createGroupLeaving } from './shipment-groups/leaving.ts'
import { createShipmentGroupService } from './shipment-groups/service.ts'
import { openShipmentGroupStore } from './shipment-groups/store.ts'
import { createSettingsService } from './settings/service.ts'
import { createWindowBounds } from './settings/window-bounds.ts'
import { createOrderRuleService } from './order-rules/service.ts'
import { openShipments } from './shipments/open-shipments.ts'
import { createTrackingService } from './tracking/service.ts'
import { openTrackingStore } from './tracking/store.ts'
import { createMaps } from './transfer/maps.ts'
import { openTransfer } from './transfer/open-transfer.ts'
import { verifyInThread } from './transfer/thread/run-thread.ts'
import { createRouter } from './trpc/router.ts'

/**
 * Opens a desk: the database, every service and the router over them. Knows nothing of Electron.
 * @throws DatabaseTooNew when a newer program wrote the records; they are left as they were
 * @throws LostDatabase when there are files of a desk and no records; they are left as they were
 */
export const openDesk = (ports: DeskPorts) => {
  const folder = openDataFolder(ports.folder)
  const clock = ports.clock ?? systemClock
  const programVersion = packageJson.version
  const database = (ports.openDatabase ?? openDeskDatabase)({ folder, clock, programVersion })
  const { reader } = database
  const reportFailure = (error: unknown): void => ports.reportBug(crypto.randomUUID(), error)
  const checking = openChecking(folder, { clock, reportFailure })
  const renewals = createRenewals({ database, reportFailure })
  const progress = createProgress()
  const printed = createPrintedFiles({ path: folder.path, now: clock.now, openFile: ports.openFile })
  const refuseDataFolder = createDataFolderGuard(folder.path)
  const choosePaths = chooseOutside(ports.choosePaths ?? nobodyToAsk, refuseDataFolder)
  const saveFile = createSaveFile(choosePaths)
  const folders = createChosenFolders({ choosePaths, refuseDataFolder })

  // What is changed of the desk is written down by the trail, which is called by the name that the settings have.
  const changing = { database, recordChange: createDeskChanges(() => audit) }
  const settingsStore = openSettingRecords(reader)
  const settings = createSettingsService({ ...changing, store: settingsStore, defaults: defaultSettings() })
  const logo = createLogoService({ ...changing, store: settingsStore, readPicture })
  const deskName = (): string => settings.get().desk_name
  const labelPaper = (): LabelPaper => settings.get().label_paper
  const language = (): Language => languageFor(settings.get().language, ports.systemLanguages ?? [])
  const trail = { database, folder, clock, programVersion, deskName, reportFailure, progress, verifyInThread }
  const { audit, auditStore, headKeeper, verification } = openAudit(trail)
  const operators = openOperators({ database, reader, clock, audit, settings, ports })
  const records = openSavedRecords(changing)
  const addresses = openAddresses({ ...changing, clock, renewals, forgetChanges: audit.forgetAddress })
  const { products, productLearning } = openProducts({ ...changing, reportFailure })
  const scales = openScales({ ...ports.scales, ...changing, settingsStore, reportFailure })
  const documents = openDocuments({ ...trail, isNew: auditStore.last() === undefined })
  const { attachments, sweep: documentSweep } = documents
  const labelStore = openLabelStore(reader)
  const groupStore = openShipmentGroupStore(reader)
  const shipments = openShipments({
    database,
    clock,
    audit,
    groups: createGroupLeaving({ store: groupStore, audit }),
    records,
    deskAdditions: settings.additions,
    addresses,
    attachments,
    printed,
    labels: labelStore,
    renewals,
    reportFailure,
  })
  const carriers = openCarriers({ ...changing, saveFile })
  const maps = createMaps({ ...changing, store: openMapRecords(reader) })
  const asked = { choosePaths, folders, refuseDataFolder }
  const kept = { settingsStore, reportFailure, deskName, deskAdditions: settings.additions, language }
  const common = { ...shipments, ...kept, ...changing, audit, clock, attachments, progress, printed }
  const transfer = openTransfer({
    ...common,
    ...asked,
    folder,
    maps,
    showProgress: ports.showProgress ?? (() => undefined),
  })
  const backups = openBackups({ ...common, ...asked, folder, programVersion, reopen: ports.reopen })
  const { openPdf, openZpl } = openDrawing()
  const packageSizeOf = (reference: string) => records.packageSizes.find(reference, { evenIfRemoved: true })
  const labels = openLabels({
    ...common,
    openPdf,
    openZpl,
    store: labelStore,
    logo: logo.printed,
    labelPaper,
    packageSizeOf,
  })
  const papers = createPaperService({
    ...common,
    packageSizeOf,
    choices: settings.get,
    accountNumberOf: carriers.accountNumberOf,
    logo: logo.printed,
    drawPaper: createPaperDrawer(openPdf),
    drawPickList: createPickListDrawer(openPdf),
  })
  const manifests = openManifests({
    ...common,
    drawManifests: transfer.service.drawManifests,
    packageSizeOf,
    carriers,
    hasLocation: (reference) => records.locations.find(reference, { evenIfRemoved: true }) !== undefined,
  })
  const groups = createShipmentGroupService({
    ...common,
    store: groupStore,
    manifests,
    accountNumberOf: carriers.accountNumberOf,
    drawCollectionNote: (note) => drawCollectionNote(openPdf, note),
  })
  const documentService = createDocumentService({ ...common, ...documents, saveFile })
  const printing = openPrinting({
    ...common,
    labels,
    papers,
    manifests,
    groups,
    documents: documentService,
    transfer: transfer.service,
    drawPicture: createPictureDrawer(openPdf),
    ...asked,
    makeTestSheet: createTestSheetMaker({ openPdf, openZpl }),
    warmUp: ports.warmUp ?? createWarmUp(openZpl),
    times: ports.printTimes,
    spooler: ports.spooler,
  })
  const allocation = createAllocationService({
    ...common,
    carriers,
    quotes: openQuoteStore(reader),
    packageSizeOf,
  })
  const packing = createPackingService({
    ...common,
    shipments: shipments.service,
    store: openPackingStore(reader),
    allocation,
    printQueue: printing.queue,
    printers: printing.printers,
    settings: settings.get,
    packageSizeOf,
    packageSize: records.packageSizes.find,
    packageSizes: () => records.packageSizes.list().items,
    ...createSheetDrawers(openPdf),
    productOf: (code) => products.findByCode(code),
  })
  const router = createRouter({
    shipments,
    audit,
    verification,
    operators,
    settings,
    orderRules: createOrderRuleService({ ...records, ...shipments, settings, catalogue: carriers.catalogue }),
    logo,
    ...records,
    addresses,
    products,
    scales,
    carriers,
    transfer: transfer.service,
    backups: backups.service,
    documents: documentService,
    drafts: createDraftService({
      database,
      store: openDraftRecords(reader, clock.now),
      fileStore: openDraftFileStore(reader),
      files: documents.files,
      now: clock.now,
    }),
    allocation,
    packing,
    labels,
    papers,
    printers: printing.printers,
    printQueue: printing.queue,
    manifests,
    groups,
    tracking: createTrackingService({ ...common, store: openTrackingStore(reader) }),
    about: createAboutService({
      ...common,
      folder,
      programVersion,
      electronVersion: ports.electronVersion,
      showFolder: ports.showFolder,
      health: checking.health,
      diagnose: () => describeDesk(folder, ports.electronVersion),
      openRecovery: ports.openRecovery,
    }),
  })
  // What was left half-way is repaired by now, before there is a window that could stand still.
  if (!ports.mayStandStill) database.waitNoMore()
  const close = (): void => {
    manifests.byClock.close()
    for (const one of [checking, backups, printing, productLearning, scales]) one.close()
    for (const one of [transfer, shipments, renewals, documentSweep, headKeeper, database]) one.close()
  }
  return {
    router,
    folder,
    database,
    /** Where a log was put that lay beside the database and was of another moment. */
    logSetAside: database.logSetAside,
    settings,
    language,
    windowBounds: createWindowBounds(database, settingsStore),
    audit,
    verification,
    ...records,
    addresses,
    shipments,
    attachments,
    documentSweep,
    carriers,
    /** What a call is made with: in the name of the operator of this moment. */
    createContext: operators.createContext,
    /** Who may work here. */
    operators: operators.service,
    jobs: transfer.jobs,
    transfer: transfer.service,
    schedule: transfer.schedule,
    /** Hands over by the clock; it begins with the window. */
    clockHandover: manifests.byClock,
    /** Learns products from shipments; it begins with the window. */
    productLearning,
    /** Makes backups by itself; it begins with the window. */
    backups,
    /** Looks whether the database is whole; it begins with the window. */
    checking,
    scales,
    /**
     * Begins to send what waits to be printed. Only where there is a window, which asks about what is unsure, and which is the
     * only one of its data folder.
     */
    startPrinting: printing.start,
    columnMaps: maps,
    close,
    [Symbol.dispose]: close,
  }
}
export type Desk = ReturnType<typeof openDesk>
