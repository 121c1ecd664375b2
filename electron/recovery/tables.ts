import { lookupTables } from '../shipments/store/shipment-row.ts'

/** Columns that hold JSON, by their table. */
export const jsonColumns: Readonly<Record<string, readonly string[]>> = {
  shipment_record: ['record'],
  shipment_allocation: ['allocation', 'shipping_date', 'expected_delivery_date'],
  audit_detail: ['changes', 'sentence'],
  setting: ['value'],
  draft: ['value'],
  shipping_location: ['record'],
  package_size: ['record'],
  template: ['request'],
  known_address: ['record'],
  carrier: ['record'],
  service_group: ['record'],
  quote: ['record'],
  tracking_event: ['record'],
  job: ['result'],
  imported: ['before'],
  column_map: ['map'],
  printer: ['record'],
  print_job: ['sentences', 'choices'],
  product: ['record'],
  packing: ['counted', 'weighed', 'skipped'],
  shipment_group: ['carrier'],
}

/** What is made anew from records, and never taken over. */
export const derivedTables: ReadonlySet<string> = new Set([
  'shipment_count',
  'search_text',
  'search_purge',
  ...lookupTables,
  'wave_code',
  'renewal',
])

/** The audit trail is taken over as it was read: what does not hold in it shows, and is not lost with it. */
export const takenAsRead: ReadonlySet<string> = new Set(['audit', 'audit_detail'])
