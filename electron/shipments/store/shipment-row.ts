import { directions, shipmentTypes, weightUnits } from '#shared/shipments/enumerations.ts'
import type { DateRange } from '#shared/shipments/primitives.ts'
import type {
  Allocation,
  AllocationDates,
  Shipment,
  ShipmentRecord,
  ShipmentSummary,
} from '#shared/shipments/shipment.ts'
import { severities, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { type PaperlessRow, paperlessOfJson } from '../../documents/document-row.ts'
import { codesOf } from '../../platform/codes.ts'
import { type JsonOf, trusted } from '../../platform/json.ts'
import { isoOf } from '../../platform/iso-time.ts'

export const stateCodes = codesOf(shipmentStates)
export const severityCodes = codesOf(severities)
export const typeCodes = codesOf(shipmentTypes)
export const directionCodes = codesOf(directions)
export const weightUnitCodes = codesOf(weightUnits)

/** The columns of `shipment` that a summary is made of. */
export type SummaryRow = {
  readonly id: number
  readonly reference: string
  readonly custom_reference: string | null
  readonly state: number
  readonly shipment_type: number
  readonly direction: number
  readonly country: string
  readonly recipient: string
  readonly locality: string
  readonly postal_code: string
  readonly carrier_service: string
  readonly pieces: number
  readonly weight: number | null
  readonly weight_unit: number | null
  readonly created: number
  readonly updated: number
  /** How many documents it has. */
  readonly documents: number
}

export const summaryColumns = `id, reference, custom_reference, state, shipment_type, direction, country, recipient,
  locality, postal_code, carrier_service, pieces, weight, weight_unit, created, updated, documents`

/** Everything that stands in `shipment`. */
export type ShipmentRow = SummaryRow & {
  readonly reference_tail: string
  readonly severity: number
  readonly delivered: number | null
  /** The reference of the carrier; empty while there is none. */
  readonly carrier: string
}

export const summaryOfRow = (row: SummaryRow): ShipmentSummary => {
  const summary = {
    reference: row.reference,
    state: stateCodes.toWord(row.state),
    shipment_type: typeCodes.toWord(row.shipment_type),
    direction: directionCodes.toWord(row.direction),
    recipient: row.recipient,
    locality: row.locality,
    postal_code: row.postal_code,
    country_iso_code: row.country,
    carrier_service: row.carrier_service,
    pieces: row.pieces,
    documents: row.documents,
    created: isoOf(row.created),
    updated: isoOf(row.updated),
  }
  // What may be missing is added at the end: a list has hundreds of rows, and spread in between costs the most of all.
  const named =
    row.custom_reference === null ? summary : { ...summary, custom_reference: row.custom_reference }
  if (row.weight === null || row.weight_unit === null) return named
  return { ...named, weight: { value: row.weight, unit: weightUnitCodes.toWord(row.weight_unit) } }
}

/** A shipment with its record and allocation as they lie in the database. */
export type StoredRow = {
  readonly id: number
  readonly state: number
  readonly created: number
  readonly updated: number
  readonly delivered: number | null
  readonly record: JsonOf<ShipmentRecord>
  readonly allocation: JsonOf<Allocation> | null
  readonly shipping_date: JsonOf<DateRange> | null
  readonly expected_delivery_date: JsonOf<DateRange> | null
  /** The paperless documents as JSON. */
  readonly documents: JsonOf<readonly PaperlessRow[]> | null
}

/** What was agreed with a carrier: the allocation, and the dates that come with it. */
export type Booking = AllocationDates & { readonly allocation: Allocation }

export const recordOf = (text: JsonOf<ShipmentRecord>): ShipmentRecord => trusted(text)

export const allocationOf = (text: JsonOf<Allocation> | null): Allocation | undefined =>
  text === null ? undefined : trusted(text)

/** What was agreed with a carrier, as it lies in the database. */
export const bookingOfRow = (row: StoredRow): Booking | undefined => {
  const allocation = allocationOf(row.allocation)
  return allocation && { allocation, ...datesOfRow(row) }
}

const datesOfRow = ({ shipping_date, expected_delivery_date }: StoredRow): AllocationDates => ({
  ...(shipping_date === null ? {} : { shipping_date: trusted(shipping_date) }),
  ...(expected_delivery_date === null ? {} : { expected_delivery_date: trusted(expected_delivery_date) }),
})

export const shipmentOfRow = (row: StoredRow): Shipment => {
  const { reference, created, ...rest } = recordOf(row.record)
  return {
    reference,
    state: stateCodes.toWord(row.state),
    created,
    updated: isoOf(row.updated),
    ...(row.delivered === null ? {} : { actual_delivery_date: isoOf(row.delivered) }),
    ...bookingOfRow(row),
    ...rest,
    ...(row.documents === null ? {} : { paperless_documents: paperlessOfJson(row.documents) }),
  }
}
