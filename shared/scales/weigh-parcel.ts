import type { ScaleReading, WeighedParcel } from './scale.ts'

/** What lies on the scale: nothing, something that has not come to rest, or a parcel. */
export type Weighing = { readonly number: number; readonly parcel?: WeighedParcel; readonly isTaken: boolean }

export const emptyScale: Weighing = { number: 0, isTaken: false }

/**
 * What lies on the scale after another reading. Only what has come to rest is a parcel, and there is no next one before
 * the scale was back at zero: what is laid on top of a parcel, or leaned on, is none. Until then the weight of the parcel
 * is what the scale last rested at.
 */
export const weighParcel = (before: Weighing, reading: ScaleReading): Weighing => {
  const { number, parcel } = before
  // What stands under zero after a parcel was lifted off has been there in between.
  if (reading.status === 'under_zero') return { number, isTaken: false }
  if (reading.status !== 'stable') return before
  if (reading.grams === 0) return { number, isTaken: false }
  if (!before.isTaken)
    return { number: number + 1, parcel: { number: number + 1, grams: reading.grams }, isTaken: true }
  if (parcel?.grams === reading.grams) return before
  return { ...before, parcel: { number, grams: reading.grams } }
}
