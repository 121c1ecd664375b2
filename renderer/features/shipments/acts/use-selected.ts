import { useQuery } from '@tanstack/react-query'
import type { ShipmentState } from '../../../../shared/shipments/shipment-state.ts'
import type { Shipment } from '../../../../shared/shipments/shipment.ts'
import { useTRPCClient } from '../../../trpc/client.ts'

/** What a dialog has to know of a shipment that it is about to act on. */
export type Selected = {
  readonly reference: string
  readonly state: ShipmentState
  readonly customReference: string | undefined
  readonly destination: Shipment['addresses'][number] | undefined
}

const AT_ONCE = 16

const selectedOf = (shipment: Shipment): Selected => ({
  reference: shipment.reference,
  state: shipment.state,
  customReference: shipment.custom_reference,
  destination: shipment.addresses.find((address) => address.address_type === 'destination'),
})

/**
 * Reads the shipments that a dialog is about, once, when it opens: while it is open they must not change under the
 * reader's eyes, and what is decided on old knowledge is refused by the desk. One that cannot be read is left out.
 */
export const useSelected = (references: readonly string[]): readonly Selected[] | undefined => {
  const client = useTRPCClient()
  const { data } = useQuery({
    queryKey: ['selected', references],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<readonly Selected[]> => {
      const selected: Selected[] = []
      for (let start = 0; start < references.length; start += AT_ONCE) {
        const read = await Promise.allSettled(
          references
            .slice(start, start + AT_ONCE)
            .map((reference) => client.shipments.get.query({ reference }, { signal })),
        )
        signal.throwIfAborted()
        selected.push(...read.flatMap((one) => (one.status === 'fulfilled' ? [selectedOf(one.value)] : [])))
      }
      return selected
    },
  })
  return data
}
