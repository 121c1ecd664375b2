import { programActors } from '#shared/operators/program-actors.ts'
import { refuse } from '#shared/api-error.ts'
import type { Job, JobResult } from '#shared/transfer/job.ts'
import { patiently } from '../../platform/patience.ts'
import { jobStateCodes } from '../jobs/job-store.ts'
import type { JobRun, Jobs } from '../jobs/jobs.ts'
import { runThread } from '../thread/run-thread.ts'
import type { TaskOf } from '../thread/thread-task.ts'
import type { DuplicateStore } from './duplicate-store.ts'
import type { ImportItem } from './import-item.ts'
import { lookupsOfImport } from './lookups-of-import.ts'
import { createUndoImport, type UndoRequest } from './undo-import.ts'
import { createItemWriter, type Importing, type WritePorts } from './write-items.ts'

type Ports = WritePorts & {
  readonly duplicates: DuplicateStore
  readonly jobs: Jobs
}

/** An import that did not come to its end. */
const isUnfinished = (state: number): boolean =>
  ['interrupted', 'cancelled', 'failed'].includes(jobStateCodes.toWord(state))

/** Imports: files are read and checked in a thread of their own, and what is good is written here. */
export const createImporting = (ports: Ports) => {
  const { database, store, jobs } = ports
  const writeItems = createItemWriter(ports)
  const undoImport = createUndoImport(ports)

  /** What imports of the same file have taken which did not come to their end, since one last did. */
  const takenBefore = (hash: string): Pick<Importing, 'taken' | 'duplicates'> => {
    const earlier = store.earlier(hash)
    const lastWhole = earlier.findIndex(({ state }) => !isUnfinished(state))
    const unfinished = lastWhole < 0 ? earlier : earlier.slice(0, lastWhole)
    const before = unfinished.flatMap(({ job }) => store.ofJob(job))
    return {
      taken: new Set(before.map(({ row }) => row)),
      duplicates: lookupsOfImport(ports.duplicates, new Set(before.map(({ reference }) => reference))),
    }
  }

  const importFile = async (task: TaskOf<'import'>, run: JobRun, actor: string): Promise<JobResult> => {
    const isAllOrNothing = task.request.refused === 'refuse_all'
    const counts = { shipments: 0, updated: 0, skipped: 0 }
    let importing: Importing = {
      job: run.job,
      actor,
      fileName: task.name,
      choice: task.request.duplicates,
      taken: new Set(),
      duplicates: lookupsOfImport(ports.duplicates, new Set()),
      counts,
    }
    let done = 0
    const begin = async (hash: string): Promise<void> => {
      importing = { ...importing, ...takenBefore(hash) }
      await patiently(() =>
        database.write((writer) => store.addFile(writer, { job: run.job, hash, isAllOrNothing })),
      )
    }
    let begun: Promise<void> = Promise.resolve()
    let writing: Promise<void> = Promise.resolve()
    const write = async (items: readonly ImportItem[]): Promise<void> => {
      await begun
      await writeItems(items, importing)
      done += items.length
      run.report({ done })
    }
    try {
      const { refused } = await runThread(task, {
        signal: run.signal,
        onProgress: run.report,
        onFile: (hash) => {
          begun = begin(hash)
          return begun
        },
        onItems: (items) => {
          writing = write(items)
          return writing
        },
      })
      run.report({ done, total: done })
      return { ...counts, refused }
    } catch (error) {
      // The thread reads on while what it has handed over is written, and may end before that.
      await Promise.allSettled([writing])
      if (isAllOrNothing) await undoWhole(run.job)
      if (run.signal.aborted) return isAllOrNothing ? {} : counts
      throw error
    }
  }

  const undoWhole = async (job: number): Promise<void> => {
    const neverStopped = { signal: new AbortController().signal, report: () => undefined }
    await undoImport({ job, actor: programActors.program }, neverStopped)
    await patiently(() => database.write((writer) => store.forgetFile(writer, job)))
  }

  const beginUndo = ({ job, title, actor }: UndoRequest & { readonly title: string }): Job =>
    jobs.start({ kind: 'undo_import', title, actor }, async (run) => {
      const counts = await undoImport({ job, actor }, run)
      if (run.signal.aborted) return counts
      await patiently(() => {
        database.write((writer) => store.forgetFile(writer, job))
        jobs.markUndone(job)
      })
      return counts
    })

  return {
    begin: (task: TaskOf<'import'>, actor: string): Job =>
      jobs.start({ kind: 'import', title: task.name, actor }, (run) => importFile(task, run, actor)),

    /** @throws Refusal when there is nothing to take back */
    undo: (job: number, actor: string): Job => {
      const { can_undo: canUndo, title } = jobs.find(job)
      if (!canUndo) {
        throw refuse('validation_error', {
          property: '$.job',
          code: 'invalid_value',
          sentence: { key: 'nothing_to_undo', values: { job } },
        })
      }
      return beginUndo({ job, title, actor })
    },

    /** The last import of the same bytes that was not undone. */
    earlier: (hash: string) => store.earlier(hash).find(({ shipments }) => shipments > 0),

    /** Takes back what is left of imports that were to be all or nothing, when their program died. */
    repair: (): void => {
      for (const { job, title } of store.broken()) beginUndo({ job, title, actor: programActors.program })
    },
  }
}
export type ImportingService = ReturnType<typeof createImporting>
