import { basename } from 'node:path'
import { refuse } from '#shared/api-error.ts'
import type { ExportFormat, ExportPreview, ExportRequest } from '#shared/transfer/export.ts'
import type { Job, StartedJob } from '#shared/transfer/job.ts'
import { patiently } from '../../platform/patience.ts'
import type { ChoosePaths } from '../../platform/choose-path.ts'
import type { RefuseDataFolder } from '../../platform/data-folder-guard.ts'
import type { ChangedSpan } from '../schedule/changes-store.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { type Maps, resolveExport } from '../maps.ts'
import type { Caller } from '../caller.ts'
import { runThread } from '../thread/run-thread.ts'
import type { ThreadDesk } from '../thread/thread-task.ts'

type Ports = {
  readonly jobs: Jobs
  readonly maps: Maps
  readonly choosePaths: ChoosePaths
  readonly refuseDataFolder: RefuseDataFolder
  /** What a thread that is begun now reads with. */
  readonly threadDesk: () => ThreadDesk
}

/** What is to be written where, in whose name; its columns are found. */
type ExportTask = {
  readonly request: ExportRequest
  readonly target: string
  readonly actor: string
  /** Only what changed meanwhile, in place of what the request asks for. */
  readonly changed?: ChangedSpan
}

/** Exports: each a job, in a thread of its own. */
export const createExporting = ({ jobs, maps, choosePaths, refuseDataFolder, threadDesk }: Ports) => {
  const run = ({ request, target, actor, changed }: ExportTask): Job =>
    jobs.start({ kind: 'export', title: basename(target), actor, target }, async (job) => {
      const { signal, report, unfinished = target } = job
      const desk = threadDesk()
      const written = await runThread<'export'>(
        { kind: 'export', desk, request, target, unfinished, ...(changed && { changed }) },
        { signal, onProgress: report },
      )
      report({ done: written.shipments, total: written.shipments })
      return { path: target, ...written }
    })

  const targetOf = async ({ path, format }: ExportRequest, caller: Caller): Promise<string | undefined> => {
    if (path === undefined) return choosePaths.saveAs(suggestedName(format, threadDesk().now))
    if (caller.mayNameFiles) {
      refuseDataFolder(path, '$.path')
      return path
    }
    throw refuse('validation_error', {
      property: '$.path',
      code: 'system_use_only',
      sentence: { key: 'path_not_yours' },
    })
  }

  return {
    /** Begins to write a file whose place is known. @throws Refusal */
    run: ({ request, ...task }: ExportTask): Job => run({ ...task, request: resolveExport(request, maps) }),

    /** Asks where the file goes, unless the caller may say so, and begins to write it. @throws Refusal */
    begin: async (request: ExportRequest, caller: Caller): Promise<StartedJob> => {
      const resolved = resolveExport(request, maps)
      const target = await targetOf(resolved, caller)
      if (target === undefined) return {}
      // Whoever was asked where it goes is not asked a second time.
      return { job: await patiently(() => run({ request: resolved, target, actor: caller.actor })) }
    },

    preview: (request: ExportRequest, signal: AbortSignal | undefined): Promise<ExportPreview> =>
      runThread<'export_preview'>(
        { kind: 'export_preview', desk: threadDesk(), request: resolveExport(request, maps) },
        { signal },
      ),
  }
}
export type Exporting = ReturnType<typeof createExporting>

/** `shipments 2026-11-23.csv` */
const suggestedName = (format: ExportFormat, now: number): string => {
  const at = new Date(now)
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'))
  return `shipments ${day.join('-')}.${format}`
}
