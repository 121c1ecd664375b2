import { expect, it } from 'vitest'
import { stripAround } from '#shared/scan/strip-around.ts'

it.each([
  ['~ORD-1#', '~', '#', 'ORD-1'],
  ['ORD-1#', '~', '#', 'ORD-1'],
  ['~ORD-1', '~', '#', 'ORD-1'],
  ['ORD-1', '', '', 'ORD-1'],
  ['~~ORD-1', '~', '', '~ORD-1'],
  ['ORD#1', '', '#', 'ORD#1'],
])('what a scanner sends around %s is taken away, once and where it is', (text, prefix, suffix, left) => {
  expect(stripAround(text, { prefix, suffix })).toBe(left)
})
