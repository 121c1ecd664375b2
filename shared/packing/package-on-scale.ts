import type { WeighedParcel } from '../scales/scale.ts'
import type { Parcel } from './parcel.ts'

/** What was weighed last: which rest of the scale, and the package of which shipment its weight was taken for. */
export type TakenWeight = WeighedParcel & { readonly shipment: string; readonly package: string }

/**
 * The package that what lies on the scale is: the only one, or the first of several that no scale has weighed. Nothing where its
 * weight was taken already, where what lies there is still the parcel before, and where all of several are weighed.
 */
export const packageOnScale = (
  { reference, packages }: Pick<Parcel, 'reference' | 'packages'>,
  weighed: WeighedParcel,
  taken: TakenWeight | undefined,
): string | undefined => {
  if (taken?.number === weighed.number) {
    const isStillThere = taken.shipment === reference && taken.grams !== weighed.grams
    return isStillThere ? taken.package : undefined
  }
  const [only, ...others] = packages
  if (others.length === 0) return only?.reference
  return packages.find((one) => one.weight_source !== 'scale')?.reference
}
