import { expect, it } from 'vitest'
import { afterScan, isFinishedByWeight } from '#features/packing/state/last-scan.ts'
import { toProblem } from '#shared/api-error.ts'
import type { Parcel, ParcelPackage } from '#shared/packing/parcel.ts'
import type { ScaleState } from '#shared/scales/scale.ts'

const kilo = { value: 1, unit: 'kg' } as const
const byScale = { reference: 'a', weight: kilo, weight_source: 'scale' } as const
const byOrder = { reference: 'a', weight: kilo } as const

const parcelOf = (packages: readonly ParcelPackage[], changes: Partial<Parcel> = {}): Parcel => ({
  reference: 'sp_1',
  state: 'unallocated',
  destination: { address_type: 'destination', country_iso_code: 'DE' },
  items: [{ reference: 'i', quantity: 2, counted: 2 }],
  packages,
  notes: [],
  papers: [],
  problems: [],
  ...changes,
})
const there: ScaleState = { state: 'there', reading: { status: 'stable', grams: 0, unit: 'kg' } }
const parcel = { number: 4, grams: 1000 }
const laden: ScaleState = { state: 'there', reading: { status: 'stable', grams: 1000, unit: 'kg' }, parcel }
const moving: ScaleState = { state: 'there', reading: { status: 'unstable' } }
const missing = (key: 'parcel_not_weighed' | 'no_printer') =>
  toProblem({ code: 'required_property_missing', sentence: { key } })

it('the last scan finishes what no scale weighs', () => {
  for (const scale of [undefined, { state: 'none' }, { state: 'away' }, there] as const)
    expect({ scale, after: afterScan(parcelOf([byOrder]), scale) }).toEqual({ scale, after: 'finish' })
  const service = { carrier: {}, price: { net: 1, gross: 1, currency: 'EUR' }, is_booked: true }
  expect(afterScan(parcelOf([byScale], { service }), laden)).toBe('finish')
})

it('where a scale weighs it, the last scan waits for a weight that comes after it', () => {
  expect(afterScan(parcelOf([byScale]), laden)).toEqual({ lay: parcel })
  // It lies beside the scale, and may come back with its last thing.
  expect(afterScan(parcelOf([byScale]), there)).toEqual({})
  expect(afterScan(parcelOf([byOrder]), moving)).toEqual({})
  const problems = [missing('parcel_not_weighed')]
  expect(afterScan(parcelOf([{ reference: 'a' }], { problems }), there)).toEqual({})
})

it('a scan that is not the last finishes nothing, and neither does one where more than the weight is missing', () => {
  const items = [{ reference: 'i', quantity: 2, counted: 1 }]
  const problems = [missing('no_printer')]
  for (const scale of [undefined, laden]) {
    expect(afterScan(parcelOf([byScale], { items }), scale)).toBeUndefined()
    expect(afterScan(parcelOf([byScale], { problems }), scale)).toBeUndefined()
  }
})

it('only another weight than the one that lay there finishes it, once all packages are weighed', () => {
  const ready = parcelOf([byScale])
  const expected = [
    [undefined, { number: 5, grams: 1300 }, false],
    [{ lay: parcel }, parcel, false],
    [{ lay: parcel }, { number: 4, grams: 1300 }, true],
    [{ lay: parcel }, { number: 5, grams: 1000 }, true],
    [{}, parcel, true],
  ] as const
  for (const [awaited, rested, is] of expected)
    expect({ rested, is: isFinishedByWeight(ready, rested, awaited) }).toEqual({ rested, is })
  expect(isFinishedByWeight(parcelOf([byScale, { ...byOrder, reference: 'b' }]), parcel, {})).toBe(false)
  expect(isFinishedByWeight(parcelOf([byScale], { problems: [missing('no_printer')] }), parcel, {})).toBe(
    false,
  )
})
