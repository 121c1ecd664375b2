import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Database, Writer } from '../../platform/database.ts'
import { patiently } from '../../platform/patience.ts'
import { type WriteLot, writeInLots } from '../../platform/write-in-lots.ts'
import type { SearchIndex } from './search-index.ts'
import type { MergeWhat } from './search-merging.ts'

const QUIET_MILLISECONDS = 300
const LOOK_EVERY_MILLISECONDS = 3_600_000
/** So many come into the indexes in one transaction, as each transaction makes another part of them. */
const TEXTS_AT_A_TIME = 200
/** Then less, where that takes longer: writing down what came together takes as long again, and a key that is pressed waits. */
const MOST_MILLISECONDS = 4
/** With more than this waiting, indexing no longer waits for a quiet moment, as each search reads them all. */
const MOST_WAITING = 500
/** Pages of each index that are merged at a time: a few milliseconds. */
const PAGES_AT_A_TIME = 16

type Ports = {
  readonly database: Database
  readonly index: SearchIndex
  /** Learns the addresses of a shipment, where they wait beside its text. */
  readonly learnAddresses: (writer: Writer, id: number) => void
  /** Takes note of what kept texts from being indexed; they go on waiting, and are found as they wait. */
  readonly reportFailure: (error: unknown) => void
}

/**
 * Learns the addresses of new shipments, moves their texts into the search indexes, merges these and takes words of what was removed
 * out of them when the desk is quiet, so that no one waits for it.
 */
export const createSearchIndexer = ({ database, index, learnAddresses, reportFailure }: Ports) => {
  let waiting = index.waiting()
  let timer: NodeJS.Timeout | undefined
  let closed = false
  // One lot at a time, as whoever works meanwhile waits for all that go on at once.
  let hurrying: Promise<void> | undefined
  let quiet = Promise.resolve()

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
  const mergeLot = (writer: Writer, what: MergeWhat): boolean => {
    const end = performance.now() + MOST_MILLISECONDS
    while (index.merge(writer, PAGES_AT_A_TIME, what)) if (performance.now() > end) return true
    return false
  }
  /**
   * Indexes some that wait, and merges what was indexed as soon: each step of merging writes into all parts that there
   * are, and is dear where they have become many. Answers whether anything is left to do.
   */
  const goOn = async (write: WriteLot<Writer>, what: MergeWhat): Promise<boolean> => {
    const before = waiting
    const indexed = before > 0 ? await patiently(() => write(indexLot)) : 0
    // Others' as well, which nobody told of; where others have indexed them, what was added meanwhile.
    waiting = indexed > 0 ? index.waiting() : waiting - before
    await letOthersRun()
    const isMerging =
      !closed && index.isMergeDue(what) && (await patiently(() => write((writer) => mergeLot(writer, what))))
    return waiting > 0 || isMerging
  }
  const purgeLot = (writer: Writer): { readonly doAllWait: boolean } => {
    const end = performance.now() + MOST_MILLISECONDS
    while (index.isPurgeDue()) {
      const doAllWait = index.purge(writer, PAGES_AT_A_TIME)
      if (doAllWait || performance.now() > end) return { doAllWait }
    }
    return { doAllWait: false }
  }
  /** Takes words of what is gone out of the indexes, once all else is done; answers whether there were any. */
  const purgeSome = async (write: WriteLot<Writer>): Promise<boolean> => {
    if (closed || !index.isPurgeDue()) return false
    const { doAllWait } = await patiently(() => write(purgeLot))
    if (doAllWait) waiting = index.waiting()
    return true
  }
  // What a power cut takes back waits as before, or is to be merged.
  const writeQuietly = writeInLots(database)
  const goOnQuietly = async (): Promise<boolean> => {
    // A purge merges everything itself, and a step that comes by nothing but what it would leave out takes long.
    const what = index.isPurgeDue() ? 'new' : 'all'
    return (await goOn(writeQuietly, what)) || (await purgeSome(writeQuietly))
  }
  const indexAll = async (isToGoOn: () => boolean): Promise<void> => {
    for (let isLeft = true; isLeft && isToGoOn();) {
      await letOthersRun()
      await hurrying
      await database.logAtRest()
      isLeft = !closed && (await goOnQuietly())
    }
  }
  const quietly = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      // What runs when the desk closes is taken up again at the next start.
      if (!closed) reportFailure(error)
    }
  }
  const hurry = (): void => {
    hurrying ??= quietly(async () => {
      await letOthersRun()
      if (!closed) await goOn(database.writeSoon, 'new')
    }).then(() => void (hurrying = undefined))
  }
  const scheduleSoon = (): void => {
    clearTimeout(timer)
    const since = setTimeout(() => {
      // Until texts are added again: then the next quiet moment is waited for.
      quiet = quiet.then(() => quietly(() => indexAll(() => timer === since)))
    }, QUIET_MILLISECONDS)
    timer = since.unref()
  }
  if (waiting > 0 || index.isMergeDue('all') || index.isPurgeDue()) scheduleSoon()
  // What was removed becomes due while nobody does anything.
  const looking = setInterval(scheduleSoon, LOOK_EVERY_MILLISECONDS).unref()

  return {
    /** Tells that texts were added. Never throws: they are saved, whatever becomes of the index. */
    added: (texts: number): void => {
      waiting += texts
      if (waiting > MOST_WAITING) hurry()
      scheduleSoon()
    },
    /** For whoever adds many: once nothing is indexed in a hurry, so that the window never waits for both. */
    caughtUp: async (): Promise<void> => hurrying,
    /** Tells that one was removed, whose words are to leave the indexes. */
    removed: scheduleSoon,
    /** Tells that many were removed at once, and other texts put in place of some: each such transaction makes a part of the indexes as well. */
    removedMany: async ({ replaced }: { readonly replaced: number }): Promise<void> => {
      waiting += replaced
      hurry()
      scheduleSoon()
      await hurrying
    },
    /** Merges some of what a transaction has added to the indexes itself, before there are too many parts. */
    mergeSome: (writer: Writer): void => {
      mergeLot(writer, 'new')
    },
    /** Indexes and merges everything now, and purges what is due, so that nothing is left for a quiet moment. @throws when that cannot be done */
    finish: (): Promise<void> => indexAll(() => true),
    close: (): void => {
      closed = true
      clearInterval(looking)
      clearTimeout(timer)
    },
  }
}
export type SearchIndexer = ReturnType<typeof createSearchIndexer>
