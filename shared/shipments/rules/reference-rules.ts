import { itemsOf } from './contents-rules.ts'
import type { Rule } from './rule.ts'

const isGiven = (reference: string | undefined): reference is string =>
  reference !== undefined && reference.trim() !== ''

/** A shipping location that is named has to be one of this desk's. */
export const knownLocations: Rule = ({ addresses = [] }, { hasLocation }) =>
  addresses.flatMap((address, index) => {
    const reference = address?.shipping_location_reference
    if (!hasLocation || !isGiven(reference) || hasLocation(reference)) return []
    const path = ['addresses', index, 'shipping_location_reference']
    return [{ path, code: 'invalid_value', message: `There is no shipping location “${reference}” here.` }]
  })

/** A package size that is named has to be one of this desk's. */
export const knownPackageSizes: Rule = (request, { hasPackageSize }) =>
  itemsOf(request).flatMap(({ item: { package_size_reference: reference }, path }) => {
    if (!hasPackageSize || !isGiven(reference) || hasPackageSize(reference)) return []
    return [
      {
        path: [...path, 'package_size_reference'],
        code: 'invalid_package_size_reference',
        message: `There is no package size “${reference}” here.`,
      },
    ]
  })
