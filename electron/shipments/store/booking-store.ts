import type { Allocation } from '#shared/shipments/shipment.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Booking } from './shipment-row.ts'

/** A booking as it lies in the database. */
export type BookingColumns = {
  readonly allocation: string | null
  readonly shipping_date: string | null
  readonly expected_delivery_date: string | null
}

/** Bookings with carriers, and the columns of it that lists and filters need. */
export const openBookingStore = ({ prepare }: Reader) => {
  const insertRow = prepare<[BookingColumns & { readonly id: number }], void>(
    'INSERT INTO shipment_allocation VALUES (@id, @allocation, @shipping_date, @expected_delivery_date)',
  )
  const deleteRow = prepare<[number], void>('DELETE FROM shipment_allocation WHERE id = ?')
  const deleteLabels = prepare<[number], void>('DELETE FROM carrier_label WHERE shipment = ?')
  const updateColumns = prepare<[string, string, number], void>(
    'UPDATE shipment SET carrier = ?, carrier_service = ? WHERE id = ?',
  )
  return {
    /** Adds one; answers it as it lies in the database now. */
    insert: (_writer: Writer, id: number, booking: Booking): BookingColumns => {
      const columns = {
        allocation: JSON.stringify(booking.allocation),
        shipping_date: textOf(booking.shipping_date),
        expected_delivery_date: textOf(booking.expected_delivery_date),
      }
      insertRow.run({ id, ...columns })
      return columns
    },
    remove: (_writer: Writer, id: number): void => void deleteRow.run(id),
    /** The labels that the carrier gave for it. */
    removeLabels: (_writer: Writer, id: number): void => void deleteLabels.run(id),
    setColumns: (_writer: Writer, id: number, allocation: Allocation | undefined): void =>
      void updateColumns.run(allocation?.carrier.reference ?? '', allocation?.carrier.service_name ?? '', id),
  }
}

const textOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
