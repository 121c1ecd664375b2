import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Saves a carrier with all of its services. */
export const useSaveCarrier = () =>
  useMutation(useTRPC().carriers.save.mutationOptions(useCatalogueReadAnew()))

/** Removes a carrier. */
export const useRemoveCarrier = () =>
  useMutation(useTRPC().carriers.remove.mutationOptions(useCatalogueReadAnew()))

/** Saves a group of services. */
export const useSaveServiceGroup = () =>
  useMutation(useTRPC().carriers.saveGroup.mutationOptions(useCatalogueReadAnew()))

/** Removes a group of services; the services stay. */
export const useRemoveServiceGroup = () =>
  useMutation(useTRPC().carriers.removeGroup.mutationOptions(useCatalogueReadAnew()))

/** Brings the made-up carriers. */
export const useLoadExample = () =>
  useMutation(useTRPC().carriers.loadExample.mutationOptions(useCatalogueReadAnew()))

/** Takes the made-up carriers away. */
export const useRemoveExample = () =>
  useMutation(useTRPC().carriers.removeExample.mutationOptions(useCatalogueReadAnew()))

/** Takes carriers in from a file. */
export const useImportCatalogue = () =>
  useMutation(useTRPC().carriers.import.mutationOptions(useCatalogueReadAnew()))

/** Lets the person save all carriers to a file. */
export const useExportCatalogue = () => useMutation(useTRPC().carriers.exportToFile.mutationOptions())

/** What is being read already may be what was there before. */
const useCatalogueReadAnew = () => {
  const { carriers } = useTRPC()
  const queryClient = useQueryClient()
  return {
    onSuccess: async (): Promise<void> => {
      await queryClient.cancelQueries(carriers.list.queryFilter())
      await queryClient.invalidateQueries(carriers.list.queryFilter())
    },
  }
}
