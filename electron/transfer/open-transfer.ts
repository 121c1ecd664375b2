import { join } from 'node:path'
import type { ImportPreview, ImportPreviewRequest, ImportRequest } from '#shared/transfer/import.ts'
import type { Job } from '#shared/transfer/job.ts'
import type { ChoosePaths } from '../platform/choose-path.ts'
import type { Clock } from '../platform/clock.ts'
import type { RefuseDataFolder } from '../platform/data-folder-guard.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { Database } from '../platform/database.ts'
import { isoOf } from '../platform/iso-time.ts'
import { patiently } from '../platform/patience.ts'
import type { PrintedFiles } from '../platform/printed-files.ts'
import type { ProgressBoard } from '../platform/progress.ts'
import type { SettingStore } from '../settings/service.ts'
import type { ShipmentService } from '../shipments/service.ts'
import type { ShipmentStore } from '../shipments/store/shipment-store.ts'
import { createSchedule } from './schedule/schedule.ts'
import { openChangesStore } from './schedule/changes-store.ts'
import { createMarks } from './schedule/marks.ts'
import { createExporting } from './export/exporting.ts'
import { createOfferedFiles } from './import/offered-files.ts'
import { openDuplicateStore } from './import/duplicate-store.ts'
import { createImporting } from './import/importing.ts'
import { openImportStore } from './import/import-store.ts'
import type { WritePorts } from './import/write-items.ts'
import { openJobStore } from './jobs/job-store.ts'
import { createJobs } from './jobs/jobs.ts'
import type { Maps } from './maps.ts'
import { refusedName } from './import/reading/refused-file.ts'
import type { Asker, Following, TransferService } from './service.ts'
import { runThread } from './thread/run-thread.ts'
import type { ReadingTask, ThreadDesk } from './thread/thread-task.ts'

type Ports = Omit<WritePorts, 'store'> & {
  readonly database: Database
  readonly folder: DataFolder
  readonly clock: Clock
  readonly shipments: ShipmentStore
  readonly service: Pick<ShipmentService, 'get'>
  readonly printed: PrintedFiles
  readonly settingsStore: SettingStore
  readonly maps: Maps
  readonly deskName: () => string
  readonly progress: Pick<ProgressBoard, 'report'>
  readonly choosePaths: ChoosePaths
  readonly refuseDataFolder: RefuseDataFolder
  readonly reportFailure: (error: unknown) => void
  readonly showProgress: (share: number | undefined) => void
}

/** Puts the feature together, and repairs what a program that died half-way left behind. */
export const openTransfer = (ports: Ports) => {
  const { database, folder, clock, maps, choosePaths } = ports
  const { reader } = database
  const store = openImportStore(reader)
  const jobs = createJobs({ ...ports, store: openJobStore(reader) })
  const importing = createImporting({ ...ports, store, duplicates: openDuplicateStore(reader), jobs })
  const files = createOfferedFiles({ folder: join(folder.path, 'incoming') })
  const threadDesk = (): ThreadDesk => ({
    database: folder.database,
    documents: folder.documents,
    now: clock.now().getTime(),
    name: ports.deskName(),
  })
  const exporting = createExporting({ ...ports, jobs, maps, threadDesk })
  jobs.closeInterrupted()
  importing.repair()

  /** The file, where it lies, and the map that it is read with. */
  const readingTask = (request: ImportRequest, mayNameFiles = false): ReadingTask => {
    const { map_name: name, ...rest } = request
    const saved = name === undefined ? undefined : maps.importMap(name)
    return { ...files.find(request.file, mayNameFiles), request: saved ? { map: saved, ...rest } : rest }
  }

  const beginImport = (request: ImportRequest, { actor, mayNameFiles }: Asker): Job =>
    importing.begin({ kind: 'import', desk: threadDesk(), ...readingTask(request, mayNameFiles) }, actor)

  const writeRefused = (task: ReadingTask, target: string, signal?: AbortSignal) =>
    runThread<'refused_file'>({ kind: 'refused_file', desk: threadDesk(), ...task, target }, { signal })

  const schedule = createSchedule({
    ...ports,
    marks: createMarks(ports),
    changes: openChangesStore(reader),
    runExport: async (task) => jobs.ended((await patiently(() => exporting.run(task))).job),
    beginImport: (request, actor) => patiently(() => beginImport(request, { actor, mayNameFiles: true })),
    ended: jobs.ended,
    writeRefused: async (request, target) => {
      await writeRefused(readingTask(request, true), target)
    },
  })

  const preview = async (
    { job, ...request }: ImportPreviewRequest,
    { mayNameFiles, signal }: Following,
  ): Promise<ImportPreview> => {
    const { hash, ...answer } = await runThread<'import_preview'>(
      { kind: 'import_preview', desk: threadDesk(), ...readingTask(request, mayNameFiles) },
      {
        signal,
        onProgress: ({ done = 0, total = 0 }) => ports.progress.report(job, { done, total }),
      },
    )
    const earlier = importing.earlier(hash)
    if (!earlier) return answer
    const { job: number, started, shipments } = earlier
    return { ...answer, earlier: { job: number, at: isoOf(started), shipments } }
  }

  const saveRefused: TransferService['saveRefused'] = async (request, { mayNameFiles, signal }) => {
    const task = readingTask(request, mayNameFiles)
    const target = await choosePaths.saveAs(refusedName(task.name))
    if (target === undefined) return { saved: false, rows: 0 }
    return { saved: true, ...(await writeRefused(task, target, signal)) }
  }

  const service: TransferService = {
    export: exporting.begin,
    exportPreview: exporting.preview,
    printSummary: async (reference) => {
      const shipment = ports.service.get(reference)
      const content = await runThread<'summary'>({ kind: 'summary', desk: threadDesk(), shipment })
      return ports.printed.open({ file_name: `${reference}.pdf`, content })
    },
    chooseFile: async () => {
      const path = await choosePaths.openFile()
      return path === undefined ? {} : { file: files.choose(path) }
    },
    offerPart: (part) => Promise.resolve(files.add(part)),
    importPreview: preview,
    import: (request, asker) => Promise.resolve({ job: beginImport(request, asker) }),
    saveRefused,
    undo: (job, actor) => ({ job: importing.undo(job, actor) }),
    jobs: jobs.list,
    job: jobs.find,
    cancel: jobs.cancel,
    watch: (signal) => jobs.watch(signal),
    automation: schedule.get,
    chooseFolder: schedule.chooseFolder,
    exportChanged: schedule.exportNow,
    saveScheduledExport: schedule.saveExport,
    saveWatchedFolder: schedule.saveFolder,
    maps: maps.list,
    saveMap: maps.save,
    removeMap: maps.remove,
  }
  return {
    service,
    jobs,
    maps,
    schedule,
    close: (): void => {
      schedule.close()
      jobs.close()
      files.close()
    },
  }
}
