import { aRequest, anAddress, contentsOf } from './a-request.ts'
import { aBooking, shipmentsFor } from './allocated-for-manifest.ts'
import { allocatedShipments } from './an-allocated-shipment.ts'
import type { TestDesk } from './open-test-desk.ts'

/** So many shipments of one carrier service that wait at one place. */
export const waiting = (desk: TestDesk, many = 1, service = '24'): readonly string[] =>
  shipmentsFor(desk, { carrier: 'SWIFT', service, many })

/** One of the same service that waits at another place. */
export const waitingElsewhere = (desk: TestDesk): string => {
  const addresses = [
    anAddress({ address_line1: '1 Quay', postal_code: 'L3 4AA' }),
    anAddress({ address_type: 'destination' }),
  ]
  const request = aRequest({ addresses, contents: [contentsOf()] })
  return allocatedShipments(desk, [{ request, allocation: aBooking('SWIFT', '24') }])[0] ?? ''
}

/** A group of so many shipments; answers its reference and theirs. */
export const aGroupOf = async (desk: TestDesk, many: number, custom_reference?: string) => {
  const shipments = waiting(desk, many)
  const request = { shipments, ...(custom_reference !== undefined && { custom_reference }) }
  const { reference } = await desk.ask('groups.create', request)
  return { reference, shipments }
}
