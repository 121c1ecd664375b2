import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Logo } from '#shared/labels/logo.ts'
import { useTRPC } from '../client.ts'

/** Changes some of the desk's settings; every part of the window follows at once, and back where they cannot be saved. */
export const useUpdateSettings = () => {
  const { settings } = useTRPC()
  const queryClient = useQueryClient()
  const drawSamplesAnew = useDrawSamplesAnew()
  return useMutation(
    settings.update.mutationOptions({
      onMutate: (change) => {
        const before = queryClient.getQueryData(settings.get.queryKey())
        if (before) queryClient.setQueryData(settings.get.queryKey(), { ...before, ...change })
        return before
      },
      onError: (_error, _change, before) => queryClient.setQueryData(settings.get.queryKey(), before),
      onSuccess: (changed) => {
        queryClient.setQueryData(settings.get.queryKey(), changed)
        drawSamplesAnew()
      },
    }),
  )
}

/** Prints another logo on labels and papers from now on. */
export const useSaveLogo = () => useMutation(useTRPC().settings.saveLogo.mutationOptions(useShowLogo()))

/** Prints no logo any more. */
export const useRemoveLogo = () => useMutation(useTRPC().settings.removeLogo.mutationOptions(useShowLogo()))

const useShowLogo = () => {
  const { settings } = useTRPC()
  const queryClient = useQueryClient()
  const drawSamplesAnew = useDrawSamplesAnew()
  return {
    onSuccess: (logo: Logo) => {
      queryClient.setQueryData(settings.logo.queryKey(), logo)
      drawSamplesAnew()
    },
  }
}

/** Samples look as the settings say. Nobody waits for them: what was chosen is saved before they are drawn. */
const useDrawSamplesAnew = () => {
  const { labels, shippingDocuments } = useTRPC()
  const queryClient = useQueryClient()
  return (): void => {
    void queryClient.invalidateQueries(labels.sample.queryFilter())
    void queryClient.invalidateQueries(shippingDocuments.sample.queryFilter())
  }
}

/** Shows the folder in which everything lies. */
export const useOpenDataFolder = () => useMutation(useTRPC().desk.openDataFolder.mutationOptions())
