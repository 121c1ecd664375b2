import { useQuery } from '@tanstack/react-query'
import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useTRPCClient } from '#trpc/client.ts'

/** What a dialog has to know of a shipment that it is about to act on. */
export type Selected = ShipmentSummary

const AT_ONCE = 1000

/**
 * Reads the shipments that a dialog is about, once, when it opens: while it is open they must not change under the
 * reader's eyes, and what is decided on old knowledge is refused by the desk. One that is not there is left out.
 */
export const useSelected = (references: readonly string[]): readonly Selected[] | undefined => {
  const client = useTRPCClient()
  const { data } = useQuery({
    queryKey: ['selected', references],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<readonly Selected[]> => {
      const selected: Selected[] = []
      for (let start = 0; start < references.length; start += AT_ONCE) {
        const shipments = references.slice(start, start + AT_ONCE)
        const { items } = await client.shipments.states.query({ shipments }, { signal })
        selected.push(...items)
      }
      return selected
    },
  })
  return data
}
