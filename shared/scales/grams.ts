/** What scales show weights in. */
export const scaleUnits = ['kg', 'g', 'lb', 'oz'] as const
export type ScaleUnit = (typeof scaleUnits)[number]

/** Grams in each unit as a fraction, exactly (International yard and pound agreement, 1959; 16 ounces to the pound). */
const gramsIn: Readonly<Record<ScaleUnit, readonly [bigint, bigint]>> = {
  kg: [1_000n, 1n],
  g: [1n, 1n],
  lb: [45_359_237n, 100_000n],
  oz: [45_359_237n, 1_600_000n],
}

/** A weight as a scale tells it: whole steps of a power of ten, so that nothing is reckoned in binary fractions. */
export type ShownWeight = {
  readonly digits: number
  /** How many of the digits stand behind the point; fewer than none where zeros follow. */
  readonly decimals: number
  readonly unit: ScaleUnit
}

/** The weight in whole grams, to the nearest; half a gram counts as one. */
export const toGrams = ({ digits, decimals, unit }: ShownWeight): number => {
  const [times, parts] = gramsIn[unit]
  const power = 10n ** BigInt(Math.abs(decimals))
  const dividend = BigInt(Math.abs(digits)) * times * (decimals < 0 ? power : 1n)
  const divisor = parts * (decimals > 0 ? power : 1n)
  const grams = Number((2n * dividend + divisor) / (2n * divisor))
  return digits < 0 && grams > 0 ? -grams : grams
}

const GRAMS_IN_KILOGRAM = 1_000
const GRAMS_IN_POUND = 453.592_37

/** Grams as a weight of the contract: kilograms, or pounds to the thousandth for a scale that shows pounds or ounces. */
export const weightOfGrams = (
  grams: number,
  unit: ScaleUnit,
): { readonly value: number; readonly unit: 'kg' | 'lbs' } =>
  unit === 'kg' || unit === 'g'
    ? { value: grams / GRAMS_IN_KILOGRAM, unit: 'kg' }
    : { value: Number((grams / GRAMS_IN_POUND).toFixed(3)), unit: 'lbs' }
