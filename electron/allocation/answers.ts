import type { AnsweredAllocations, AllocateResult, ExcludedService } from '#shared/allocation/allocation.ts'
import { papersOf } from '#shared/papers/paper-problems.ts'
import type { Link } from '#shared/resource-result.ts'
import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { answeredRange, resourceResult } from '../shipments/answers.ts'
import type { Booking } from '../shipments/store/shipment-row.ts'

type Found = {
  readonly booking: Booking
  readonly state: ShipmentState
  readonly excluded: readonly ExcludedService[]
}

/** The same for whoever answers a request, and knows what that is known by. */
export type AllocatedShipment = Omit<AllocateResult, 'correlation_id'>

/** What is answered of a shipment that a carrier service was found for. */
export const allocateResult = (
  record: ShipmentRecord,
  { booking, state, excluded }: Found,
): AllocatedShipment => {
  const { allocation, shipping_date: leaves, expected_delivery_date: arrives } = booking
  const { reference, contents } = record
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
    ...(leaves && { shipping_date: answeredRange(leaves) }),
    ...(arrives && { expected_delivery_date: answeredRange(arrives) }),
    excluded_services: excluded,
    _links: [
      ..._links,
      ...(tracking_details ? labelLinks(reference, contents) : []),
      ...documentLinks({ ...record, allocation }),
    ],
  }
}

/** What became of all shipments of a request. */
export const allocatedAll = (
  accepted: AnsweredAllocations['accepted'],
  rejected: AnsweredAllocations['rejected'],
  correlation_id: string,
): AnsweredAllocations => {
  const total = accepted.length + rejected.length
  return {
    accepted,
    rejected,
    reference: correlation_id,
    correlation_id,
    message: `${accepted.length} of ${total} ${total === 1 ? 'shipment' : 'shipments'} allocated.`,
    shipments: accepted.flatMap((one) => one._links.filter(({ rel }) => rel === 'shipment')),
  }
}

/** Where the label of each of the contents can be read. */
const labelLinks = (shipment: string, contents: ShipmentRecord['contents']): readonly Link[] =>
  contents.map(({ reference }) => ({
    href: `/labels/${shipment}/${reference}`,
    rel: 'label',
    reference,
    type: 'label',
  }))

/** Where the papers can be read for which everything is known. */
const documentLinks = (record: ShipmentRecord & { readonly allocation: Allocation }): readonly Link[] =>
  papersOf(record).map((type) => ({
    href: `/documents/${record.reference}/${type}`,
    rel: 'document',
    reference: record.reference,
    type,
  }))
