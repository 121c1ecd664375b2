import type { AllocateResult, ExcludedService } from '#shared/allocation/allocation.ts'
import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { resourceResult } from '../shipments/answers.ts'

type Allocated = {
  readonly allocation: Allocation
  readonly state: ShipmentState
  readonly excluded: readonly ExcludedService[]
}

/** What is answered of a shipment that a carrier service was found for. */
export const allocateResult = (
  { reference }: Pick<ShipmentRecord, 'reference'>,
  { allocation, state, excluded }: Allocated,
): AllocateResult => {
  const { carrier, price, tracking_details } = allocation
  const { message, _links } = resourceResult(
    { reference },
    `Shipment ${reference} was allocated to ${carrier.name} ${carrier.service_name}.`,
  )
  return {
    shipment_reference: reference,
    state,
    price,
    message,
    carrier,
    ...(tracking_details && { tracking_details }),
    excluded_services: excluded,
    _links,
  }
}
