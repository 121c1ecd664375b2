import { toKilograms, withoutNoise } from '../measures.ts'
import type { ShipmentRecord, StoredContents } from '../shipments/shipment.ts'
import type { PackageSize } from './package-size.ts'

export type PackageSizeOf = (reference: string) => Pick<PackageSize, 'weight'> | undefined
type Weight = NonNullable<StoredContents['weight']>

/** Of one piece: what a package says itself, else what its size says, else what is in it; nothing where that is not known. */
const packageWeight = (one: StoredContents, sizeOf: PackageSizeOf): Weight | undefined => {
  const { package_size_reference: reference, contents = [] } = one
  const weight = one.weight ?? (reference === undefined ? undefined : sizeOf(reference)?.weight)
  if (weight || contents.length === 0) return weight
  const kilograms = kilogramsOfAll(contents, sizeOf)
  return kilograms === undefined ? undefined : { value: kilograms, unit: 'kg' }
}

/** Kilograms of all pieces together. A part that is not known makes the whole unknown: it must not go for less than it weighs. */
export const kilogramsOfAll = (
  contents: readonly StoredContents[],
  sizeOf: PackageSizeOf,
): number | undefined => {
  let sum = 0
  for (const one of contents) {
    const weight = packageWeight(one, sizeOf)
    if (!weight) return undefined
    sum += toKilograms(weight.value, weight.unit) * one.quantity
  }
  return withoutNoise(sum)
}

/** The same shipment with the weight of each of its packages, as far as it is known. */
export const weighed = <Weighed extends Pick<ShipmentRecord, 'contents'>>(
  record: Weighed,
  sizeOf: PackageSizeOf,
): Weighed => ({
  ...record,
  contents: record.contents.map((outer) => {
    const weight = packageWeight(outer, sizeOf)
    return weight ? { ...outer, weight } : outer
  }),
})
