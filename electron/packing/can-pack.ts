import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { canAllocate, canMakeReady } from '#shared/shipments/transition.ts'

/** Whether a shipment in that state can still be packed. */
export const canPack = (state: ShipmentState): boolean => canAllocate(state) || canMakeReady(state)
