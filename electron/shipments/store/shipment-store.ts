import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import { type BookingColumns, openBookingStore } from './booking-store.ts'
import {
  allocationOf,
  type Booking,
  columnsOfRecord,
  lookupColumns,
  lookupsOf,
  recordOf,
  severityCodes,
  type ShipmentRow,
  stateCodes,
  type StoredRow,
} from './shipment-row.ts'

/** The paperless documents of the shipment `s` as JSON in one value, so that both are read at one go; NULL for none. */
const documentsOfShipment = `CASE WHEN s.documents > 0 THEN (
    SELECT json_group_array (json_object ('reference', reference, 'state', state, 'document_type', document_type,
      'file_format', file_format, 'usage', usage, 'expiration', expiration))
    FROM document WHERE shipment = s.id) END`

/** When labels of the shipment `s` were first taken out and how often they were, in one value; NULL for never. */
const labelsOfShipment = '(SELECT json_array (first, count) FROM label_retrieval WHERE shipment = s.id)'

const bookingColumns = ['allocation', 'shipping_date', 'expected_delivery_date']

/** What there is of a booking where there is none. */
export const notBooked: BookingColumns = {
  allocation: null,
  shipping_date: null,
  expected_delivery_date: null,
}

/** What lies beside a record. */
export type StoredParts = {
  readonly allocation: boolean
  readonly documents: boolean
  readonly labels: boolean
}

/** What is answered of a shipment, from where it lies; NULL for what is not asked for. */
export const storedColumns = (parts: StoredParts): string =>
  [
    's.id, s.reference, s.state, s.created, s.updated, s.delivered, r.record',
    ...bookingColumns.map((column) => `${parts.allocation ? `a.${column}` : 'NULL'} AS ${column}`),
    `${parts.documents ? documentsOfShipment : 'NULL'} AS documents`,
    `${parts.labels ? labelsOfShipment : 'NULL'} AS label_retrieval`,
  ].join(', ')
const everything: StoredParts = { allocation: true, documents: true, labels: true }
const storedJoins = 'JOIN shipment_record r ON r.id = s.id LEFT JOIN shipment_allocation a ON a.id = s.id'
export const storedRow = `SELECT ${storedColumns(everything)} FROM shipment s ${storedJoins}`

/** Shipments by reference: made, read, changed, removed, and counted with every change, per state. */
export const openShipmentStore = ({ prepare }: Reader) => {
  const insertColumns = prepare<[Omit<ShipmentRow, 'id' | 'documents'>], void>(
    `INSERT INTO shipment VALUES (NULL, @reference, @reference_tail, @custom_reference, @state, @severity,
       @shipment_type, @direction, @country, @recipient, @locality, @postal_code, @carrier_service, @pieces,
       @weight, @weight_unit, @created, @updated, @delivered, @carrier, 0)`,
  )
  const insertRecord = prepare<[number, string], void>('INSERT INTO shipment_record VALUES (?, ?)')
  const updateColumns = prepare<
    [Omit<ShipmentRow, 'id' | 'state' | 'documents'> & { readonly id: number }],
    void
  >(
    `UPDATE shipment SET custom_reference = @custom_reference, shipment_type = @shipment_type,
       direction = @direction, country = @country, recipient = @recipient, locality = @locality,
       postal_code = @postal_code, pieces = @pieces, weight = @weight, weight_unit = @weight_unit
     WHERE id = @id`,
  )
  const updateRecord = prepare<[string, number], void>('UPDATE shipment_record SET record = ? WHERE id = ?')
  const select = prepare<[string], StoredRow>(`${storedRow} WHERE s.reference = CAST(? AS TEXT)`)
  const updateState = prepare<[number, number, number, number | null, number], void>(
    'UPDATE shipment SET state = ?, severity = ?, updated = ?, delivered = COALESCE(?, delivered) WHERE id = ?',
  )
  const selectInState = prepare<[number], { readonly reference: string }>(
    'SELECT reference FROM shipment WHERE state = CAST(? AS INT)',
  )
  const change = prepare<[number, number], void>(
    `INSERT INTO shipment_count VALUES (?, ?)
     ON CONFLICT (state) DO UPDATE SET shipments = shipments + excluded.shipments`,
  )
  const byValue = openValueIndex({ prepare })
  const bookings = openBookingStore({ prepare })
  // A bare parameter would have what goes along by foreign keys planned anew for each shipment.
  const deletions = ['shipment', 'shipment_record', 'shipment_allocation'].map((table) =>
    prepare<[number], void>(`DELETE FROM ${table} WHERE id = CAST(? AS INT)`),
  )
  // What it was before an import may be personal as well.
  const forgetImport = prepare<[string], void>('DELETE FROM imported WHERE reference = CAST(? AS TEXT)')
  return {
    /** Adds a shipment; answers what lies in the database now, its documents aside. */
    insert: (
      writer: Writer,
      { record, state, booking, updated, delivered }: NewShipment,
    ): WrittenShipment => {
      const allocation = booking?.allocation
      const columns = columnsOfRecord(record, state, allocation)
      const times = { updated: updated ?? columns.updated, delivered: delivered ?? null }
      const { lastInsertRowid } = insertColumns.run({ ...columns, ...times })
      const id = Number(lastInsertRowid)
      const text = JSON.stringify(record)
      insertRecord.run(id, text)
      change.run(columns.state, 1)
      const booked = booking ? bookings.insert(writer, id, booking) : notBooked
      byValue.add(writer, id, { record, allocation })
      return { id, state: columns.state, ...times, documents: 0, record: text, ...booked }
    },
    find: (reference: string): StoredRow | undefined => select.get(reference),
    /** Puts another record in place of a shipment's; its state and times stay. */
    replaceRecord: (writer: Writer, row: StoredRow, record: ShipmentRecord): void => {
      const before = valuesOf(row)
      const { state: _state, ...columns } = columnsOfRecord(record, stateCodes.toWord(row.state))
      byValue.remove(writer, row.id, before)
      updateColumns.run({ ...columns, id: row.id })
      updateRecord.run(JSON.stringify(record), row.id)
      byValue.add(writer, row.id, { record, allocation: before.allocation })
    },
    /** Puts a booking with a carrier in place of what was there; `undefined` takes it away. */
    replaceBooking: (writer: Writer, row: StoredRow, booking: Booking | undefined): void => {
      const before = valuesOf(row)
      byValue.remove(writer, row.id, before)
      bookings.remove(writer, row.id)
      if (booking) bookings.insert(writer, row.id, booking)
      else bookings.removeLabels(writer, row.id)
      bookings.setColumns(writer, row.id, booking?.allocation)
      byValue.add(writer, row.id, { record: before.record, allocation: booking?.allocation })
    },
    /** Brings a shipment into a state at a time; `delivered` (milliseconds since 1970) is kept where it is given. */
    setState: (_writer: Writer, row: StoredRow, { to, at, delivered }: StateChange): void => {
      const state = stateCodes.toCode(to)
      updateState.run(state, severityCodes.toCode(stateTable[to].severity), at, delivered ?? null, row.id)
      change.run(row.state, -1)
      change.run(state, 1)
    },
    /** Removes everything of a shipment. */
    remove: (writer: Writer, row: StoredRow): void => {
      byValue.remove(writer, row.id, valuesOf(row))
      for (const deletion of deletions) deletion.run(row.id)
      change.run(row.state, -1)
      forgetImport.run(recordOf(row.record).reference)
    },
    referencesInState: (state: ShipmentState): readonly string[] =>
      selectInState.all(stateCodes.toCode(state)).map((row) => row.reference),
  }
}
const valuesOf = (row: StoredRow) => ({
  record: recordOf(row.record),
  allocation: allocationOf(row.allocation),
})

