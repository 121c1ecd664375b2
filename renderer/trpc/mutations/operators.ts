import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { DeskSession } from '#shared/operators/operator.ts'
import { useTRPC, useTRPCClient } from '../client.ts'

/** Saves an operator, new or changed. */
export const useSaveOperator = () =>
  useMutation(useTRPC().operators.save.mutationOptions(useReadOperatorsAnew()))

/** Removes an operator: whoever that is can sign on no more. */
export const useRemoveOperator = () =>
  useMutation(useTRPC().operators.remove.mutationOptions(useReadOperatorsAnew()))

/** Changes what only leads may do, and when the desk locks itself. */
export const useSaveOperatorRules = () => {
  const { settings } = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    useTRPC().operators.saveRules.mutationOptions({
      onSuccess: (saved) => void queryClient.setQueryData(settings.get.queryKey(), saved),
    }),
  )
}

const useReadOperatorsAnew = () => {
  const { operators } = useTRPC()
  const queryClient = useQueryClient()
  return { onSuccess: () => queryClient.invalidateQueries(operators.pathFilter()) }
}

/** Signs somebody on, by a badge or by name. */
export const useSignOn = () => {
  const showSession = useShowSession()
  return useMutation(
    useTRPC().session.signOn.mutationOptions({ onSuccess: ({ session }) => showSession(session) }),
  )
}

/** Signs off whoever is signed on. */
export const useSignOff = () =>
  useMutation(useTRPC().session.signOff.mutationOptions({ onSuccess: useShowSession() }))

/** Locks the desk, in all of its windows. */
export const useLockDesk = () =>
  useMutation(useTRPC().session.lock.mutationOptions({ onSuccess: useShowSession() }))

/** Tells the desk that somebody works here. */
export const useTouchDesk = () => {
  const client = useTRPCClient()
  return useCallback(() => client.session.touch.mutate().catch(() => undefined), [client])
}

/**
 * Shows who is signed on. Once somebody is where nobody was, all that is seen is asked for anew: meanwhile nothing was
 * answered.
 */
export const useShowSession = () => {
  const { session } = useTRPC()
  const queryClient = useQueryClient()
  return useCallback(
    (now: DeskSession): void => {
      const key = session.get.queryKey()
      const before = queryClient.getQueryData(key)
      queryClient.setQueryData(key, now)
      if (before && isOpen(now) && !isOpen(before)) void queryClient.invalidateQueries()
    },
    [session, queryClient],
  )
}

/** Whether the desk answers, as nobody has to sign on or somebody has. */
export const isOpen = ({ state }: DeskSession): boolean =>
  state === 'signed_on' || state === 'without_operators'
