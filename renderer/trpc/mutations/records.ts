import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Saves a shipping location, new or changed. */
export const useSaveLocation = () =>
  useMutation(useTRPC().locations.save.mutationOptions(useReadAnew('locations')))

/** Removes a shipping location. */
export const useRemoveLocation = () =>
  useMutation(useTRPC().locations.remove.mutationOptions(useReadAnew('locations')))

/** Saves a package size, new or changed. */
export const useSavePackageSize = () =>
  useMutation(useTRPC().packageSizes.save.mutationOptions(useReadAnew('packageSizes')))

/** Removes a package size. */
export const useRemovePackageSize = () =>
  useMutation(useTRPC().packageSizes.remove.mutationOptions(useReadAnew('packageSizes')))

/** Saves a template, new, changed or under another name. */
export const useSaveTemplate = () =>
  useMutation(useTRPC().templates.save.mutationOptions(useReadAnew('templates')))

/** Removes a template. */
export const useRemoveTemplate = () =>
  useMutation(useTRPC().templates.remove.mutationOptions(useReadAnew('templates')))

/** Saves an address of the address book. */
export const useSaveAddress = () =>
  useMutation(useTRPC().addresses.save.mutationOptions(useReadAnew('addresses')))

/** Removes an address from the address book. */
export const useRemoveAddress = () =>
  useMutation(useTRPC().addresses.remove.mutationOptions(useReadAnew('addresses')))

/** Empties the address book. */
export const useRemoveAllAddresses = () =>
  useMutation(useTRPC().addresses.removeAll.mutationOptions(useReadAnew('addresses')))

/** Saves a product, new or changed. */
export const useSaveProduct = () =>
  useMutation(useTRPC().products.save.mutationOptions(useReadAnew('products')))

/** Changes the bar codes of a product, and nothing else of it. */
export const useChangeGtins = () =>
  useMutation(useTRPC().products.changeGtins.mutationOptions(useReadAnew('products')))

/** Removes a product. */
export const useRemoveProduct = () =>
  useMutation(useTRPC().products.remove.mutationOptions(useReadAnew('products')))

/** A mutation is done once everything that it changed has been read anew. */
const useReadAnew = (records: 'locations' | 'packageSizes' | 'templates' | 'addresses' | 'products') => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return { onSuccess: () => queryClient.invalidateQueries(trpc[records].pathFilter()) }
}
