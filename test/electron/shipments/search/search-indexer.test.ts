import { setImmediate as letOthersRun } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import { createSearchIndexer } from '#electron/shipments/search/search-indexer.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

/** So many are indexed at a time at most. */
const LOT = 200
/** With more than this waiting, nobody waits for a quiet moment. */
const MOST_WAITING = 500

const openIndexer = (desk: ReturnType<typeof openTestDesk>) => {
  const { database } = desk.inside()
  const index = openSearchIndex(database.reader)
  const indexer = createSearchIndexer({
    database,
    index,
    learnAddresses: () => undefined,
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
