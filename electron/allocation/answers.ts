import type { AllocateResult, ExcludedService } from '#shared/allocation/allocation.ts'
import { papersOf } from '#shared/papers/paper-problems.ts'
import type { Link } from '#shared/resource-result.ts'
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
  record: ShipmentRecord,
  { allocation, state, excluded }: Allocated,
): AllocateResult => {
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
    excluded_services: excluded,
    _links: [
      ..._links,
      ...(tracking_details ? labelLinks(reference, contents) : []),
      ...documentLinks({ ...record, allocation }),
    ],
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
