import type { Reader } from '../platform/database.ts'
import type { StoredRow } from '../shipments/shipment-row.ts'
import { storedColumns, storedJoins } from '../shipments/store.ts'

/** Whole shipments, many at one go. */
export const openExportStore = ({ prepare }: Reader) => {
  const selectByIds = prepare<[string], StoredRow>(
    `SELECT ${storedColumns} FROM json_each(?) wanted CROSS JOIN shipment s ON s.id = wanted.value ${storedJoins}`,
  )
  const selectByReferences = prepare<[string], StoredRow>(
    `SELECT ${storedColumns} FROM json_each(?) wanted CROSS JOIN shipment s ON s.reference = wanted.value
     ${storedJoins}`,
  )
  const count = prepare<[], { readonly total: number | null }>(
    'SELECT sum(shipments) AS total FROM shipment_count',
  )
  return {
    /** In the order of the numbers of their rows as they are given. */
    byIds: (ids: readonly number[]): readonly StoredRow[] => selectByIds.all(JSON.stringify(ids)),
    /** In the order given; those that are not there are left out. */
    byReferences: (references: readonly string[]): readonly StoredRow[] =>
      selectByReferences.all(JSON.stringify(references)),
    /** How many shipments there are. */
    total: (): number => count.get()?.total ?? 0,
  }
}
export type ExportStore = ReturnType<typeof openExportStore>
