import type { DimensionUnit, WeightUnit } from '../shipments/enumerations.ts'

/** Kilograms in a pound and centimetres in an inch, exactly (International yard and pound agreement, 1959). */
const KILOGRAMS_IN_A_POUND = 0.45359237
const CENTIMETRES_IN_AN_INCH = 2.54

/**
 * A measure without the digits that only come from reckoning in binary: three times 0.1 is 0.3, and within a limit of
 * 0.3. Nine decimals keep pounds exact.
 */
export const withoutNoise = (measure: number): number => Number(measure.toFixed(9))

/** A weight for a sentence, to the gram: `42.5 kg`. */
export const weightInWords = (kilograms: number): string => `${Number(kilograms.toFixed(3))} kg`

export const toKilograms = (value: number, unit: WeightUnit): number =>
  unit === 'lbs' ? value * KILOGRAMS_IN_A_POUND : value

export const toCentimetres = (value: number, unit: DimensionUnit): number =>
  withoutNoise(unit === 'in' ? value * CENTIMETRES_IN_AN_INCH : value)
