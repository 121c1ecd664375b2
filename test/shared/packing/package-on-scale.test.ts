import { describe, expect, it } from 'vitest'
import { packageOnScale, type TakenWeight } from '#shared/packing/package-on-scale.ts'
import type { Parcel, ParcelPackage } from '#shared/packing/parcel.ts'

const one: ParcelPackage = { reference: 'sc_1' }
const two: ParcelPackage = { reference: 'sc_2' }
const byScale = { weight: { value: 1, unit: 'kg' }, weight_source: 'scale' } as const
type OnBench = Pick<Parcel, 'reference' | 'packages'>
const parcel = (...packages: readonly ParcelPackage[]): OnBench => ({ reference: 'A', packages })
const taken = (overrides: Partial<TakenWeight> = {}): TakenWeight => ({
  number: 1,
  grams: 1840,
  shipment: 'A',
  package: 'sc_1',
  ...overrides,
})
describe('what rests on the scale', () => {
  it.each<[string, OnBench, number, TakenWeight | undefined, string | undefined]>([
    ['is the only package', parcel(one), 1, undefined, 'sc_1'],
    [
      'is the only package once more, when it was lifted off and put back',
      parcel({ ...one, ...byScale }),
      2,
      taken(),
      'sc_1',
    ],
    [
      'is the next package after the first was weighed',
      parcel({ ...one, ...byScale }, two),
      2,
      taken(),
      'sc_2',
    ],
    [
      'is a package whose weight was typed',
      parcel({ ...one, weight: { value: 9, unit: 'kg' }, weight_source: 'typed' }),
      1,
      undefined,
      'sc_1',
    ],
    [
      'is none of several that are all weighed',
      parcel({ ...one, ...byScale }, { ...two, ...byScale }),
      3,
      taken(),
      undefined,
    ],
    ['was taken already', parcel(one), 1, taken(), undefined],
    [
      'is still the package, when something was laid into it',
      parcel(one, two),
      1,
      taken({ grams: 1500 }),
      'sc_1',
    ],
    ['is still the parcel before', parcel(one), 1, taken({ shipment: 'B' }), undefined],
    [
      'is still the parcel before, though it is being lifted off',
      parcel(one),
      1,
      taken({ shipment: 'B', grams: 2000 }),
      undefined,
    ],
  ])('%s', (_promise, onBench, number, before, expected) => {
    expect(packageOnScale(onBench, { number, grams: 1840 }, before)).toBe(expected)
  })
})
