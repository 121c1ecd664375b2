import { expect, it } from 'vitest'
import { currentItem } from '#features/packing/parcel/current-item.ts'

const items = (...counts: readonly number[]) =>
  counts.map((counted, at) => ({ reference: `sc_${at}`, quantity: 2, counted }))

it('the item in hand is the one counted last as long as more of it is to come, else the first that is not complete', () => {
  expect(currentItem(items(0, 1, 0), 'sc_1')).toBe('sc_1')
  expect(currentItem(items(0, 2, 0), 'sc_1')).toBe('sc_0')
  expect(currentItem(items(2, 2, 0), undefined)).toBe('sc_2')
  expect(currentItem(items(2, 2), 'sc_1')).toBeUndefined()
})
