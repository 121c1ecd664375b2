import { expect, it } from 'vitest'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const PAGES = 32

/** How many parts an index has, which a search looks through one by one. */
const partsOf = (desk: TestDesk, table: string): unknown =>
  desk.rows(`SELECT count(DISTINCT id >> 37) AS parts FROM ${table}_data WHERE id > 10`)[0]?.parts

const openIndex = (desk: TestDesk) => {
  const { database } = desk.inside()
  const index = openSearchIndex(database.reader)
  return {
    add: (id: number, text: string): void => database.write((writer) => index.add(writer, { id, text })),
    indexOldest: (): void =>
      database.write((writer) => {
        for (const text of index.oldest(1)) index.indexWaiting(writer, text)
      }),
    merge: (): boolean => database.write((writer) => index.merge(writer, PAGES, 'all')),
  }
}

it('merges nothing while texts are indexed, however many come one by one, and everything a few pages at a time', async () => {
  await using desk = openTestDesk()
  const index = openIndex(desk)
  const many = Array.from({ length: 40 }, (_, at) => at + 1)
  for (const id of many) {
    index.add(id, `Minshew ${id}`)
    index.indexOldest()
  }
  const tables = ['search_word', 'search_part']
  expect(tables.map((table) => partsOf(desk, table))).toEqual([40, 40])
  while (index.merge());
  for (const table of tables) {
    expect(partsOf(desk, table)).toBeLessThan(8)
    expect(
      desk.rows(`SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid`, '"min"*'),
    ).toEqual(many.map((id) => ({ id })))
  }
})
