import { programActors } from '#shared/operators/program-actors.ts'
import { lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Refusal } from '#shared/api-error.ts'
import type { WatchedFolder } from '#shared/transfer/schedule.ts'
import type { ImportRequest } from '#shared/transfer/import.ts'
import type { Job } from '#shared/transfer/job.ts'
import type { ChosenFolders } from '../../platform/chosen-folders.ts'
import type { RefuseDataFolder } from '../../platform/data-folder-guard.ts'
import type { Clock } from '../../platform/clock.ts'
import { failureOf, isTrouble } from '../../platform/failure.ts'
import { freePath, refuseFolder } from './folders.ts'
import type { ScheduleMarks } from './marks.ts'
import { isRefused, writeReport } from './report.ts'

type File = { readonly path: string; readonly name: string }

export type WatchPorts = {
  readonly clock: Clock
  readonly marks: ScheduleMarks
  readonly folders: Pick<ChosenFolders, 'areOne'>
  /** Asked again with each file: what the folder's name leads to may be another folder by now. */
  readonly refuseDataFolder: RefuseDataFolder
  /** Begins to import a file. @throws Refusal as when its map is not there any more */
  readonly beginImport: (request: ImportRequest, actor: string) => Promise<Job>
  /** The job once it has ended. @throws Refusal `not_found` */
  readonly ended: (job: number) => Promise<Job>
  /** Writes the rows of a file that were refused, with the reasons. */
  readonly writeRefused: (request: ImportRequest, target: string) => Promise<void>
}

const extensions = new Set(['.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl', '.ndjson'])

/**
 * Imports the files of a folder, one after the other, and puts each into `done/` or `refused/` with a report. A file is
 * taken once it has stayed the same from one look to the next, so that none is read while it is being written.
 */
export const createWatchedFolder = (ports: WatchPorts) => {
  const { clock, marks, folders, refuseDataFolder, beginImport, ended } = ports
  let seen: ReadonlyMap<string, string> = new Map()
  let failure: ReturnType<typeof failureOf> | undefined

  const inHand = () => marks.filesInHand.read() ?? {}

  /** What came of a file: of the import that was begun before, or of one that begins now. */
  const jobOf = async (file: File, stamp: string, settings: WatchedFolder): Promise<Job> => {
    const begun = inHand()[file.name]
    if (begun?.stamp === stamp) {
      const job = await ended(begun.job)
      // What was interrupted goes on where it stopped.
      if (job.state !== 'interrupted') return job
    }
    const { job } = await beginImport(requestOf(file.path, settings), programActors.watchedFolder)
    await marks.filesInHand.keep({ ...inHand(), [file.name]: { job, stamp } })
    return ended(job)
  }

  const take = async (file: File, stamp: string, settings: WatchedFolder): Promise<void> => {
    const job = await jobOf(file, stamp, settings)
    // The program ends: the file is taken up again at the next start.
    if (job.state === 'running') return
    const outcome = isRefused(job) ? 'refused' : 'done'
    const folder = join(settings.folder, outcome)
    mkdirSync(folder, { recursive: true })
    refuseDataFolder(folder)
    const target = freePath(folder, file.name)
    renameSync(file.path, target)
    const { [file.name]: _taken, ...rest } = inHand()
    await marks.filesInHand.keep(rest)
    await marks.lastImport.keep({ at: clock.now().getTime(), file_name: file.name, outcome })
    const request = requestOf(target, settings)
    await writeReport({ job, target, writeRefused: (path) => ports.writeRefused(request, path) })
  }

  const lookInto = async (settings: WatchedFolder): Promise<void> => {
    refuseDataFolder(settings.folder)
    // A link may lead elsewhere by now.
    const isOfExport = folders.areOne(settings.folder, marks.scheduledExport.read()?.folder)
    if (isOfExport) throw refuseFolder('folder_of_export')
    const now = new Map(filesIn(settings.folder).map((file) => [file, stampOf(file.path)]))
    const before = seen
    seen = new Map([...now].map(([{ path }, stamp]) => [path, stamp]))
    for (const [file, stamp] of now) if (before.get(file.path) === stamp) await take(file, stamp, settings)
  }

  return {
    /** Why the last look failed. */
    failure: () => failure,

    look: async (): Promise<void> => {
      const settings = marks.watchedFolder.read()
      try {
        if (settings?.is_on) await lookInto(settings)
        failure = undefined
      } catch (error) {
        const before = failure
        failure = failureOf(error)
        const isToBeExpected = error instanceof Refusal || isTrouble(error)
        // A bug is told once, and not with every look.
        if (!isToBeExpected && before?.failure !== failure.failure) throw error
      }
    },
  }
}

const requestOf = (
  file: string,
  { is_on: _on, folder: _folder, ...request }: WatchedFolder,
): ImportRequest => ({
  ...request,
  file,
  fixes: [],
  refuses_guesses: true,
})

/** By name. What is hidden, or is not whole yet, and what only points elsewhere is left alone. */
const filesIn = (folder: string): readonly File[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[.~]/u.test(entry.name))
    .filter(({ name }) => extensions.has(extname(name).toLowerCase()))
    .map(({ name }) => ({ name, path: join(folder, name) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))

const stampOf = (path: string): string => {
  const { size, mtimeMs, ino } = lstatSync(path)
  return `${size} ${mtimeMs} ${ino}`
}
