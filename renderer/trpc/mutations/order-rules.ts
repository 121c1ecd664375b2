import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../client.ts'

/** Saves a rule, new or changed. */
export const useSaveRule = () => useMutation(useTRPC().rules.save.mutationOptions(useReadRulesAnew()))

/** Removes a rule. */
export const useRemoveRule = () => useMutation(useTRPC().rules.remove.mutationOptions(useReadRulesAnew()))

/** Puts a rule at another place in their order. */
export const useMoveRule = () => useMutation(useTRPC().rules.move.mutationOptions(useReadRulesAnew()))

const useReadRulesAnew = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return { onSuccess: () => queryClient.invalidateQueries(trpc.rules.pathFilter()) }
}
