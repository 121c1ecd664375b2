import { describe, expect, it } from 'vitest'
import { emptyScale, weighParcel } from '#shared/scales/weigh-parcel.ts'
import type { ScaleReading } from '#shared/scales/scale.ts'

const at = (grams: number): ScaleReading => ({ status: 'stable', grams, unit: 'kg' })
const moving = (grams: number): ScaleReading => ({ status: 'unstable', grams, unit: 'kg' })
const overload: ScaleReading = { status: 'overload' }
const underZero: ScaleReading = { status: 'under_zero' }

/** The parcel that lies there after each reading, as number:grams. */
const parcelsAfter = (...readings: readonly ScaleReading[]): readonly string[] => {
  let weighing = emptyScale
  return readings.map((reading) => {
    weighing = weighParcel(weighing, reading)
    return weighing.parcel ? `${weighing.parcel.number}:${weighing.parcel.grams}` : '–'
  })
}

describe('a parcel on the scale', () => {
  it.each([
    [
      'is one once it has come to rest',
      [at(0), moving(900), moving(1850), at(1840)],
      ['–', '–', '–', '1:1840'],
    ],
    ['is one that lay there when the scale was opened', [at(1840)], ['1:1840']],
    [
      'is the next one only after the scale was back at zero',
      [at(1840), moving(400), at(0), at(250), at(0)],
      ['1:1840', '1:1840', '–', '2:250', '–'],
    ],
    [
      'is the same one when something is laid on top of it, as heavy as it came to rest last',
      [at(1840), moving(1900), at(1990), at(1840)],
      ['1:1840', '1:1840', '1:1990', '1:1840'],
    ],
    [
      'is gone when the scale is under zero, as one that was set to zero with a box on it',
      [at(1840), underZero, at(120)],
      ['1:1840', '–', '2:120'],
    ],
    ['is none that is too heavy for the scale', [at(0), overload, at(0)], ['–', '–', '–']],
    [
      'is not gone while it is moved',
      [at(1840), overload, moving(0), at(1840)],
      ['1:1840', '1:1840', '1:1840', '1:1840'],
    ],
  ] as const)('%s', (_what, readings, parcels) => {
    expect(parcelsAfter(...readings)).toEqual(parcels)
  })
})
