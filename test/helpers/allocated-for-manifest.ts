import { chunksOf } from '#shared/chunks.ts'
import { MOST_REFERENCES } from '#shared/shipments/bulk.ts'
import type { Allocation } from '#shared/shipments/shipment.ts'
import { aRequest, contentsOf } from './a-request.ts'
import { allocatedShipments, anAllocation } from './an-allocated-shipment.ts'
import type { TestDesk } from './open-test-desk.ts'

/** A booking with a service of a carrier. */
export const aBooking = (carrier: string, service: string, ...tracking: readonly string[]): Allocation => ({
  ...anAllocation(...tracking),
  carrier: {
    reference: carrier,
    name: `${carrier} Post`,
    service_reference: `${carrier}-${service}`,
    service_name: `${carrier} ${service}`,
  },
})

/** So many shipments of two pieces of 1.5 kg each, all allocated to this service. */
export const shipmentsFor = (
  desk: TestDesk,
  {
    carrier,
    service = '24',
    many,
  }: { readonly carrier: string; readonly service?: string; readonly many: number },
): readonly string[] =>
  allocatedShipments(
    desk,
    Array.from({ length: many }, () => ({
      request: aRequest({ contents: [contentsOf({ quantity: 2, weight: { value: 1.5, unit: 'kg' } })] }),
      allocation: aBooking(carrier, service),
    })),
  )

/** So many of them that are packed as well. */
export const packedFor = async (
  desk: TestDesk,
  { carrier, many }: { readonly carrier: string; readonly many: number },
): Promise<readonly string[]> => {
  const shipments = shipmentsFor(desk, { carrier, many })
  for (const some of chunksOf(shipments, MOST_REFERENCES))
    await desk.ask('shipments.setReadyToShip', { shipments: some, ready: true })
  return shipments
}
