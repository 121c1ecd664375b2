import type { Reader } from '../../platform/database.ts'
import type { StoredRow } from './shipment-row.ts'
import { storedColumns, type StoredParts } from './shipment-store.ts'

/** Which shipments, in this order. */
export type Wanted = {
  readonly by: 'id' | 'reference'
  readonly values: readonly (number | string)[]
}

/** Many shipments at one go, in the order given; those that are not there are left out. */
export const openManyStore = ({ prepare }: Reader, beside: StoredParts) => {
  const select = (column: Wanted['by']) =>
    prepare<[string], StoredRow>(
      `SELECT ${storedColumns(beside)} FROM json_each(?) wanted CROSS JOIN shipment s ON s.${column} = wanted.value
       JOIN shipment_record r ON r.id = s.id
       ${beside.allocation ? 'LEFT JOIN shipment_allocation a ON a.id = s.id' : ''}`,
    )
  const selects = { id: select('id'), reference: select('reference') }
  return ({ by, values }: Wanted): readonly StoredRow[] => selects[by].all(JSON.stringify(values))
}
export type ManyStore = ReturnType<typeof openManyStore>
