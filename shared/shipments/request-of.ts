import type { ContentsItem, CreateShipmentRequest, DateRange, ShipmentContents } from './create-request.ts'
import type { Metadata } from './contents.ts'
import type { AnsweredShipment, Shipment, ShipmentRecord, StoredContents } from './shipment.ts'

/** A shipment, as it is kept or answered, or only its record. */
type Made = ShipmentRecord & Partial<Shipment> & Partial<Pick<AnsweredShipment, '_links'>>

/** What was asked for when a shipment was made, without anything that the program manages. */
export const requestOfShipment = (shipment: Made): CreateShipmentRequest => {
  const {
    reference: _reference,
    state: _state,
    created: _created,
    updated: _updated,
    shipping_date: _shipping,
    expected_delivery_date: _expected,
    actual_delivery_date: _actual,
    allocation: _allocation,
    label_details: _labels,
    paperless_documents: _documents,
    filled_in: _filledIn,
    applied_rules: _rules,
    wanted_service: _wanted,
    _links,
    ...asked
  } = shipment
  const { contents, metadata, required_shipping_date: shipping, required_delivery_date: delivery } = asked
  return {
    ...asked,
    ...(shipping && { required_shipping_date: rangeOf(shipping) }),
    ...(delivery && { required_delivery_date: rangeOf(delivery) }),
    ...(metadata && { metadata: metadata.map(saidOnce) }),
    contents: contents.map(contentsOf),
  }
}

/** Whether it has a value is only answered. */
const rangeOf = (range: DateRange): DateRange => {
  const { has_value: _answered, ...asked }: DateRange & { readonly has_value?: unknown } = range
  return asked
}

/** Its type is answered twice. Of two that an older program kept, the one that it showed is meant. */
const saidOnce = ({ metadata_type: again, ...entry }: Metadata): Metadata => ({
  ...entry,
  type: again ?? entry.type,
})

const contentsOf = ({ contents, ...outer }: StoredContents): ShipmentContents => ({
  ...itemOf(outer),
  ...(contents && { contents: contents.map(itemOf) }),
})

const itemOf = ({ reference: _reference, contents: _none, ...item }: StoredContents): ContentsItem => ({
  ...item,
  ...(item.metadata && { metadata: item.metadata.map(saidOnce) }),
})

const requiredDates = ['required_shipping_date', 'required_delivery_date'] as const
type RequiredDate = (typeof requiredDates)[number]

/** A request for a shipment like another one, and which of its dates it goes without. */
export type CloneRequest = {
  readonly request: CreateShipmentRequest
  readonly leftOut: readonly RequiredDate[]
}

/** What to ask for to get a shipment like this one now: required dates that are over are left out. */
export const cloneRequestOf = (shipment: Made, now: Date): CloneRequest => {
  const leftOut = requiredDates.filter((property) => isOver(shipment[property], now))
  const request = { ...requestOfShipment(shipment) }
  for (const property of leftOut) delete request[property]
  return { request, leftOut }
}

const isOver = (range: DateRange | undefined, now: Date): boolean =>
  range?.end !== undefined && Date.parse(range.end) < now.getTime()