export type ShipmentStore = ReturnType<typeof openShipmentStore>

export type NewShipment = {
  readonly record: ShipmentRecord
  readonly state: ShipmentState
  /** The booking with a carrier, when there is one. */
  readonly booking?: Booking | undefined
  /** Milliseconds since 1970; the time of creation when it is not given. */
  readonly updated?: number | undefined
  /** Milliseconds since 1970, for a shipment that has reached the customer. */
  readonly delivered?: number | undefined
}
/** What was written of a new shipment, as it lies in the database now. */
type WrittenShipment = Pick<StoredRow, 'id' | 'state' | 'updated' | 'delivered'> &
  BookingColumns & { readonly record: string; readonly documents: 0 }
type StateChange = {
  readonly to: ShipmentState
  readonly at: number
  readonly delivered?: number | undefined
}

type Valued = { readonly record: ShipmentRecord; readonly allocation: Allocation | undefined }

/** The tables of values by which shipments are looked up; a tag stands there with the time of its shipment. */
const valueTables = [
  'shipment_tote',
  'contents_custom_reference',
  'contents_reference',
  'tracking_reference',
  'tracking_search',
] as const

/** What shipments are looked up by besides their reference: tags, totes, references of contents, tracking references. */
export const openValueIndex = ({ prepare }: Reader) => {
  const insertTag = prepare<[string, number, number], void>('INSERT INTO shipment_tag VALUES (?, ?, ?)')
  const deleteTag = prepare<[string, number, number], void>(
    'DELETE FROM shipment_tag WHERE tag = ? AND created = CAST(? AS INT) AND id = CAST(? AS INT)',
  )
  const tables = valueTables.map((table) => ({
    table,
    insert: prepare<[string, number], void>(`INSERT OR IGNORE INTO ${table} VALUES (?, ?)`),
    remove: prepare<[string, number], void>(
      `DELETE FROM ${table} WHERE ${lookupColumns[table]} = ? AND id = CAST(? AS INT)`,
    ),
  }))
  return {
    add: (_writer: Writer, id: number, { record, allocation }: Valued): void => {
      const lookups = lookupsOf(record, allocation)
      for (const tag of lookups.shipment_tag) insertTag.run(tag, Date.parse(record.created), id)
      for (const { table, insert } of tables) for (const value of lookups[table]) insert.run(value, id)
    },
    remove: (_writer: Writer, id: number, { record, allocation }: Valued): void => {
      const lookups = lookupsOf(record, allocation)
      for (const tag of lookups.shipment_tag) deleteTag.run(tag, Date.parse(record.created), id)
      for (const { table, remove } of tables) for (const value of lookups[table]) remove.run(value, id)
    },
  }
}
