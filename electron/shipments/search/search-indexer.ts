import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Database, Writer } from '../../platform/database.ts'
import { patiently } from '../../platform/patience.ts'
import type { SearchIndex } from './search-index.ts'

const QUIET_MILLISECONDS = 300
/** So many come into the indexes in one transaction, as each transaction makes another part of them. */
const TEXTS_AT_A_TIME = 200
/** Then less, where that takes longer: writing down what came together takes as long again, and a key that is pressed waits. */
const MOST_MILLISECONDS = 6
/** With more than this waiting, indexing no longer waits for a quiet moment, as each search reads them all. */
const MOST_WAITING = 500
/** Pages of each index that are merged at a time: a few milliseconds. */
const PAGES_AT_A_TIME = 32

type Ports = {
  readonly database: Database
  readonly index: SearchIndex
  /** Learns the addresses of a shipment, where they wait beside its text. */
  readonly learnAddresses: (writer: Writer, id: number) => void
  /** Takes note of what kept texts from being indexed; they go on waiting, and are found as they wait. */
  readonly reportFailure: (error: unknown) => void
}

/**
 * Learns the addresses of new shipments, moves their texts into the search indexes and merges these when the desk is quiet, so that
 * no one waits for it.
 */
export const createSearchIndexer = ({ database, index, learnAddresses, reportFailure }: Ports) => {
  let waiting = index.waiting()
  let timer: NodeJS.Timeout | undefined
  let closed = false
  // One lot at a time, as whoever works meanwhile waits for all that go on at once.
  let hurrying: Promise<void> | undefined
  let quiet = Promise.resolve()
  /** Whether texts came into the indexes since these were merged. */
  let mayMerge = false

  const indexLot = (writer: Writer): number => {
    const end = performance.now() + MOST_MILLISECONDS
    let indexed = 0
    for (const text of index.oldest(TEXTS_AT_A_TIME)) {
      learnAddresses(writer, text.id)
      index.indexWaiting(writer, text)
      indexed += 1
      if (performance.now() > end) break
    }
    return indexed
  }
  /** Indexes some that wait; answers whether there were any. */
  const indexSome = async (write: Database['write']): Promise<boolean> => {
    const indexed = await patiently(() => write(indexLot))
    waiting = Math.max(0, waiting - indexed)
    mayMerge ||= indexed > 0
    return indexed > 0
  }
  // What a power cut takes back of it is waiting, or is to be merged, as before.
  const mergeSome = async (): Promise<void> => {
    mayMerge = await patiently(() => database.writeSoon((writer) => index.merge(writer, PAGES_AT_A_TIME)))
  }
  const indexInAHurry = async (): Promise<void> => {
    await letOthersRun()
    if (closed) return
    await indexSome(database.writeSoon)
    await letOthersRun()
    if (mayMerge && !closed) await mergeSome()
  }
  const indexAll = async (): Promise<void> => {
    while (waiting > 0 && !closed) {
      await hurrying
      const isDone = !(await indexSome(database.write))
      // Others' as well, which nobody told of.
      waiting = isDone || closed ? 0 : index.waiting()
      await letOthersRun()
    }
  }
  // Until texts are added again: then the next quiet moment is waited for.
  const mergeAll = async (): Promise<void> => {
    const since = timer
    while (mayMerge && !closed && timer === since) {
      await mergeSome()
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
  const hurry = (): void => {
    hurrying ??= indexQuietly(indexInAHurry).then(() => void (hurrying = undefined))
  }
  const scheduleSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      quiet = quiet.then(() => indexQuietly(indexAll)).then(() => indexQuietly(mergeAll))
    }, QUIET_MILLISECONDS)
    timer.unref()
  }
  if (waiting > 0) scheduleSoon()

  return {
    /** Tells that texts were added. Never throws: they are saved, whatever becomes of the index. */
    added: (texts: number): void => {
      waiting += texts
      if (waiting > MOST_WAITING) hurry()
      scheduleSoon()
    },
    /** For whoever adds many: once nothing is indexed in a hurry, so that the window never waits for both. */
    caughtUp: async (): Promise<void> => hurrying,
    /** Indexes and merges everything now, so that nothing is left for a quiet moment. @throws when that cannot be done */
    finish: async (): Promise<void> => {
      await indexAll()
      await mergeAll()
    },
    close: (): void => {
      closed = true
      clearTimeout(timer)
    },
  }
}
export type SearchIndexer = ReturnType<typeof createSearchIndexer>
