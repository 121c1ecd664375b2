import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PackageSize } from '#shared/package-sizes/package-size.ts'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import type { Known } from '#shared/shipments/rules/rule.ts'
import { useTRPC } from '#trpc/client.ts'

const none: readonly never[] = []

const byReference = <Item extends { readonly reference: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.reference, item]))

/** The desk's shipping locations; none, and not read yet, until they come. */
export const useLocations = () => {
  const { data } = useQuery(useTRPC().locations.list.queryOptions())
  const items: readonly ShippingLocation[] = data?.items ?? none
  return useMemo(
    () => ({ isRead: data !== undefined, items, byReference: byReference(items) }),
    [data, items],
  )
}

/** The desk's package sizes. */
export const usePackageSizes = () => {
  const { data } = useQuery(useTRPC().packageSizes.list.queryOptions())
  const items: readonly PackageSize[] = data?.items ?? none
  return useMemo(
    () => ({ isRead: data !== undefined, items, byReference: byReference(items) }),
    [data, items],
  )
}

/** What a request may name on this desk; what is not read yet is not checked here, but by the desk. */
export const useKnownRecords = (): Pick<Known, 'hasLocation' | 'findLocation' | 'hasPackageSize'> => {
  const locations = useLocations()
  const sizes = usePackageSizes()
  return useMemo(
    () => ({
      ...(locations.isRead && {
        hasLocation: (reference: string) => locations.byReference.has(reference.trim()),
        findLocation: (reference: string) => locations.byReference.get(reference.trim()),
      }),
      ...(sizes.isRead && {
        hasPackageSize: (reference: string) => sizes.byReference.has(reference.trim()),
      }),
    }),
    [locations, sizes],
  )
}
