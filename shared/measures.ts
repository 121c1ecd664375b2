import type { DimensionUnit, WeightUnit } from './shipments/enumerations.ts'

/** Kilograms and centimetres in each unit, exactly (International yard and pound agreement, 1959). */
export const inKilograms: Readonly<Record<WeightUnit, number>> = { kg: 1, lbs: 0.453_592_37 }
export const inCentimetres: Readonly<Record<DimensionUnit, number>> = { cm: 1, in: 2.54 }

/**
 * A measure without the digits that only come from reckoning in binary: three times 0.1 is 0.3, and within a limit of
 * 0.3. Nine decimals keep pounds exact.
 */
export const withoutNoise = (measure: number): number => Number(measure.toFixed(9))

type Quantified = { readonly amount: number; readonly quantity: number }

/** One more decimal than the contract keeps of an amount; of kilograms, down to the milligram. */
const MILLIONTHS = 10 ** 6

/** Amounts times their quantities, added up. Sums of whole numbers gain no digits that nobody entered. */
export const sumExactly = (items: readonly Quantified[]): number => {
  const whole = items.reduce(
    (total, { amount, quantity }) => total + Math.round(amount * MILLIONTHS) * quantity,
    0,
  )
  if (Number.isSafeInteger(whole)) return whole / MILLIONTHS
  return items.reduce((total, { amount, quantity }) => total + amount * quantity, 0)
}

export const toKilograms = (value: number, unit: WeightUnit): number => value * inKilograms[unit]

export const toCentimetres = (value: number, unit: DimensionUnit): number =>
  withoutNoise(value * inCentimetres[unit])

/** For a sentence about a file: limits are round numbers of them. */
export const toMegabytes = (bytes: number): number => bytes / 1024 ** 2
