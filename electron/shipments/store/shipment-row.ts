import { directions, shipmentTypes, weightUnits } from '#shared/shipments/enumerations.ts'
import type { DateRange } from '#shared/shipments/primitives.ts'
import type {
  Allocation,
  AllocationDates,
  LabelDetails,
  Shipment,
  ShipmentRecord,
  ShipmentSummary,
} from '#shared/shipments/shipment.ts'
import { severities, type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { paperlessOfJson, type PaperlessRow } from '../../documents/document-row.ts'
import { codesOf } from '../../platform/codes.ts'
import { type JsonOf, trusted } from '../../platform/json.ts'
import { isoOf } from '../../platform/iso-time.ts'
import { personName } from '#shared/shipments/person-name.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import {
  contentsReferencesOf,
  ownContentsReferencesOf,
  searchedTrackingReferences,
  trackingSearchTexts,
} from '../search/search-text.ts'

export const stateCodes = codesOf(shipmentStates)
export const severityCodes = codesOf(severities)
export const typeCodes = codesOf(shipmentTypes)
export const directionCodes = codesOf(directions)
const weightUnitCodes = codesOf(weightUnits)

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
  /** For when the record cannot be read. */
  readonly reference: string
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
  /** When labels were first taken out (milliseconds since 1970), and how often they were. */
  readonly label_retrieval: JsonOf<readonly [first: number, count: number]> | null
}

/** A booking with a carrier: the allocation, and the dates that come with it. */
export type Booking = AllocationDates & { readonly allocation: Allocation }

export const recordOf = (text: JsonOf<ShipmentRecord>): ShipmentRecord => trusted(text)

export const allocationOf = (text: JsonOf<Allocation> | null): Allocation | undefined =>
  text === null ? undefined : trusted(text)

/** A booking with a carrier, as it lies in the database. */
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
    ...(row.label_retrieval === null ? {} : { label_details: labelDetailsOfJson(row.label_retrieval) }),
    ...rest,
    ...(row.documents === null ? {} : { paperless_documents: paperlessOfJson(row.documents) }),
  }
}

export const labelDetailsOfJson = (text: NonNullable<StoredRow['label_retrieval']>): LabelDetails => {
  const [first, count] = trusted(text)
  return labelDetailsOf({ first, count })
}

type Retrieval = { readonly first: number; readonly count: number }
/** @param first milliseconds since 1970 */
export const labelDetailsOf = ({ first, count }: Retrieval): LabelDetails => ({
  date_first_retrieved: isoOf(first),
  retrieval_count: count,
})

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

/** The code of the box in which an order waits to be packed, as its metadata tells it; of most it is not said. */
export const toteOf = ({ metadata = [] }: Pick<ShipmentRecord, 'metadata'>): string | undefined =>
  metadata.find(({ key }) => key.trim().toLowerCase() === 'tote')?.value.trim()

/** The tables that shipments are looked up in by a value, each made out of their records. */
export const lookupTables = [
  'shipment_tag',
  'shipment_tote',
  'contents_custom_reference',
  'contents_reference',
  'tracking_reference',
  'tracking_search',
] as const
export type LookupTable = (typeof lookupTables)[number]

/** The column that the value stands in. */
export const lookupColumns = {
  shipment_tag: 'tag',
  shipment_tote: 'tote',
  contents_custom_reference: 'custom_reference',
  contents_reference: 'reference',
  tracking_reference: 'tracking_reference',
  tracking_search: 'text',
} as const satisfies Record<LookupTable, string>

/** What a shipment is looked up by, each value of a table once. */
export const lookupsOf = (
  record: ShipmentRecord,
  allocation: Allocation | undefined,
): Readonly<Record<LookupTable, readonly string[]>> => {
  const tote = toteOf(record)
  const tracking = searchedTrackingReferences(allocation)
  return {
    shipment_tag: record.tags ?? [],
    shipment_tote: tote === undefined ? [] : [tote],
    contents_custom_reference: contentsReferencesOf(record),
    contents_reference: [...new Set(ownContentsReferencesOf(record))],
    tracking_reference: tracking,
    tracking_search: [...new Set(tracking.flatMap(trackingSearchTexts))],
  }
}
