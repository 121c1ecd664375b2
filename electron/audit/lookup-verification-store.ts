import type { Reader } from '../platform/database.ts'
import { lookupColumns, type LookupTable } from '../shipments/store/shipment-row.ts'

/** The tables that shipments are looked up in by a value, as a verification asks for them. */
export const openLookupVerificationStore = ({ prepare }: Reader) => {
  const openTable = (table: LookupTable) => {
    const select = prepare<[string, number], { readonly id: number }>(
      `SELECT id FROM ${table} WHERE ${lookupColumns[table]} = ? AND id = CAST(? AS INT)`,
    )
    const count = prepare<[], { readonly rows: number }>(`SELECT count(*) AS rows FROM ${table}`)
    return {
      has: (value: string, id: number): boolean => select.get(value, id) !== undefined,
      rows: (): number => count.get()?.rows ?? 0,
    }
  }
  return {
    shipment_tag: openTable('shipment_tag'),
    shipment_tote: openTable('shipment_tote'),
    contents_custom_reference: openTable('contents_custom_reference'),
    contents_reference: openTable('contents_reference'),
    tracking_reference: openTable('tracking_reference'),
    tracking_search: openTable('tracking_search'),
  } satisfies Record<LookupTable, ReturnType<typeof openTable>>
}
export type LookupVerificationStore = ReturnType<typeof openLookupVerificationStore>
