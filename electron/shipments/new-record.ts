import type { CreateShipmentRequest } from '../../shared/shipments/create-request.ts'
import type { ShipmentRecord } from '../../shared/shipments/shipment.ts'
import type { MakeReference } from './references.ts'

/** The record of a new shipment: what was asked for, with references and the defaults that depend on the moment. */
export const newRecord = (
  request: CreateShipmentRequest,
  makeReference: MakeReference,
  now: Date,
): ShipmentRecord => {
  const created = now.toISOString()
  const { contents, customs_documentation: customs, ...rest } = request
  // The shipment's own reference is made last: the newest of all, from which the next start goes on.
  const referenced = contents.map(({ contents: inner, ...outer }) => ({
    reference: makeReference('contents'),
    ...outer,
    ...(inner && {
      contents: inner.map(({ contents: _none, ...item }) => ({
        reference: makeReference('contents'),
        ...item,
      })),
    }),
  }))
  return {
    reference: makeReference('shipment'),
    created,
    ...rest,
    source: request.source ?? 'desk',
    contents: referenced,
    ...(customs && {
      customs_documentation: { declaration_date: created, invoice_date: created, ...customs },
    }),
  }
}
