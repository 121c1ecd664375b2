import type { Database } from '../../platform/database.ts'
import { patiently } from '../../platform/patience.ts'
import { failureOf, isTrouble } from '../../platform/failure.ts'
import { type EndedJob, type JobRow, jobStateCodes, type JobStore } from './job-store.ts'

type Ports = {
  readonly database: Database
  readonly store: JobStore
  /** Takes note of what kept an end from being written down. */
  readonly reportFailure: (error: unknown) => void
}

const AGAIN_AFTER_MILLISECONDS = 1_000
const AT_MOST_AFTER_MILLISECONDS = 30_000

/**
 * Writes down how jobs ended. Where that cannot be, as the disk is full, the job has failed, which is written down as soon
 * as it can be; until then it is known here.
 */
export const createEndings = ({ database, store, reportFailure }: Ports) => {
  const unwritten = new Map<number, EndedJob>()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const writeNow = (id: number, ended: EndedJob): Promise<void> =>
    patiently(() => {
      if (!isClosed) database.write((writer) => store.end(writer, id, ended))
    })

  const writeAll = async (after: number): Promise<void> => {
    try {
      for (const [id, ended] of unwritten) {
        await writeNow(id, ended)
        unwritten.delete(id)
      }
    } catch {
      // It was told when it could not be written for the first time.
      writeLater(Math.min(AT_MOST_AFTER_MILLISECONDS, after * 2))
    }
  }
  const writeLater = (after: number): void => {
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(() => void writeAll(after), after)
    timer.unref()
  }

  return {
    write: async (id: number, ended: EndedJob): Promise<void> => {
      try {
        await writeNow(id, ended)
      } catch (error) {
        if (!isTrouble(error)) reportFailure(error)
        const result =
          ended.result.failure === undefined ? { ...ended.result, ...failureOf(error) } : ended.result
        unwritten.set(id, { ...ended, state: jobStateCodes.toCode('failed'), result })
        writeLater(AGAIN_AFTER_MILLISECONDS)
      }
    },

    /** How a job ended whose row does not say so yet. */
    of: (id: number): Partial<JobRow> => {
      const ended = unwritten.get(id)
      return ended ? { ...ended, result: JSON.stringify(ended.result) } : {}
    },

    close: (): void => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
