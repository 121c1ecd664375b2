import { EventEmitter, on } from 'node:events'
import { Refusal, refuse } from '#shared/api-error.ts'
import type { Progress } from '#shared/progress.ts'
import type { Job, JobKind, PageOfJobs, JobResult, JobState, ListJobsRequest } from '#shared/transfer/job.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { ProcessLock } from '../../platform/process-lock.ts'
import { isAlive } from './is-alive.ts'
import { createEndings } from './endings.ts'
import { failureOf, isTrouble } from '../../platform/failure.ts'
import { jobOfRow, totalShareOf } from './job-of-row.ts'
import { type JobRow, type JobStore, jobKindCodes, jobStateCodes, resultOfText } from './job-store.ts'
import { removeUnfinished, unfinishedName } from './unfinished-file.ts'

type Ports = {
  readonly database: Database
  readonly store: JobStore
  readonly clock: Clock
  readonly processLock: ProcessLock
  /** Takes note of a bug that made a job fail. */
  readonly reportFailure: (error: unknown) => void
  /** How far everything that runs has come, from 0 to 1; `undefined` when nothing runs any more. */
  readonly showProgress: (share: number | undefined) => void
}

/** What a job is begun with. */
export type JobStart = {
  readonly kind: JobKind
  readonly title: string
  readonly actor: string
  /** The file that it writes, which lies under another name until it is whole. */
  readonly target?: string
}

/** What the work of a job is given. */
export type JobRun = {
  readonly job: number
  /** What its target is called until it is whole. */
  readonly unfinished?: string
  /** Says when it is to stop: what is done by then stays, or is taken back, as the work knows best. */
  readonly signal: AbortSignal
  readonly report: (progress: Partial<Progress>) => void
}
export type JobWork = (run: JobRun) => Promise<JobResult>

type Running = {
  readonly abort: AbortController
  readonly began: number
  readonly unfinished: string | undefined
  progress: Partial<Progress>
  ended: Promise<void>
}

const TELL_EVERY_MILLISECONDS = 100

