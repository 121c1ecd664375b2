import { inCentimetres, inKilograms } from '#shared/measures.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { Units } from './form.ts'

/** What a package size says of weight and dimensions, as they would be typed, by the path of their field. */
export type Usual = Readonly<Record<string, string>>

const written = (value: number): string => String(Number(value.toFixed(3)))

/** The measures of a package size in the units of the shipment. */
export const usualOf = (
  { weight, dimensions }: PackageSize,
  units: Pick<Units, 'weight' | 'dimensions'>,
): Usual => {
  const size = (side: number): string =>
    written((side * inCentimetres[dimensions?.unit ?? 'cm']) / inCentimetres[units.dimensions])
  return {
    ...(weight && {
      'weight.value': written((weight.value * inKilograms[weight.unit]) / inKilograms[units.weight]),
    }),
    ...(dimensions && {
      'dimensions.length': size(dimensions.length),
      'dimensions.height': size(dimensions.height),
    }),
    ...(dimensions?.width !== undefined && { 'dimensions.width': size(dimensions.width) }),
  }
}
