import { useMutation, useQueryClient } from '@tanstack/react-query'
import { apiErrorOf } from '../api-error.ts'
import { useTRPC } from '../client.ts'
import type { Transport } from '../transport.ts'

// The desk itself tells every window what became of shipments, and they are read anew where they are shown.

/** Makes a shipment. */
export const useCreateShipment = () => useMutation(useTRPC().shipments.create.mutationOptions())

/** Changes a shipment; where somebody else did so meanwhile, what they made of it is read before that is told. */
export const useUpdateShipment = () => {
  const { shipments } = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    shipments.update.mutationOptions({
      onError: (error, { reference }) =>
        apiErrorOf(error).code === 'conflict'
          ? queryClient.invalidateQueries(shipments.get.queryFilter({ reference }))
          : undefined,
    }),
  )
}

/** Cancels a shipment. */
export const useCancelShipment = () => useMutation(useTRPC().shipments.cancel.mutationOptions())

/** Deletes a cancelled shipment. */
export const useDeleteShipment = () => useMutation(useTRPC().shipments.delete.mutationOptions())

/** Moves a shipment to another state by hand. */
export const useChangeState = () => useMutation(useTRPC().shipments.changeState.mutationOptions())

/** Says of shipments that they are packed and at the door, or that they are not. */
export const useSetReadyToShip = () => useMutation(useTRPC().shipments.setReadyToShip.mutationOptions())

/** Reads anew all that a change of shipments makes old, where it is shown. */
export const refreshShipments = ({ trpc, queryClient }: Pick<Transport, 'trpc' | 'queryClient'>) => {
  const { shipments, documents, labels, manifests, groups, tracking, packing } = trpc
  return Promise.all(
    [shipments, documents, labels, manifests, groups, tracking, packing].map((part) =>
      queryClient.invalidateQueries(part.pathFilter()),
    ),
  )
}

/** The same for what the page itself has done. */
export const useRefreshShipments = (): (() => Promise<unknown>) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return () => refreshShipments({ trpc, queryClient })
}
