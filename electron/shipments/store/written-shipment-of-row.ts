import { DamagedRecord } from '../../platform/json.ts'
import type { ManyRow } from './many-store.ts'
import { besideRecordOf } from './partial-shipment-of-row.ts'

/** A shipment whose record is the JSON text that lies in the database; what else is answered of it lies beside. */
export type WrittenShipment = {
  readonly reference: string
  readonly record: string
  readonly beside: ReturnType<typeof besideRecordOf>
}

/** The record is not read: its text is what writing it again would give. @throws DamagedRecord */
export const writtenShipmentOfRow = (row: ManyRow): WrittenShipment => {
  const { reference, record, is_json } = row
  if (is_json === 0 || !record.startsWith('{') || !record.endsWith('}')) throw new DamagedRecord()
  return { reference, record, beside: besideRecordOf(row) }
}
