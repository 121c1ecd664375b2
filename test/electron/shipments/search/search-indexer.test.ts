import { setImmediate as letOthersRun } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import type { MergeWhat } from '#electron/shipments/search/search-merging.ts'
import { createSearchIndexer } from '#electron/shipments/search/search-indexer.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { partsOfIndex } from '#helpers/parts-of-index.ts'

/** So many are indexed at a time at most. */
const LOT = 200
/** With more than this waiting, nobody waits for a quiet moment. */
const MOST_WAITING = 500

const openIndexer = (
  desk: TestDesk,
  learnAddresses = (): void => undefined,
  index = openSearchIndex(desk.inside().database.reader),
) => {
  const { database } = desk.inside()
  const indexer = createSearchIndexer({
    database,
    index,
    learnAddresses,
    reportFailure: () => expect.fail(),
  })
  onTestFinished(indexer.close)
  let last = 0
  return {
    indexer,
    waiting: index.waiting,
    add: (many: number): void => {
      database.write((writer) => {
        for (const end = last + many; last < end;)
          index.add(writer, { id: (last += 1), text: `Minshew ${last}` })
      })
      indexer.added(many)
    },
  }
}

it('can be waited for by whoever adds many, so that a key that is pressed never waits for both', async () => {
  await using desk = openTestDesk()
  const { add, waiting, indexer } = openIndexer(desk)
  add(MOST_WAITING + 1)
  expect(waiting()).toBe(MOST_WAITING + 1)
  await indexer.caughtUp()
  expect(waiting()).toBeLessThan(MOST_WAITING + 1)
})

it('works at one lot at a time, however often more is added and whatever else is under way', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  await using desk = openTestDesk()
  const { add, waiting } = openIndexer(desk)
  add(10 * LOT)
  let before = waiting()
  const most = { indexed: 0 }
  while (before > 0) {
    if (before > 5 * LOT) for (let turn = 0; turn < 3; turn += 1) add(1)
    const now = waiting()
    vi.advanceTimersByTime(1000)
    await letOthersRun()
    most.indexed = Math.max(most.indexed, now - waiting())
    before = waiting()
  }
  expect(most.indexed).toBeGreaterThan(0)
  expect(most.indexed).toBeLessThanOrEqual(LOT)
})

it('merges in a quiet moment what others have left in many parts', async () => {
  await using desk = openTestDesk()
  const { database } = desk.inside()
  const index = openSearchIndex(database.reader)
  for (let id = 1; id <= 30; id += 1)
    database.write((writer) => index.addIndexed(writer, [{ id, text: `Minshew ${id}` }]))
  expect(partsOfIndex(desk)).toBe(30)
  const { indexer } = openIndexer(desk)
  await indexer.finish()
  expect(partsOfIndex(desk)).toBeLessThan(8)
})

it('lets who adds to the indexes itself keep their parts few', async () => {
  await using desk = openTestDesk()
  const { database } = desk.inside()
  const index = openSearchIndex(database.reader)
  const { indexer } = openIndexer(desk)
  for (let id = 1; id <= 100; id += 1)
    database.write((writer) => {
      index.addIndexed(writer, [{ id, text: `Minshew ${id}` }])
      indexer.mergeSome(writer)
    })
  expect(partsOfIndex(desk)).toBeLessThan(20)
})

it('merges what it has indexed before it indexes more, as a search and each merge go through all parts', async () => {
  // So that each lot is of one text.
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 10))
  onTestFinished(() => void vi.restoreAllMocks())
  await using desk = openTestDesk()
  const parts: number[] = []
  const { add, indexer } = openIndexer(desk, () => {
    parts.push(partsOfIndex(desk))
  })
  add(50)
  await indexer.finish()
  expect(parts).toHaveLength(50)
  expect(Math.max(...parts)).toBeLessThan(10)
})

it('takes words of what is gone out of the index in a quiet moment, where a program had died before that', async () => {
  await using desk = openTestDesk()
  const { database } = desk.inside()
  const index = openSearchIndex(database.reader)
  const texts = ['Minshew', 'Quagga'].map((text, at) => ({ id: at + 1, text }))
  database.write((writer) => index.addIndexed(writer, texts))
  database.write((writer) => index.remove(writer, 1))
  expect(index.isPurgeDue()).toBe(true)
  openIndexer(desk)
  await vi.waitFor(() => expect(index.isPurgeDue()).toBe(false), 10_000)
})

it('merges nothing that a purge is about to take out, where all that is left of it are words of what is gone', async () => {
  await using desk = openTestDesk()
  const { database } = desk.inside()
  const index = openSearchIndex(database.reader)
  const add = (id: number): void =>
    database.write((writer) => index.addIndexed(writer, [{ id, text: `Minshew ${id}` }]))
  for (let id = 1; id <= 70; id += 1) add(id)
  while (database.write((writer) => index.merge(writer, 16, 'all')));
  for (let id = 1; id <= 69; id += 1) database.write((writer) => index.remove(writer, id))
  expect(index.isMergeDue('all')).toBe(true)
  const merged: MergeWhat[] = []
  const { indexer } = openIndexer(desk, undefined, {
    ...index,
    merge: (writer, pages, what) => {
      if (index.isPurgeDue()) merged.push(what)
      return index.merge(writer, pages, what)
    },
  })
  await indexer.finish()
  expect(index.isPurgeDue()).toBe(false)
  expect(merged).not.toContain('all')
  expect(partsOfIndex(desk)).toBe(1)
})

it('stops in peace where the desk is closed while it waits for the disk, and leaves the rest for the next start', async () => {
  // So that each lot is of one text.
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 10))
  onTestFinished(() => void vi.restoreAllMocks())
  await using desk = openTestDesk()
  const { database } = desk.inside()
  const index = openSearchIndex(database.reader)
  const failures: unknown[] = []
  let isClosed = false
  const texts = Array.from({ length: 20 }, (_, at) => ({ id: at + 1, text: `Minshew ${at}` }))
  for (const text of texts) database.write((writer) => index.add(writer, text))
  const indexer = createSearchIndexer({
    database: {
      ...database,
      syncBeside: () => {
        indexer.close()
        isClosed = true
        return letOthersRun()
      },
    },
    index: {
      ...index,
      waiting: () => {
        if (isClosed) throw new TypeError('The database connection is not open')
        return index.waiting()
      },
    },
    learnAddresses: () => undefined,
    reportFailure: (error) => failures.push(error),
  })
  onTestFinished(indexer.close)
  await vi.waitFor(() => expect(isClosed).toBe(true), 10_000)
  for (let turn = 0; turn < 5; turn += 1) await letOthersRun()
  expect(failures).toEqual([])
  expect(index.waiting()).toBeGreaterThan(0)
})
