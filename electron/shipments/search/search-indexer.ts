import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Database } from '../../platform/database.ts'
import { patiently } from '../../platform/patience.ts'
import type { SearchIndex } from './search-index.ts'

const QUIET_MILLISECONDS = 300
const TEXTS_AT_A_TIME = 50
/** With more than this waiting, indexing no longer waits for a quiet moment, as each search reads them all. */
const MOST_WAITING = 500
/** Then a few at a time, as whoever adds them goes on meanwhile. */
const TEXTS_IN_A_HURRY = 20

type Ports = {
  readonly database: Database
  readonly index: SearchIndex
  /** Takes note of what kept texts from being indexed; they go on waiting, and are found as they wait. */
  readonly reportFailure: (error: unknown) => void
}

/** Moves new texts into the search indexes when the desk is quiet, so that no one waits for it. */
export const createSearchIndexer = ({ database, index, reportFailure }: Ports) => {
  let waiting = index.waiting()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const count = (done: number): void => {
    waiting = done === 0 ? 0 : Math.max(0, waiting - done)
  }
  const indexSome = async (): Promise<void> =>
    count(await patiently(() => database.write((writer) => index.indexOldest(writer, TEXTS_AT_A_TIME))))
  // What a power cut takes back of it is waiting as before.
  const indexInAHurry = async (): Promise<void> => {
    await letOthersRun()
    if (closed) return
    count(await patiently(() => database.writeSoon((writer) => index.indexOldest(writer, TEXTS_IN_A_HURRY))))
  }
  const indexAll = async (): Promise<void> => {
    while (waiting > 0 && !closed) {
      await indexSome()
      await letOthersRun()
    }
  }
  const indexQuietly = async (work: () => void | Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      reportFailure(error)
    }
  }
  const scheduleSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void indexQuietly(indexAll), QUIET_MILLISECONDS)
    timer.unref()
  }
  if (waiting > 0) scheduleSoon()

  return {
    /** Tells that texts were added. Never throws: they are saved, whatever becomes of the index. */
    added: (texts: number): void => {
      waiting += texts
      if (waiting > MOST_WAITING) void indexQuietly(indexInAHurry)
      scheduleSoon()
    },
    /** Indexes everything now. @throws when that cannot be done */
    finish: indexAll,
    close: (): void => {
      closed = true
      clearTimeout(timer)
    },
  }
}
export type SearchIndexer = ReturnType<typeof createSearchIndexer>
