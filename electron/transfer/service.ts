import type { OpenedDocument } from '#shared/opened-document.ts'
import type { Language } from '#shared/settings/language.ts'
import type {
  ChosenFile,
  ImportPreview,
  ImportPreviewRequest,
  ImportRequest,
  OfferedFile,
  OfferPartRequest,
} from '#shared/transfer/import.ts'
import { exportRequest, type ListedShipments } from '#shared/transfer/export.ts'
import type { StartedJob } from '#shared/transfer/job.ts'
import type { ChoosePaths } from '../platform/choose-path.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { ProgressBoard } from '../platform/progress.ts'
import type { ShipmentService } from '../shipments/service.ts'
import type { Caller, Waiting } from './caller.ts'
import type { Exporting } from './export/exporting.ts'
import type { ImportTasks } from './import/import-tasks.ts'
import type { ImportingService } from './import/importing.ts'
import type { OfferedFiles } from './import/offered-files.ts'
import { refusedName } from './import/reading/refused-file.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Maps } from './maps.ts'
import type { Scheduler } from './schedule/schedule.ts'
import { runThread, type ThreadListener } from './thread/run-thread.ts'
import type { ManifestToDraw, ThreadDesk } from './thread/thread-task.ts'

export type TransferPorts = {
  readonly jobs: Jobs
  readonly maps: Maps
  readonly exporting: Exporting
  readonly importing: ImportingService
  readonly importTasks: ImportTasks
  readonly files: OfferedFiles
  readonly schedule: Scheduler
  readonly service: Pick<ShipmentService, 'get'>
  readonly printed: PrintedFiles
  readonly progress: Pick<ProgressBoard, 'report'>
  readonly choosePaths: ChoosePaths
  readonly threadDesk: () => ThreadDesk
}

/** Records out, records in. */
export const createTransferService = (ports: TransferPorts) => {
  const { jobs, maps, exporting, importing, importTasks, files, schedule, choosePaths } = ports
  /** Draws the page that goes with a shipment, in the desk's language where none is named. @throws Refusal */
  const drawSummary = (reference: string, language?: Language): Promise<Uint8Array> => {
    const shipment = ports.service.get(reference)
    const desk = { ...ports.threadDesk(), ...(language && { language }) }
    return runThread<'summary'>({ kind: 'summary', desk, shipment })
  }

  /** Draws a list of shipments, in the desk's language where none is named. @throws Refusal */
  const drawList = (listed: ListedShipments, language?: Language): Promise<Uint8Array> => {
    const desk = { ...ports.threadDesk(), ...(language && { language }) }
    const request = exportRequest.parse({ ...listed, format: 'pdf' })
    return runThread<'list'>({ kind: 'list', desk, request })
  }

  return {
    export: exporting.begin,
    exportPreview: exporting.preview,

    drawSummary,
    drawList,
    /** Draws manifests, one after the other in one file. @throws Refusal; what the signal was aborted with */
    drawManifests: (manifests: readonly ManifestToDraw[], listener: ThreadListener): Promise<Uint8Array> =>
      runThread<'manifests'>({ kind: 'manifests', desk: ports.threadDesk(), manifests }, listener),

    /** Draws it and shows it. @throws Refusal */
    printSummary: async (reference: string): Promise<OpenedDocument> =>
      ports.printed.open({
        file_name: `${reference}.pdf`,
        content: await drawSummary(reference),
        shipments: [reference],
      }),

    chooseFile: async (): Promise<ChosenFile> => {
      const path = await choosePaths.openFile()
      return path === undefined ? {} : { file: files.choose(path) }
    },
    offerPart: (part: OfferPartRequest): Promise<OfferedFile> => Promise.resolve(files.add(part)),

    importPreview: ({ job, ...request }: ImportPreviewRequest, waiting: Waiting): Promise<ImportPreview> =>
      importTasks.preview(request, {
        ...waiting,
        onProgress: ({ done = 0, total = 0 }) => ports.progress.report(job, { done, total }),
      }),
    import: (request: ImportRequest, caller: Caller): Promise<StartedJob> =>
      Promise.resolve({ job: importTasks.begin(request, caller) }),

    /** Writes the rows that are refused, with the reason, to a file of the person's choice. */
    saveRefused: async (
      request: ImportRequest,
      { mayNameFiles, signal }: Waiting,
    ): Promise<{ readonly saved: boolean; readonly rows: number }> => {
      const task = importTasks.taskOf(request, mayNameFiles)
      const target = await choosePaths.saveAs(refusedName(task.name))
      if (target === undefined) return { saved: false, rows: 0 }
      return { saved: true, ...(await importTasks.writeRefused(task, target, signal)) }
    },
    undo: (job: number, actor: string): StartedJob => ({ job: importing.undo(job, actor) }),

    jobs: jobs.list,
    job: jobs.find,
    cancel: jobs.cancel,
    watch: (signal: AbortSignal | undefined) => jobs.watch(signal),

    automation: schedule.get,
    chooseFolder: schedule.chooseFolder,
    exportChanged: schedule.exportNow,
    saveScheduledExport: schedule.saveExport,
    saveWatchedFolder: schedule.saveFolder,

    maps: maps.list,
    saveMap: maps.save,
    removeMap: maps.remove,
  }
}
export type TransferService = ReturnType<typeof createTransferService>
