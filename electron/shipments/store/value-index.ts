import type { Allocation, ShipmentRecord } from '#shared/shipments/shipment.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import {
  contentsReferencesOf,
  ownContentsReferencesOf,
  trackingReferencesOf,
  trackingSearchTexts,
} from '../search/search-text.ts'

type Valued = { readonly record: ShipmentRecord; readonly allocation: Allocation | undefined }

/** What shipments are looked up by besides their reference: tags, references of contents, tracking references. */
export const openValueIndex = ({ prepare }: Reader) => {
  const insertTag = prepare<[string, number, number], void>('INSERT INTO shipment_tag VALUES (?, ?, ?)')
  const insertContents = prepare<[string, number], void>(
    'INSERT INTO contents_custom_reference VALUES (?, ?)',
  )
  const insertOwn = prepare<[string, number], void>('INSERT OR IGNORE INTO contents_reference VALUES (?, ?)')
  const insertTracking = prepare<[string, number], void>(
    'INSERT OR IGNORE INTO tracking_reference VALUES (?, ?)',
  )
  const insertTrackingText = prepare<[string, number], void>(
    'INSERT OR IGNORE INTO tracking_search VALUES (?, ?)',
  )
  const deleteTag = prepare<[string, number, number], void>(
    'DELETE FROM shipment_tag WHERE tag = ? AND created = CAST(? AS INT) AND id = CAST(? AS INT)',
  )
  const deleteContents = prepare<[string, number], void>(
    'DELETE FROM contents_custom_reference WHERE custom_reference = ? AND id = CAST(? AS INT)',
  )
  const deleteOwn = prepare<[string, number], void>(
    'DELETE FROM contents_reference WHERE reference = ? AND id = CAST(? AS INT)',
  )
  const deleteTracking = prepare<[string, number], void>(
    'DELETE FROM tracking_reference WHERE tracking_reference = ? AND id = CAST(? AS INT)',
  )
  const deleteTrackingText = prepare<[string, number], void>(
    'DELETE FROM tracking_search WHERE text = ? AND id = CAST(? AS INT)',
  )
  return {
    add: (_writer: Writer, id: number, { record, allocation }: Valued): void => {
      for (const tag of record.tags ?? []) insertTag.run(tag, Date.parse(record.created), id)
      for (const reference of contentsReferencesOf(record)) insertContents.run(reference, id)
      for (const reference of ownContentsReferencesOf(record)) insertOwn.run(reference, id)
      for (const reference of trackingReferencesOf(allocation)) {
        insertTracking.run(reference, id)
        for (const text of trackingSearchTexts(reference)) insertTrackingText.run(text, id)
      }
    },
    remove: (_writer: Writer, id: number, { record, allocation }: Valued): void => {
      for (const tag of record.tags ?? []) deleteTag.run(tag, Date.parse(record.created), id)
      for (const reference of contentsReferencesOf(record)) deleteContents.run(reference, id)
      for (const reference of ownContentsReferencesOf(record)) deleteOwn.run(reference, id)
      for (const reference of trackingReferencesOf(allocation)) {
        deleteTracking.run(reference, id)
        for (const text of trackingSearchTexts(reference)) deleteTrackingText.run(text, id)
      }
    },
  }
}
