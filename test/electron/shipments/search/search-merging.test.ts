import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Writer } from '#electron/platform/database.ts'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import { searchTables } from '#electron/shipments/search/search-merging.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { partsOfIndex } from '#helpers/parts-of-index.ts'

const FIRST_SIGN = 0x4e00
/** So few pages at a time that a purge takes several steps. */
const PAGES = 2

/** A word that shares no beginning with any other, so that it stands in an index as it is. */
const wordOf = (version: number): string => String.fromCodePoint(FIRST_SIGN + version).repeat(3)

const openIndex = (desk: TestDesk) => {
  const { database } = desk.inside()
  const { reader, write } = database
  const index = openSearchIndex(reader)
  const indexes = searchTables.map((table) => ({
    found: reader
      .prepare<[string], number>(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid`)
      .pluck(),
    blocks: reader.prepare<[], Buffer>(`SELECT block FROM ${table}_data`).pluck(),
  }))
  const isWaiting = reader.prepare<[number], number>('SELECT 1 FROM search_pending WHERE id = ?').pluck()
  const indexOldest = (writer: Writer, many: number): void => {
    for (const text of index.oldest(many)) index.indexWaiting(writer, text)
  }
  const countGone = reader.prepare<[], number>('SELECT count(*) FROM search_purge').pluck()
  const age = reader.prepare<[], void>('UPDATE search_purge SET since = since - 86400')
  const holdsGone = (): boolean => countGone.get() !== 0
  return {
    ...index,
    indexOldest,
    holdsGone,
    /** As if a day had passed. */
    age,
    write,
    /** What each of the indexes finds. */
    found: (version: number): readonly (readonly number[])[] =>
      indexes.map(({ found }) => found.all(`"${wordOf(version)}"`)),
    isWaiting: (id: number): boolean => isWaiting.get(id) === 1,
    /** Whether the word still stands somewhere in what the indexes have written down, marked as gone or not. */
    holds: (version: number): boolean =>
      indexes.some(({ blocks }) => blocks.all().some((block) => block.includes(wordOf(version).slice(0, 2)))),
    /** Takes out what is to be taken out and indexes what waits, until there is neither. */
    settle: (): void => {
      while (holdsGone() || index.waiting() > 0)
        write((writer) => {
          index.purge(writer, PAGES)
          indexOldest(writer, 50)
        })
    },
  }
}

/** Texts of many words, so that an index has many pages. */
const others = (many: number) =>
  Array.from({ length: many }, (_, at) => ({
    id: at + 1,
    text: Array.from({ length: 30 }, (_word, place) => `w${(at * 7919 + place * 104_729) % 99_991}`).join(
      ' ',
    ),
  }))

const acts = ['add', 'removeMany', 'removeOne', 'replaceMany', 'fail', 'index', 'merge', 'purge'] as const
/** Else few texts would be indexed, and left, when many are removed. */
const oftener = ['add', 'index', 'index', 'removeMany', 'purge', 'purge'] as const
const step = fc.record({
  act: fc.constantFrom(...acts, ...oftener),
  many: fc.integer({ min: 1, max: 12 }),
  at: fc.nat(),
})

type Step = { readonly act: (typeof acts)[number]; readonly many: number; readonly at: number }

/** Does something to an index, and keeps what should be in it beside: the version of the text of each number. */
const openModel = (desk: TestDesk, filling: number) => {
  const index = openIndex(desk)
  const live = new Map<number, number>()
  let versions = 0
  const some = ({ many, at }: Omit<Step, 'act'>): readonly number[] =>
    [...live.keys()].filter((_id, place) => place % (1 + (at % 3)) === 0).slice(0, 2 * many)
  const nextText = (id: number): string => {
    live.set(id, (versions += 1))
    return wordOf(versions)
  }
  index.write((writer) => index.addIndexed(writer, others(filling)))
  const removeSome = (ids: readonly number[]): void =>
    index.write((writer) => {
      for (const id of ids) index.remove(writer, id)
    })
  const doStep = ({ act, ...which }: Step): void => {
    const ids = some(which)
    switch (act) {
      case 'add':
        return index.write((writer) => {
          for (let left = which.many; left > 0; left -= 1) {
            // As SQLite gives numbers: those of the newest that are gone are given again.
            const id = Math.max(filling, ...live.keys()) + 1
            index.add(writer, { id, text: nextText(id) })
          }
        })
      case 'removeMany':
        removeSome(ids)
        for (const id of ids) live.delete(id)
        return
      case 'removeOne': {
        const [id, version] = [...live][0] ?? []
        if (id === undefined || version === undefined) return
        index.write((writer) => index.remove(writer, id))
        live.delete(id)
        return
      }
      case 'replaceMany':
        return index.write((writer) => {
          for (const id of ids) index.replace(writer, id, nextText(id))
        })
      case 'fail':
        return expect(() =>
          index.write((writer) => {
            for (const id of ids) index.remove(writer, id)
            throw new Error('The disk is full.')
          }),
        ).toThrow('The disk is full.')
      case 'index':
        return index.write((writer) => index.indexOldest(writer, which.many))
      case 'merge':
        return void index.write((writer) => index.merge(writer, PAGES, 'all'))
      case 'purge':
        return void index.write((writer) => index.purge(writer, PAGES))
    }
  }
  const check = (): void => {
    const idOf = new Map([...live].map(([id, version]) => [version, id]))
    for (let version = 1; version <= versions; version += 1) {
      const id = idOf.get(version)
      const inIndex = id === undefined || index.isWaiting(id) ? [] : [id]
      expect(index.found(version)).toEqual([inIndex, inIndex])
    }
  }
  return {
    doStep,
    check,
    settle: (): void => {
      index.settle()
      check()
      const lives = new Set(live.values())
      for (let version = 1; version <= versions; version += 1)
        expect(index.holds(version)).toBe(lives.has(version))
    },
  }
}

it.each([0, 400])(
  'finds what is there and nothing else, whatever is removed by many or one by one, and in the end holds no word of what is gone (%i others)',
  async (filling) => {
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.array(step, { minLength: 30, maxLength: 60 })), async (steps) => {
        await using desk = openTestDesk()
        const model = openModel(desk, filling)
        for (const one of steps) {
          model.doStep(one)
          model.check()
        }
        model.settle()
      }),
      { numRuns: 12 },
    )
  },
)

it('takes words out where levels lie empty behind all parts, too', async () => {
  await using desk = openTestDesk()
  const index = openIndex(desk)
  const addTogether = (first: number, last: number): void =>
    index.write((writer) => index.addIndexed(writer, others(last).slice(first - 1)))
  const removeTold = (id: number): void => {
    index.write((writer) => index.addIndexed(writer, [{ id, text: wordOf(id) }]))
    index.write((writer) => index.remove(writer, id))
    expect(index.holds(id)).toBe(true)
  }
  addTogether(1, 60)
  for (const id of [1001, 1002]) {
    removeTold(id)
    while (index.holdsGone()) index.write((writer) => index.purge(writer, PAGES))
  }
  // More at once than there was: FTS5 moves what was merged beside it.
  addTogether(61, 400)
  removeTold(1003)
  index.settle()
  for (const id of [1001, 1002, 1003]) expect(index.holds(id)).toBe(false)
})

it('merges what is large in quiet moments only, unless there is very much of it', async () => {
  await using desk = openTestDesk()
  const index = openIndex(desk)
  const most = { parts: 0 }
  for (const one of others(400))
    index.write((writer) => {
      index.addIndexed(writer, [one])
      while (index.merge(writer, PAGES, 'new'));
      most.parts = Math.max(most.parts, partsOfIndex(desk))
    })
  expect(most.parts).toBeGreaterThan(16)
  expect(most.parts).toBeLessThan(64)
  while (index.write((writer) => index.merge(writer, PAGES, 'new')));
  expect(index.isMergeDue('new')).toBe(false)
  expect(index.isMergeDue('all')).toBe(true)
  while (index.write((writer) => index.merge(writer, PAGES, 'all')));
  expect(partsOfIndex(desk)).toBeLessThan(16)
})

it.each([2, 5, 9])('takes words out to the end where %i parts more come in meanwhile', async (more) => {
  await using desk = openTestDesk()
  const index = openIndex(desk)
  for (const one of others(400)) index.write((writer) => index.addIndexed(writer, [one]))
  while (index.write((writer) => index.merge(writer, 100 * PAGES, 'all')));
  index.write((writer) => index.addIndexed(writer, [{ id: 1001, text: wordOf(1) }]))
  index.write((writer) => index.remove(writer, 1001))
  index.write((writer) => index.purge(writer, PAGES))
  expect(index.holds(1)).toBe(true)
  for (let id = 2001; id <= 2000 + more; id += 1)
    index.write((writer) => index.addIndexed(writer, [{ id, text: wordOf(2) }]))
  index.settle()
  expect([index.holds(1), index.holds(2)]).toEqual([false, true])
})

it('takes out what was deleted soon, and what others were put in the place of once that is a twentieth of all, or after a day', async () => {
  await using desk = openTestDesk()
  const index = openIndex(desk)
  index.write((writer) => index.addIndexed(writer, others(100)))
  const isDueOnceReplaced = (id: number): boolean => {
    index.write((writer) => index.replace(writer, id, wordOf(id)))
    return index.isPurgeDue()
  }
  expect([1, 2, 3, 4, 5].map(isDueOnceReplaced)).toEqual([false, false, false, false, true])
  index.settle()
  expect(isDueOnceReplaced(6)).toBe(false)
  index.write(() => void index.age.run())
  expect(index.isPurgeDue()).toBe(true)
  index.settle()
  index.write((writer) => index.remove(writer, 7))
  expect(index.isPurgeDue()).toBe(true)
})

it('leaves alone what is found by the same words as before', async () => {
  await using desk = openTestDesk()
  const index = openIndex(desk)
  const [one] = others(1)
  index.write((writer) => index.addIndexed(writer, one ? [one] : []))
  index.write((writer) => index.replace(writer, 1, one?.text.toUpperCase() ?? ''))
  expect([index.waiting(), index.holdsGone()]).toEqual([0, false])
})
