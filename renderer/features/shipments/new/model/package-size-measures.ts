import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { ShipmentForm } from './form.ts'
import { inCentimetres, inKilograms } from '#shared/measures.ts'

/** What a package size says of weight and dimensions, as they would be typed. */
export type Usual = Readonly<Partial<Record<'weight' | 'length' | 'width' | 'height', string>>>

const written = (value: number): string => String(Number(value.toFixed(3)))

/** The measures of a package size in the units of the shipment. */
export const usualOf = (
  { weight, dimensions }: PackageSize,
  units: Pick<ShipmentForm, 'weightUnit' | 'dimensionUnit'>,
): Usual => {
  const size = (side: number): string =>
    written((side * inCentimetres[dimensions?.unit ?? 'cm']) / inCentimetres[units.dimensionUnit])
  return {
    ...(weight && {
      weight: written((weight.value * inKilograms[weight.unit]) / inKilograms[units.weightUnit]),
    }),
    ...(dimensions && { length: size(dimensions.length), height: size(dimensions.height) }),
    ...(dimensions?.width !== undefined && { width: size(dimensions.width) }),
  }
}
