import type { ImportPreview, ImportRequest } from '#shared/transfer/import.ts'
import type { Job } from '#shared/transfer/job.ts'
import type { Progress } from '#shared/progress.ts'
import { isoOf } from '../../platform/iso-time.ts'
import type { Caller, Waiting } from '../caller.ts'
import type { Maps } from '../maps.ts'
import { runThread } from '../thread/run-thread.ts'
import type { ReadingTask, ThreadDesk } from '../thread/thread-task.ts'
import type { ImportingService } from './importing.ts'
import type { OfferedFiles } from './offered-files.ts'

type Ports = {
  readonly maps: Pick<Maps, 'importMap' | 'importMaps'>
  readonly files: Pick<OfferedFiles, 'find'>
  readonly importing: ImportingService
  /** What a thread that is begun now reads with. */
  readonly threadDesk: () => ThreadDesk
}
type Previewing = Waiting & { readonly onProgress: (progress: Partial<Progress>) => void }

/** What is done with a file that is imported: each in a thread of its own. */
export const createImportTasks = ({ maps, files, importing, threadDesk }: Ports) => {
  /** The file, where it lies, and the map that it is read with. @throws Refusal */
  const taskOf = (request: ImportRequest, mayNameFiles = false): ReadingTask => {
    const { map_name: name, ...rest } = request
    const saved = name === undefined ? undefined : maps.importMap(name)
    return {
      ...files.find(request.file, mayNameFiles),
      request: saved ? { map: saved, ...rest } : rest,
      saved: maps.importMaps(),
    }
  }
  return {
    taskOf,

    /** Begins the job. @throws Refusal */
    begin: (request: ImportRequest, { actor, mayNameFiles }: Caller): Job =>
      importing.begin({ kind: 'import', desk: threadDesk(), ...taskOf(request, mayNameFiles) }, actor),

    /** Reads the file, and tells when it was imported before. @throws Refusal */
    preview: async (
      request: ImportRequest,
      { mayNameFiles, signal, onProgress }: Previewing,
    ): Promise<ImportPreview> => {
      const { hash, ...answer } = await runThread<'import_preview'>(
        { kind: 'import_preview', desk: threadDesk(), ...taskOf(request, mayNameFiles) },
        { signal, onProgress },
      )
      const earlier = importing.earlier(hash)
      if (!earlier) return answer
      const { job, started, shipments } = earlier
      return { ...answer, earlier: { job, at: isoOf(started), shipments } }
    },

    /** Writes the rows that are refused, with the reason. */
    writeRefused: (task: ReadingTask, target: string, signal?: AbortSignal) =>
      runThread<'refused_file'>({ kind: 'refused_file', desk: threadDesk(), ...task, target }, { signal }),
  }
}
export type ImportTasks = ReturnType<typeof createImportTasks>
