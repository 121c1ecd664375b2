import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { openSearchIndex } from '#electron/shipments/search/search-index.ts'
import { scanCandidates } from '#shared/scan/read-scan.ts'
import { foldText, wordsOf } from '#shared/words.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const ROWS = 1_500

type Found = { readonly id: number; readonly reference: string; readonly text: string }

const filters = [
  {},
  { states: ['delivered'] },
  { country: 'GB' },
  { country: 'DE', tag: 'Gift' },
  { carrier: 'NLY', direction: 'outbound' },
  { created_from: '2026-10-05T00:00:00Z', created_to: '2026-10-25T00:00:00Z' },
  { tag: 'No such tag' },
] as const
type Filter = (typeof filters)[number]

describe('a search', () => {
  let desk: TestDesk
  let all: readonly Found[]
  let tracked: readonly { readonly id: number; readonly tracking_reference: string }[]
  beforeAll(() => {
    desk = openTestDesk()
    seedDesk(desk.inside(), { rows: ROWS, seed: 3, clock: desk.clock })
    const texts = desk.rows('SELECT id, reference, text FROM shipment JOIN search_text USING (id)')
    all = z.array(z.object({ id: z.number(), reference: z.string(), text: z.string() })).parse(texts)
    tracked = z
      .array(z.object({ id: z.number(), tracking_reference: z.string() }))
      .parse(desk.rows('SELECT id, tracking_reference FROM tracking_reference'))
    const { database } = desk.inside()
    const index = openSearchIndex(database.reader)
    // Some of the old ones and some of the newest wait for the index.
    database.write((writer) => {
      for (const { id, text } of all)
        if (id % 9 === 0 || id > ROWS - 40)
          index.replace(writer, id, id % 27 === 0 ? `${text}\nγιαννησακης` : text)
    })
    all = all.map((one) => (one.id % 27 === 0 ? { ...one, text: `${one.text}\nγιαννησακης` } : one))
  }, 120_000)
  afterAll(() => desk[Symbol.asyncDispose]())

  /** What somebody would find who reads everything. */
  const readAll = (typed: string, within: ReadonlySet<string>): readonly string[] => {
    const [text = ''] = scanCandidates(typed)
    const words = wordsOf(text).map(asCompared)
    const bare = text.replaceAll(/[\s…]/gu, '').replace(/^sp_/iu, '')
    const digits = /^\d{4,32}$/u.test(bare) ? bare : ''
    const ending = all.filter(({ reference }) => digits !== '' && reference.endsWith(digits))
    const code = foldText(text).replaceAll(/\s/gu, '')
    const tracking = new Set(
      tracked
        .map(({ id, tracking_reference }) => ({
          id,
          given: foldText(tracking_reference).replaceAll(/\s/gu, ''),
        }))
        .filter(({ given }) => code.length >= 3 && (given.startsWith(code) || given.endsWith(code)))
        .map(({ id }) => id),
    )
    const begins = all.filter((one) =>
      words.every((word) => wordsOf(one.text).some((other) => asCompared(other).startsWith(word))),
    )
    const holds = all.filter(
      (one) =>
        words.some((word) => Array.from(word).length >= 3) &&
        words.every((word) => asCompared(one.text).includes(word)),
    )
    const found = [
      ...(digits.length >= 6 ? newestFirst(ending) : []),
      ...newestFirst(all.filter(({ id }) => tracking.has(id))),
      ...(words.length === 0 ? [] : newestFirst(begins)),
      ...(digits.length >= 8 && ending.length > 0 ? [] : newestFirst(holds)),
      ...(digits.length < 6 ? newestFirst(ending) : []),
    ].map(({ reference }) => reference)
    return [...new Set(found)].filter((reference) => within.has(reference))
  }

  const pageThrough = async (text: string, filter: Filter, take: number): Promise<readonly string[]> => {
    const found: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: { items: readonly { reference: string }[]; next_cursor: string | null } = await desk.ask(
        'shipments.search',
        { text, ...filter, take, ...(cursor === undefined ? {} : { cursor }) },
      )
      found.push(...page.items.map(({ reference }) => reference))
      cursor = page.next_cursor
      if (found.length > ROWS) throw new Error('More is found than there is.')
    }
    return found
  }

  const listed = async (filter: Filter): Promise<ReadonlySet<string>> => {
    const found: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: { items: readonly { reference: string }[]; next_cursor: string | null } = await desk.ask(
        'shipments.list',
        { ...filter, take: 1_000, ...(cursor === undefined ? {} : { cursor }) },
      )
      found.push(...page.items.map(({ reference }) => reference))
      cursor = page.next_cursor
    }
    return new Set(found)
  }

  it('finds what reading everything would, in the same order, whatever is typed, waiting or not, within any filter', async () => {
    const within = new Map<Filter, ReadonlySet<string>>()
    for (const filter of filters) within.set(filter, await listed(filter))
    const piece = fc
      .tuple(fc.nat(ROWS - 1), fc.nat(400), fc.integer({ min: 1, max: 12 }))
      .map(([place, from, length]) => {
        const letters = Array.from(all[place]?.text ?? '')
        const start = from % letters.length
        return letters.slice(start, start + length).join('')
      })
    const tail = fc
      .tuple(fc.nat(ROWS - 1), fc.integer({ min: 4, max: 14 }))
      .map(([place, length]) => (all[place]?.reference ?? '').slice(-length))
    const code = fc
      .tuple(fc.nat(10_000), fc.integer({ min: 1, max: 12 }))
      .map(([place, length]) => (tracked[place % tracked.length]?.tracking_reference ?? '').slice(-length))
    const sign = fc.constantFrom('"', '*', '-', "'", '’', '(', '^', ':', ',', ' AND ', '  ', '/')
    const word = fc.constantFrom(
      'order',
      'northgate',
      'example',
      'northgx',
      'ord',
      'a',
      '12',
      '京',
      'ΓΙΑΝΝΗΣ',
      'ησα',
    )
    const typed = fc.oneof(
      piece,
      tail,
      code,
      word,
      fc.tuple(piece, piece).map((some) => some.join(' ')),
      fc.tuple(word, piece).map((some) => some.join(' ')),
      fc.tuple(piece, sign, piece).map((some) => some.join('')),
    )
    await fc.assert(
      fc.asyncProperty(
        typed,
        fc.constantFrom(...filters),
        fc.constantFrom(9, 50, 100),
        async (given, filter, take) => {
          const text = given.slice(0, 200)
          expect({ text, found: await pageThrough(text, filter, take) }).toEqual({
            text,
            found: readAll(text, within.get(filter) ?? new Set()),
          })
        },
      ),
      { numRuns: 250 },
    )
  }, 300_000)
})

const asCompared = (text: string): string => text.replaceAll('ς', 'σ')

const newestFirst = (some: readonly Found[]): readonly Found[] =>
  some.toSorted((one, other) => other.id - one.id)
