import type { ContentsItem, CreateShipmentRequest, DateRange, ShipmentContents } from './create-request.ts'
import type { Shipment, ShipmentRecord, StoredContents } from './shipment.ts'

/** A shipment, or only its record. */
type Made = ShipmentRecord & Partial<Shipment>

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
    contents,
    ...request
  } = shipment
  return { ...request, contents: contents.map(contentsOf) }
}

const contentsOf = ({ contents, ...outer }: StoredContents): ShipmentContents => ({
  ...itemOf(outer),
  ...(contents && { contents: contents.map(itemOf) }),
})

const itemOf = ({ reference: _reference, contents: _none, ...item }: StoredContents): ContentsItem => item

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
