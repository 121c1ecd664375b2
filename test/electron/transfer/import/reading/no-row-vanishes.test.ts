import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/api-error.ts'
import type { Encoding } from '#shared/transfer/import.ts'
import { openImportFile } from '#electron/transfer/import/reading/open-import-file.ts'
import { aFolder, aTextFile } from '#helpers/transfer/a-file.ts'
import { encodedAs } from '#helpers/transfer/encoded-as.ts'

const options = { fixes: [], now: new Date('2026-11-23T12:00:00Z'), offsetMinutesAt: () => 60 }

type Read = {
  readonly rows: number
  /** The numbers of all rows that became something. */
  readonly numbers: readonly number[]
  readonly leftOut: readonly number[]
  /** Every text that stands in them. */
  readonly texts: readonly string[]
}
const marksIn = (value: unknown): readonly string[] => JSON.stringify(value).match(/⟨\d+⟩/gu) ?? []

const readWhole = async (path: string): Promise<Read> => {
  const file = await openImportFile(path, options)
  const numbers: number[] = []
  const texts: string[] = []
  for await (const { rows, original } of file.candidates()) {
    numbers.push(...rows)
    texts.push(...marksIn(original))
  }
  texts.push(...marksIn(file.facts.left_out))
  return { rows: file.rows(), numbers, leftOut: file.facts.left_out.map(({ row }) => row), texts }
}

const headers = [
  'Order - Number',
  'Ship To - Name',
  'Ship To - City',
  'Item - Name',
  'Item - Qty',
  'custom_reference',
  'contents[].sku',
  'Nr',
  'Total',
  '',
]
const cells = fc.oneof(
  fc.constantFrom('', '', 'A-1', 'A-1', 'A-2', '1', '2,5', 'Total', 'Ada', 'Seller ID : x', '1.12346E+17'),
  fc.constantFrom('"', '""', '5" pipe', '"Vintage', 'Lamp"', 'a,b', 'a;b', 'a\tb', "'0", '=1', 'two\nlines'),
  fc.constantFrom('Müller', 'Łódź', 'Анна', '山田', '\uFEFF', ' '),
)
/** A file with several of these may be none of text, and says so. */
const anyCells = fc.oneof({ weight: 9, arbitrary: cells }, fc.constant('\u0000'))
const table = fc
  .record({
    head: fc.array(fc.constantFrom(...headers), { minLength: 2, maxLength: 6 }),
    above: fc.array(fc.constantFrom('', 'Orders', ',,,', 'Created 1 May 2026'), { maxLength: 3 }),
    rows: fc.array(fc.array(anyCells, { minLength: 1, maxLength: 6 }), { maxLength: 12 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\r\n', '\n', '\r'),
  })
  .map(({ rows, ...rest }) => ({
    ...rest,
    // Each row bears a mark by which it is found again.
    rows: rows.map((row, index) => [...row, `⟨${index}⟩`]),
  }))

const quotedAlways = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const neverQuoted = (cell: string): string => cell.replaceAll(/[\r\n\t,;|]/gu, ' ')

const inOrder = (numbers: readonly number[]): readonly number[] =>
  numbers.toSorted((one, other) => one - other)

describe('no row of a table vanishes', () => {
  it.each([
    ['every cell is quoted', quotedAlways],
    ['nothing is quoted, whatever quotation marks stand in it', neverQuoted],
    ['cells are as they are', (cell: string) => cell],
  ])('where %s', async (_what, write) => {
    const folder = aFolder()
    await fc.assert(
      fc.asyncProperty(table, async ({ head, above, rows, delimiter, end }) => {
        const written = [head, ...rows].map((row) => row.map(write).join(delimiter))
        const path = aTextFile('a.csv', [...above, ...written].join(end), folder)
        try {
          const { rows: seen, numbers, leftOut, texts } = await readWhole(path)
          expect(numbers.length + leftOut.length).toBe(seen)
          expect(new Set([...numbers, ...leftOut]).size).toBe(seen)
          const { facts } = await openImportFile(path, options)
          expect(new Set([...texts, ...marksIn([facts.above_headers, facts.columns])])).toEqual(
            new Set(rows.map((_, index) => `⟨${index}⟩`)),
          )
        } catch (error) {
          // A file that is none says so.
          expect(error).toBeInstanceOf(Refusal)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('of a table that is written as it should be, and each has its own number', async () => {
    const folder = aFolder()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cells, { minLength: 4, maxLength: 4 }), { maxLength: 20 }),
        async (rows) => {
          const lines = [
            ['Nr', 'Who', 'Where', 'What', 'Mark'],
            ...rows.map((row, at) => [...row, `⟨${at}⟩`]),
          ]
          const text = lines.map((row) => row.map(quotedAlways).join(';')).join('\n')
          const { numbers, leftOut } = await readWhole(aTextFile('a.csv', text, folder))
          expect(inOrder([...numbers, ...leftOut])).toEqual(rows.map((_, index) => index + 1))
        },
      ),
      {
        numRuns: 100,
        // Each line is half a row with as many cells as the others.
        examples: [
          [
            [
              ['', '"', 'two\nlines', ''],
              ['"', '', 'two\nlines', ''],
            ],
          ],
        ],
      },
    )
  })

  const letters: readonly (readonly [Encoding, string])[] = [
    ['windows-1250', 'Łódź Žofia'],
    ['windows-1251', 'Анна Київ'],
    ['windows-1253', 'Ελένη'],
    ['shift_jis', '山田太郎ソ表能'],
    ['gbk', '张伟北京'],
    ['big5', '陳大文許功蓋'],
    ['euc-kr', '김철수'],
    ['utf-8', 'Łódź 山田'],
  ]
  it.each(letters)('whatever its encoding: %s', async (encoding, sample) => {
    const folder = aFolder()
    const words = fc
      .array(fc.constantFrom(...Array.from(sample), ' ', '"', 'x'), { maxLength: 8 })
      .map((some) => some.join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 10 }),
        fc.constantFrom(',', ';', '\t'),
        async (names, mark) => {
          const lines = [
            ['Nr', 'Who', 'What', 'Mark'],
            ...names.map((name, at) => [`${at}`, name, 'x', `m${at}`]),
          ]
          const text = lines.map((line) => line.join(mark)).join('\r\n')
          const bytes = encoding === 'utf-8' ? Buffer.from(text) : encodedAs(text, encoding)
          const { numbers } = await readWhole(aTextFile('a.csv', bytes, folder))
          expect(inOrder(numbers)).toEqual(names.map((_, index) => index + 1))
        },
      ),
      { numRuns: 40 },
    )
  })
})
