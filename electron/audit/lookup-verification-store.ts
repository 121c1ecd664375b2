import type { Reader } from '../platform/database.ts'
import { lookupColumns, type LookupTable } from '../shipments/store/shipment-row.ts'

/** What stands in a table for a shipment: a value, the number of the shipment, and when that was created. */
type LookedUp = { readonly value: string; readonly id: number; readonly created: number }

const queryOf = (table: LookupTable, further = ''): string =>
  `SELECT id FROM ${table} WHERE ${lookupColumns[table]} = @value ${further} AND id = CAST(@id AS INT)`

/** Each leads to one row, however many shipments have a value: those of a tag are kept in the order of creation. */
export const lookupQueries = {
  shipment_tag: queryOf('shipment_tag', 'AND created = CAST(@created AS INT)'),
  shipment_tote: queryOf('shipment_tote'),
  contents_custom_reference: queryOf('contents_custom_reference'),
  contents_reference: queryOf('contents_reference'),
  tracking_reference: queryOf('tracking_reference'),
  tracking_search: queryOf('tracking_search'),
} as const satisfies Record<LookupTable, string>

/** The tables that shipments are looked up in by a value, as a verification asks for them. */
export const openLookupVerificationStore = ({ prepare }: Reader) => {
  const openTable = (table: LookupTable) => {
    const select = prepare<[LookedUp], { readonly id: number }>(lookupQueries[table])
    const count = prepare<[], { readonly rows: number }>(`SELECT count(*) AS rows FROM ${table}`)
    return {
      has: (looked: LookedUp): boolean => select.get(looked) !== undefined,
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
