import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import { personName } from '#shared/shipments/person-name.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import {
  directionCodes,
  severityCodes,
  type ShipmentRow,
  stateCodes,
  typeCodes,
  weightUnitCodes,
} from './shipment-row.ts'

const TAIL_DIGITS = 12

/** The end of a reference backwards, so that an index of beginnings finds endings. */
export const tailOf = (digits: string): string => digits.slice(-TAIL_DIGITS).split('').toReversed().join('')

type Destination = ShipmentRecord['addresses'][number]

/** What lists, filters and counts need of a record, all but the row's own number. */
export const columnsOfRecord = (
  record: ShipmentRecord,
  state: ShipmentState,
  allocation?: Allocation,
): Omit<ShipmentRow, 'id' | 'documents'> => {
  const destination = record.addresses.find((address) => address.address_type === 'destination')
  const created = Date.parse(record.created)
  return {
    reference: record.reference,
    reference_tail: tailOf(record.reference),
    custom_reference: record.custom_reference ?? null,
    state: stateCodes.toCode(state),
    severity: severityCodes.toCode(stateTable[state].severity),
    shipment_type: typeCodes.toCode(record.shipment_type),
    direction: directionCodes.toCode(record.direction),
    country: destination?.country_iso_code ?? '',
    recipient: destination ? recipientOf(destination) : '',
    locality: destination?.locality ?? '',
    postal_code: destination?.postal_code ?? '',
    carrier_service: allocation?.carrier.service_name ?? '',
    ...piecesAndWeight(record),
    created,
    updated: created,
    delivered: null,
    carrier: allocation?.carrier.reference ?? '',
  }
}

const recipientOf = ({ contact, company_name, shipping_location_reference }: Destination): string =>
  contact
    ? personName({ first_name: contact.first_name, last_name: contact.last_name })
    : (company_name ?? shipping_location_reference ?? '')

const piecesAndWeight = ({ contents }: ShipmentRecord) => {
  const unit = contents.find((outer) => outer.weight)?.weight?.unit
  const weight = contents.reduce((sum, outer) => sum + outer.quantity * (outer.weight?.value ?? 0), 0)
  return {
    pieces: contents.reduce((sum, outer) => sum + outer.quantity, 0),
    weight: unit === undefined ? null : Number(Math.min(weight, Number.MAX_VALUE).toFixed(6)),
    weight_unit: unit === undefined ? null : weightUnitCodes.toCode(unit),
  }
}
