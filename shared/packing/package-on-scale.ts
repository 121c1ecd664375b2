import type { WeighedParcel } from '../scales/scale.ts'
import type { Parcel } from './parcel.ts'

/** What was weighed last: which rest of the scale, and the package of which shipment its weight was taken for. */
export type TakenWeight = WeighedParcel & { readonly shipment: string; readonly package: string }

/**
 * The package that what lies on the scale is: the only one, or the first that no scale has weighed. Nothing where its weight was taken
 * already, where what lies there is still the parcel before, and once a carrier knows what it weighs.
 */
export const packageOnScale = (
  { reference, packages, service }: Pick<Parcel, 'reference' | 'packages' | 'service'>,
  weighed: WeighedParcel | undefined,
  taken: TakenWeight | undefined,
): string | undefined => {
  if (!weighed || service?.is_booked === true) return undefined
  if (taken?.number === weighed.number) {
    const isStillThere = taken.shipment === reference && taken.grams !== weighed.grams
    return isStillThere ? taken.package : undefined
  }
  const next = packages.find((one) => one.weight_source !== 'scale') ?? packages.at(-1)
  return next?.reference
}
