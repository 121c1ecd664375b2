import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt } from '#shared/contract/tree.ts'
import { createAssembly } from '#shared/transfer/reading/assemble.ts'
import { createColumnWritings } from '#shared/transfer/reading/column-writings.ts'
import { columnsToRead } from '#shared/transfer/reading/columns-to-read.ts'

const map = {
  columns: [
    { header: 'Price', path: 'contents[].value.amount' },
    { header: 'Weight', path: 'contents[].weight.value' },
    { header: 'Date', path: 'order_date' },
  ],
  values: [],
}
const columns = columnsToRead(['Price', 'Weight', 'Date'], map)

type Row = { readonly price: string; readonly weight: string; readonly date: string }

/** What a table of others says in each of its rows; `unclear` where it asks. */
const readTable = (rows: readonly Row[]) => {
  const cells = rows.map(({ price, weight, date }) => [price, weight, date])
  const writings = createColumnWritings(columns)
  for (const row of cells) writings.look(row)
  const assemble = createAssembly({
    columns,
    trims: true,
    fixes: new Map(),
    values: [],
    writings: writings.found(),
    isOwn: false,
    offsetAt: () => 0,
  })
  return cells.map((row, index) => {
    const { input, problems } = assemble([{ row: index + 1, cells: row }])
    const said = (path: (string | number)[], column: string): unknown =>
      problems.find((problem) => problem.column === column)?.sentence?.key ?? valueAt(input, path)
    return {
      price: said(['contents', 0, 'value', 'amount'], 'Price'),
      weight: said(['contents', 0, 'weight', 'value'], 'Weight'),
      date: said(['order_date'], 'Date'),
    }
  })
}

/** Places of the world that write numbers with either mark, and days with the year at the end. */
const locales =
  'en en-GB en-AU en-IN de de-CH de-AT fr fr-CH es es-MX it nl pl pt pt-BR da fi cs ru tr'.split(' ')
const locale = fc.constantFrom(...locales)
const signs = fc.constantFrom('€', '', 'GBP ', 'US$')

const written = (language: string, number: number, places: number): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: places, maximumFractionDigits: places }).format(
    number,
  )

describe('the columns of a table', () => {
  it('are read as they were written, each in its own way, or are asked for: never as something else', () => {
    const orders = fc.array(
      fc.record({
        cents: fc.integer({ min: 1, max: 99_999_999 }),
        grams: fc.integer({ min: 1, max: 9_999_999 }),
        day: fc.date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    const writing = fc.record({
      prices: locale,
      weights: locale,
      dates: locale,
      sign: signs,
      places: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(orders, writing, (given, { prices, weights, dates, sign, places }) => {
        const days = new Intl.DateTimeFormat(dates, {
          day: '2-digit',
          month: '2-digit',
          year: 'numeric',
          timeZone: 'UTC',
        })
        const rows = given.map(({ cents, grams, day }) => ({
          price: sign + written(prices, cents / 100, 2),
          weight: written(weights, Number((grams / 1000).toFixed(places)), places),
          date: days.format(day),
        }))
        for (const [index, read] of readTable(rows).entries()) {
          const { cents = 0, grams = 0, day = new Date(0) } = given[index] ?? {}
          const meant = {
            price: cents / 100,
            weight: Number((grams / 1000).toFixed(places)),
            date: `${day.toISOString().slice(0, 10)}T00:00:00Z`,
          }
          const asked = {
            ...meant,
            ...(read.weight === 'thousands_or_decimals' && { weight: read.weight }),
            ...(read.date === 'day_or_month' && { date: read.date }),
          }
          expect([rows, read]).toEqual([rows, asked])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('say nothing of each other where one of them shows both', () => {
    const table = (weights: readonly string[]) =>
      readTable(weights.map((weight) => ({ price: '', weight, date: '' }))).map(({ weight }) => weight)
    expect(table(['0,5', '0.5', '1.250'])).toEqual([0.5, 0.5, 'thousands_or_decimals'])
    expect(table(['0.5', '1.250'])).toEqual([0.5, 1.25])
  })
})