/** Pieces of long work: each is written down when it begins and when it ends, can be followed and be stopped. */
export const createJobs = (ports: Ports) => {
  const { database, store, clock, processLock, reportFailure, showProgress } = ports
  const running = new Map<number, Running>()
  const endings = createEndings({ database, store, reportFailure })
  let isClosed = false
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)

  const rowOf = (row: JobRow): JobRow => ({ ...row, ...endings.of(row.id) })
  const find = (id: number): Job => {
    const row = store.find(id)
    if (row) return jobOfRow(rowOf(row), running.get(id))
    throw refuse('not_found', {
      property: '$.job',
      code: 'not_found',
      sentence: { key: 'job_unknown', values: { job: id } },
    })
  }
  const tell = (id: number): void => {
    emitter.emit('job', find(id))
    showProgress(totalShareOf([...running.values()].map(({ progress }) => progress)))
  }

  const finish = async (id: number, state: JobState, result: JobResult): Promise<void> => {
    const { done = 0, total } = running.get(id)?.progress ?? {}
    const ended = clock.now().getTime()
    // Who opens the desk next finds what did not come to its end.
    if (!isClosed)
      await endings.write(id, {
        state: jobStateCodes.toCode(state),
        ended,
        done,
        total: total ?? null,
        result,
      })
    running.delete(id)
    if (!isClosed) tell(id)
  }

  const outcomeOf = async (
    run: JobRun,
    work: JobWork,
  ): Promise<readonly [state: JobState, result: JobResult]> => {
    try {
      const result = await work(run)
      return [run.signal.aborted ? 'cancelled' : 'done', result]
    } catch (error) {
      if (run.signal.aborted) {
        // A thread that did not heed was ended before it could clean up.
        if (run.unfinished !== undefined) removeUnfinished(run.unfinished)
        return ['cancelled', {}]
      }
      if (!(error instanceof Refusal) && !isTrouble(error)) reportFailure(error)
      return ['failed', failureOf(error)]
    }
  }

  const follow = async (id: number, run: JobRun, work: JobWork): Promise<void> => {
    try {
      await finish(id, ...(await outcomeOf(run, work)))
    } catch (error) {
      // Whoever waits for it must not wait for ever, and the program goes on.
      running.delete(id)
      if (!isClosed) reportFailure(error)
    }
  }

  return {
    /** Begins a job, and answers it as it is then. */
    start: ({ kind, title, actor, target }: JobStart, work: JobWork): Job => {
      const id = database.write((writer) =>
        store.insert(writer, {
          kind: jobKindCodes.toCode(kind),
          state: jobStateCodes.toCode('running'),
          title,
          actor,
          started: clock.now().getTime(),
          process: process.pid,
          process_lock: processLock.hold(writer),
          result: target === undefined ? null : JSON.stringify({ path: target }),
        }),
      )
      const unfinished = target === undefined ? undefined : unfinishedName(target, id)
      const abort = new AbortController()
      let toldAt = 0
      const run: JobRun = {
        job: id,
        ...(unfinished === undefined ? {} : { unfinished }),
        signal: abort.signal,
        report: (progress) => {
          one.progress = { ...one.progress, ...progress }
          if (performance.now() - toldAt < TELL_EVERY_MILLISECONDS) return
          toldAt = performance.now()
          tell(id)
        },
      }
      const one: Running = {
        abort,
        unfinished,
        began: performance.now(),
        progress: {},
        ended: Promise.resolve(),
      }
      running.set(id, one)
      one.ended = follow(id, run, work)
      tell(id)
      return find(id)
    },

    /** The job once it has ended. */
    ended: async (id: number): Promise<Job> => {
      await running.get(id)?.ended
      return find(id)
    },

    /** Once everything that runs has ended. */
    settled: async (): Promise<void> => {
      while (running.size > 0) await Promise.all([...running.values()].map((one) => one.ended))
    },

    find,

    list: ({ before = Number.MAX_SAFE_INTEGER, take }: ListJobsRequest): PageOfJobs => {
      const rows = store.before(before, take)
      return {
        items: rows.map((row) => jobOfRow(rowOf(row), running.get(row.id))),
        next_before: rows.length < take ? null : (rows.at(-1)?.id ?? null),
      }
    },

    /** Asks a job to stop; one that has ended stays as it is. */
    cancel: (id: number): Job => {
      running.get(id)?.abort.abort()
      return find(id)
    },

    /** Says that what an import made was taken back. */
    markUndone: (id: number): void => {
      database.write((writer) => store.setState(writer, id, jobStateCodes.toCode('undone')))
      tell(id)
    },

    /** Every job that begins, goes on or ends, from now on, until the signal ends it. */
    watch: async function* (signal: AbortSignal | undefined): AsyncGenerator<Job> {
      try {
        for await (const [job] of on(emitter, 'job', signal ? { signal } : {})) yield job
      } catch (error) {
        if (!signal?.aborted) throw error
      }
    },

    /** Ends what programs that died left running. */
    closeInterrupted: (): void => {
      if (store.unended().length === 0 && !processLock.hasRests()) return
      const left = database.write((writer) => {
        const now = clock.now().getTime()
        const dead = store.unended().filter((row) => !isAlive(writer, row, { processLock, now }))
        for (const { id, done, total } of dead)
          store.end(writer, id, {
            state: jobStateCodes.toCode('interrupted'),
            ended: now,
            done,
            total,
            result: {},
          })
        processLock.removeRests(writer)
        return dead
      })
      for (const { id, result } of left) {
        const path = resultOfText(result)?.path
        if (path !== undefined) removeUnfinished(unfinishedName(path, id))
      }
    },

    /** Stops everything that runs; files that are not whole go. */
    close: (): void => {
      isClosed = true
      endings.close()
      for (const { abort, unfinished } of running.values()) {
        abort.abort()
        if (unfinished !== undefined) removeUnfinished(unfinished)
      }
      processLock.close()
    },
  }
}
export type Jobs = ReturnType<typeof createJobs>
