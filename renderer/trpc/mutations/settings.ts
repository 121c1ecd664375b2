import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Logo } from '#shared/labels/logo.ts'
import { useTRPC } from '../client.ts'

/** Changes some of the desk's settings; every part of the window follows at once. */
export const useUpdateSettings = () => {
  const { settings } = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    settings.update.mutationOptions({
      onSuccess: (changed) => queryClient.setQueryData(settings.get.queryKey(), changed),
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
  return { onSuccess: (logo: Logo) => queryClient.setQueryData(settings.logo.queryKey(), logo) }
}

/** Shows the folder in which everything lies. */
export const useOpenDataFolder = () => useMutation(useTRPC().desk.openDataFolder.mutationOptions())
