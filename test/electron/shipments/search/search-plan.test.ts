import { afterAll, beforeAll, describe, expect, it, type Mock, vi } from 'vitest'
import type { Reader } from '#electron/platform/database.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { openFilteredIds } from '#electron/shipments/search/filtered-ids.ts'
import { searchShipments } from '#electron/shipments/search/search.ts'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import { openSearchStore } from '#electron/shipments/search/search-store.ts'
import { searchRequest } from '#shared/shipments/requests.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const ROWS = 3_000
const PAGE = 50

/** A desk and its search, with every row counted that a statement of it hands over. */
const openCounted = (rows: number) => {
  const desk: TestDesk = openTestDesk()
  seedDesk(desk.inside(), { rows, seed: 1, clock: desk.clock })
  const readings: Mock[] = []
  const { reader } = desk.inside().database
  const counting: Reader = {
    prepare: (sql) => {
      const statement = reader.prepare<never, never>(sql)
      readings.push(vi.spyOn(statement, 'all'))
      return statement
    },
  }
  const stores = {
    search: openSearchStore(counting, desk.clock),
    filtered: openFilteredIds(reader, desk.clock),
  }
  return {
    desk,
    rowsFor: async (asked: object) => {
      for (const reading of readings) reading.mockClear()
      const request = searchRequest.parse({ take: PAGE, ...asked })
      const { items } = await searchShipments(stores, request, { isRenewing: false, signal: undefined })
      const read = readings
        .flatMap(({ mock }) => mock.results)
        .map(({ value }) => (Array.isArray(value) ? value.length : 0))
      return { read: read.reduce((sum, some) => sum + some, 0), most: Math.max(...read), found: items.length }
    },
  }
}

describe('a search', () => {
  let desk: ReturnType<typeof openCounted>
  beforeAll(() => {
    desk = openCounted(ROWS)
  }, 120_000)
  afterAll(() => desk.desk[Symbol.asyncDispose]())

  it.each(['ord', 'o', 'northgate', 'example', 'northgat', 'ampl', 'ord northgate', 'n o example'])(
    'for what all have reads one page: %s',
    async (text) => {
      const { read, found } = await desk.rowsFor({ text })
      expect(found).toBe(PAGE)
      expect(read).toBeLessThanOrEqual(5 * PAGE)
    },
  )

  it.each([
    { text: 'northgate', country: 'GB' },
    { text: 'ord', states: ['delivered'] },
    { text: 'ord', created_to: '2026-10-25T00:00:00Z' },
  ])('for what all have stops with a page of what its filter leaves: %j', async (asked) => {
    const { read, found } = await desk.rowsFor(asked)
    expect(found).toBe(PAGE)
    expect(read).toBeLessThan(ROWS / 4)
  })

  it.each([
    { text: 'northgx' },
    { text: 'manchestex' },
    { text: 'northgatenorthgate' },
    { text: 'northgate zzzz' },
    { text: 'ord qqq example' },
  ])('for what hardly any have, put together out of what all have, reads hardly any: %j', async (asked) => {
    const { read, found } = await desk.rowsFor(asked)
    expect(found).toBe(0)
    expect(read).toBeLessThan(100)
  })

  it.each([
    { text: 'northgate', tag: 'No such tag' },
    { text: 'ord', states: ['delivery_failed'], tag: 'Christmas' },
    { text: 'ine', country: 'NZ' },
  ])('for what very many have reads no more than what its filter leaves: %j', async (asked) => {
    const rows = await desk.rowsFor(asked)
    const { items } = await desk.desk.ask('shipments.list', searchRequestFilter(asked))
    expect(rows.read).toBeLessThanOrEqual(3 * items.length + PAGE)
  })

  it('hands over a thousand at a time at most', async () => {
    for (const text of ['ine', 'xord', '1', 'ster ine'])
      for (const filter of [{}, { country: 'GB' }, { states: ['delivered'] }])
        expect((await desk.rowsFor({ text, ...filter })).most).toBeLessThanOrEqual(1_000)
  })

  it('reads of what waits for the index only what holds the words', async () => {
    const { reader, write } = desk.desk.inside().database
    const index = openSearchIndex(reader)
    write((writer) => {
      for (let id = 1; id <= 600; id += 1)
        index.replace(writer, id, id % 100 === 0 ? 'northgate waitqxing' : 'northgate')
    })
    const { read, found } = await desk.rowsFor({ text: 'aitqx northg' })
    expect(found).toBe(6)
    expect(read).toBeLessThan(40)
    await desk.desk.indexed()
  })
})

const searchRequestFilter = ({ text: _text, ...filter }: { readonly text: string }) => ({
  ...filter,
  take: 1000,
})
