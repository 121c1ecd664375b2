import { setImmediate as letOthersRun } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import { createSearchIndexer } from '#electron/shipments/search/search-indexer.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

/** With so many, nobody waits for a quiet moment. */
const MANY = 501

it('can be waited for by whoever adds many, so that a key that is pressed never waits for both', async () => {
  await using desk = openTestDesk()
  const { database } = desk.inside()
  const index = openSearchIndex(database.reader)
  const indexer = createSearchIndexer({
    database,
    index,
    learnSome: () => 0,
    reportFailure: () => expect.fail(),
  })
  onTestFinished(indexer.close)
  database.write((writer) => {
    for (let id = 1; id <= MANY; id += 1) index.add(writer, { id, text: `Minshew ${id}` })
  })

  indexer.added(MANY)
  await letOthersRun()
  expect(index.waiting()).toBe(MANY)
  await indexer.caughtUp()
  expect(index.waiting()).toBeLessThan(MANY)
})
