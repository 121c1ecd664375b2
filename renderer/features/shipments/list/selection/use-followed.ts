import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ShipmentFilter } from '#shared/shipments/requests.ts'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import type { Target } from '../../actions/use-actions.ts'

/** So many are asked for at once. */
const AT_ONCE = 1000
/** More than so many are not followed: reading them anew with each change would take longer than the change. */
export const MOST_FOLLOWED = 5000

type Chosen = ReadonlyMap<string, Target>

/** What became of shipments since they were selected: those that the list still shows, of all that were looked for. */
type Followed = { readonly soughtFor: Chosen; readonly found: Chosen }

const nothing: Chosen = new Map()

/**
 * Of what is selected what the list still shows, with its state as it is now: also of rows that are out of sight, which the page does not read.
 */
export const useFollowed = (chosen: Chosen, within: ShipmentFilter): Chosen => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const { data } = useQuery({
    queryKey: [...trpc.shipments.states.pathKey(), 'selected', within],
    queryFn: async ({ signal }): Promise<Followed> => {
      const found = new Map<string, Target>()
      const references = [...chosen.keys()]
      for (let start = 0; start < references.length; start += AT_ONCE) {
        const shipments = references.slice(start, start + AT_ONCE)
        const { items } = await client.shipments.states.query({ shipments, within }, { signal })
        for (const item of items) found.set(item.reference, item)
      }
      return { soughtFor: chosen, found }
    },
    enabled: chosen.size > 0 && chosen.size <= MOST_FOLLOWED,
    // What was selected just now is as it was seen: only what changes at the desk makes it old.
    initialData: { soughtFor: nothing, found: nothing },
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  })
  return useMemo(() => stillThere(chosen, data), [chosen, data])
}

const stillThere = (chosen: Chosen, { soughtFor, found }: Followed): Chosen => {
  const isGone = (reference: string): boolean => soughtFor.has(reference) && !found.has(reference)
  const left = [...chosen.values()].filter(({ reference }) => !isGone(reference))
  return new Map(left.map((one) => [one.reference, found.get(one.reference) ?? one]))
}
