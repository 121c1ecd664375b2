import { paperlessOfJson } from '../../documents/document-row.ts'
import { isoOf } from '../../platform/iso-time.ts'
import { DamagedRecord, parseQuietly } from '../../platform/json.ts'
import { bookingOfRow, labelDetailsOfJson, type StoredRow, stateCodes } from './shipment-row.ts'

/** Which of the parts of shipments that cost the most to read are asked for. */
export type Parts = {
  readonly contents: boolean
  readonly allocation: boolean
  readonly documents: boolean
}

/** What is answered of a shipment and is no part of its record, as far as it was asked for. */
export const besideRecordOf = (row: StoredRow) => ({
  state: stateCodes.toWord(row.state),
  updated: isoOf(row.updated),
  ...(row.delivered === null ? {} : { actual_delivery_date: isoOf(row.delivered) }),
  ...bookingOfRow(row),
  ...(row.label_retrieval === null ? {} : { label_details: labelDetailsOfJson(row.label_retrieval) }),
  ...(row.documents === null ? {} : { paperless_documents: paperlessOfJson(row.documents) }),
})

/** A shipment with the parts that are asked for. Its properties are the contract's, in any order. */
export const partialShipmentOfRow = (row: StoredRow, { contents }: Parts): object => {
  const shipment = objectOf(contents ? row.record : withoutContents(row.record))
  // A copy of the whole would cost as much as reading it.
  return Object.assign(shipment, besideRecordOf(row))
}

/** No schema looks at it, as that would copy it. */
const objectOf = (text: string): object => {
  const json = parseQuietly(text)
  if (typeof json === 'object' && json !== null) return json
  throw new DamagedRecord()
}

const BEGIN = '"contents":['
const END = '],"addresses":['

/**
 * A record without its contents, which are most of it: what is not read costs nothing. No text inside a record can look
 * like these keys, as quotation marks are escaped there; the first `contents` are the shipment's, as nothing before them
 * has any, and nothing in contents has `addresses`. A record in another order stays whole.
 */
export const withoutContents = (text: string): string => {
  const from = text.indexOf(BEGIN)
  const to = from < 0 ? -1 : text.indexOf(END, from)
  return to < 0 ? text : text.slice(0, from) + text.slice(to + 2)
}
