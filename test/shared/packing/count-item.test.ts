import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countItem } from '#shared/packing/count-item.ts'
import type { ParcelItem } from '#shared/packing/parcel.ts'

const item = (reference: string, sku: string, counted: number, quantity: number): ParcelItem => ({
  reference,
  sku,
  counted,
  quantity,
})
const bears = ({ sku }: ParcelItem, code: string): boolean => sku === code

describe('a thing that is scanned', () => {
  it.each<[string, readonly ParcelItem[], readonly string[], unknown]>([
    ['counts', [item('a', 'X', 0, 1)], ['X'], { kind: 'counted', reference: 'a' }],
    ['is none of these', [item('a', 'X', 0, 1)], ['Y'], { kind: 'none_of_these' }],
    [
      'fills the second line of the same article once the first is complete',
      [item('a', 'X', 1, 1), item('b', 'X', 0, 2)],
      ['X'],
      { kind: 'counted', reference: 'b' },
    ],
    [
      'is one too many once all are there',
      [item('a', 'X', 1, 1)],
      ['X'],
      { kind: 'too_many', item: item('a', 'X', 1, 1) },
    ],
    [
      'is taken by the likelier of two readings',
      [item('a', 'YZ', 0, 1), item('b', 'ZY', 0, 1)],
      ['ZY', 'YZ'],
      { kind: 'counted', reference: 'b' },
    ],
    [
      'goes by the other reading where the first says nothing',
      [item('a', 'YZ', 0, 1)],
      ['ZY', 'YZ'],
      { kind: 'counted', reference: 'a' },
    ],
  ])('%s', (_promise, items, codes, expected) => {
    expect(countItem(items, codes, bears)).toEqual(expected)
  })

  it('never counts more of an item than belong there, in whatever order things are scanned', () => {
    const skus = ['A', 'B', 'C']
    const wanted = fc.array(
      fc.record({ sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 4 }) }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(wanted, fc.array(fc.constantFrom(...skus, 'D'), { maxLength: 30 }), (kinds, scans) => {
        let items = kinds.map(({ sku, quantity }, at) => item(String(at), sku, 0, quantity))
        let counted = 0
        for (const code of scans) {
          const found = countItem(items, [code], bears)
          if (found.kind !== 'counted') continue
          counted += 1
          items = items.map((one) =>
            one.reference === found.reference ? { ...one, counted: one.counted + 1 } : one,
          )
        }
        const right = skus.reduce((sum, sku) => {
          const belong = kinds
            .filter((kind) => kind.sku === sku)
            .reduce((all, { quantity }) => all + quantity, 0)
          return sum + Math.min(belong, scans.filter((code) => code === sku).length)
        }, 0)
        return counted === right && items.every((one) => one.counted <= one.quantity)
      }),
    )
  })
})
