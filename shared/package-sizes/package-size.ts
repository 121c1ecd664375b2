import { z } from 'zod'
import { dimensions, weight } from '../shipments/contents.ts'
import { requiredText } from '../shipments/primitives.ts'
import { recordReference } from '../records.ts'

/** A kind of package that is used again and again: its measures need not be typed each time. */
export const packageSize = z.strictObject({
  reference: recordReference,
  name: requiredText(100),
  /** What a package of this size weighs when nothing else is said. */
  weight: weight.exactOptional(),
  dimensions: dimensions.exactOptional(),
})
export type PackageSize = z.output<typeof packageSize>

export const savePackageSizeRequest = z.strictObject({ package_size: packageSize })
export type PackageSizes = { readonly items: readonly PackageSize[] }
