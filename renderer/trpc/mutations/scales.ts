import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Uses another scale, or the same in another way. */
export const useSaveScale = () => useMutation(useTRPC().scales.save.mutationOptions(useReadScale()))

/** Uses no scale any more. */
export const useRemoveScale = () => useMutation(useTRPC().scales.remove.mutationOptions(useReadScale()))

const useReadScale = () => {
  const { scales } = useTRPC()
  const queryClient = useQueryClient()
  return { onSuccess: () => queryClient.invalidateQueries(scales.get.queryFilter()) }
}
