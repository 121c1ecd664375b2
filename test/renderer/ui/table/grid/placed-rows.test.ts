import { expect, it } from 'vitest'
import { placeRows } from '#ui/table/grid/placed-rows.ts'

const idOf = (row: string): string => row

it('rows stand at their places in a list of which most is not here', () => {
  const parts = [
    { start: 0, rows: ['a', 'b'] },
    { start: 9_998, rows: ['y', 'z'] },
  ]
  const rows = placeRows({ count: 10_000, parts, idOf })
  expect(rows.count).toBe(10_000)
  expect([0, 1, 2, 9_999].map(rows.at)).toEqual(['a', 'b', undefined, 'z'])
  expect(['b', 'y', 'm'].map(rows.indexOf)).toEqual([1, 9_998, -1])
  expect(rows.here).toEqual(['a', 'b', 'y', 'z'])
})

it('a row that two parts have, as the list has moved between them, is shown once', () => {
  const parts = [
    { start: 0, rows: ['a', 'b'] },
    { start: 2, rows: ['b', 'c'] },
  ]
  const rows = placeRows({ count: 4, parts, idOf })
  expect([0, 1, 2, 3].map(rows.at)).toEqual(['a', 'b', undefined, 'c'])
})
