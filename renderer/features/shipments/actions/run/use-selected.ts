import type { ShipmentSummary } from '#shared/shipments/shipment.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useReadOnce } from './use-read-once.ts'

/** What a dialog has to know of a shipment that it is about to act on. */
export type Selected = ShipmentSummary

/** The shipments that a dialog is about, as they were when it opened; `undefined` until they are read. */
export const useSelected = (references: readonly string[]): readonly Selected[] | undefined => {
  const client = useTRPCClient()
  return useReadOnce('selected', references, (shipments, options) =>
    client.shipments.states.query({ shipments }, options),
  ).items
}
