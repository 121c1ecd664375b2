import type { Tree } from '#shared/contract/tree.ts'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'

/** A unit stands there from the start, so that only the number is typed. */
export const withSizeUnits = (size: PackageSize | undefined): Tree => ({
  weight: { unit: 'kg' },
  dimensions: { unit: 'cm' },
  ...size,
})
