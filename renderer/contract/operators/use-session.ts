import { useQuery } from '@tanstack/react-query'
import type { NeededRight } from '#shared/operators/lead-right.ts'
import type { DeskSession } from '#shared/operators/operator.ts'
import { useTRPC } from '#trpc/client.ts'
import { useMessages } from '../use-messages.ts'

/** Who is signed on at the desk; nothing until that is read. */
export const useSession = (): DeskSession | undefined =>
  useQuery(useTRPC().session.get.queryOptions(undefined, { staleTime: Infinity })).data

/** Why whoever is signed on may not do something, in a sentence that says who may; nothing where they may. */
export const useLeadReason = (): ((right: NeededRight) => string | undefined) => {
  const session = useSession()
  const { sentence } = useMessages()
  return (right) =>
    session?.not_allowed.includes(right)
      ? sentence({ key: `kept_to_leads_${right}`, values: { leads: session.leads } })
      : undefined
}
