import { join } from 'node:path'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { ChosenFolders } from '../platform/chosen-folders.ts'
import type { Clock } from '../platform/clock.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import type { RefuseDataFolder } from '../platform/data-folder-guard.ts'
import { createProcessLock } from '../platform/process-lock.ts'
import { patiently } from '../platform/patience.ts'
import type { SettingStore } from '../settings/service.ts'
import type { DeskAdditions } from '../shipments/complete-request.ts'
import { createExporting } from './export/exporting.ts'
import { openDuplicateStore } from './import/duplicate-store.ts'
import { openImportStore } from './import/import-store.ts'
import { createImportTasks } from './import/import-tasks.ts'
import { createImporting } from './import/importing.ts'
import type { Language } from '#shared/settings/language.ts'
import { createOfferedFiles } from './import/offered-files.ts'
import type { WritePorts } from './import/write-items.ts'
import { openJobStore } from './jobs/job-store.ts'
import { createJobs } from './jobs/jobs.ts'
import { openChangesStore } from './schedule/changes-store.ts'
import { createMarks } from './schedule/marks.ts'
import { createSchedule } from './schedule/schedule.ts'
import { createTransferService, type TransferPorts } from './service.ts'
import type { ThreadDesk } from './thread/thread-task.ts'

type Ports = Omit<WritePorts, 'store'> &
  Pick<TransferPorts, 'service' | 'printed' | 'progress' | 'choosePaths' | 'maps'> & {
    readonly folder: DataFolder
    readonly clock: Clock
    readonly settingsStore: SettingStore
    readonly recordChange: RecordDeskChange
    readonly deskName: () => string
    readonly deskAdditions: () => DeskAdditions
    /** The language that the desk is shown in. */
    readonly language: () => Language
    readonly refuseDataFolder: RefuseDataFolder
    readonly folders: ChosenFolders
    readonly reportFailure: (error: unknown) => void
    readonly showProgress: (share: number | undefined) => void
  }

/** Puts the feature together, and repairs what a program that died half-way left behind. */
export const openTransfer = (ports: Ports) => {
  const { database, folder, clock, maps } = ports
  const { reader } = database
  const jobs = createJobs({
    ...ports,
    store: openJobStore(reader),
    processLock: createProcessLock(folder.running),
  })
  const files = createOfferedFiles({ folder: join(folder.path, 'incoming') })
  const threadDesk = (): ThreadDesk => ({
    database: folder.database,
    documents: folder.documents,
    now: clock.now().getTime(),
    name: ports.deskName(),
    language: ports.language(),
    additions: ports.deskAdditions(),
  })
  const exporting = createExporting({ ...ports, jobs, threadDesk })
  const importing = createImporting({
    ...ports,
    jobs,
    store: openImportStore(reader),
    duplicates: openDuplicateStore(reader),
  })
  const importTasks = createImportTasks({ maps, files, importing, threadDesk })
  jobs.closeInterrupted()
  importing.repair()
  const schedule = createSchedule({
    ...ports,
    marks: createMarks(ports),
    changes: openChangesStore(reader),
    runExport: async (task) => jobs.ended((await patiently(() => exporting.run(task))).job),
    beginImport: (request, actor) =>
      patiently(() => importTasks.begin(request, { actor, mayNameFiles: true })),
    ended: jobs.ended,
    writeRefused: async (request, target) => {
      await importTasks.writeRefused(importTasks.taskOf(request, true), target)
    },
  })
  return {
    service: createTransferService({
      ...ports,
      jobs,
      exporting,
      importing,
      importTasks,
      files,
      schedule,
      threadDesk,
    }),
    jobs,
    schedule,
    close: (): void => {
      schedule.close()
      jobs.close()
      files.close()
    },
  }
}
