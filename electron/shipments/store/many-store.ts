import type { Reader } from '../../platform/database.ts'
import type { StoredRow } from './shipment-row.ts'
import { storedColumns, type StoredParts } from './shipment-store.ts'

/** Which shipments, in this order. */
export type Wanted = {
  readonly by: 'id' | 'reference'
  readonly values: readonly (number | string)[]
}

type Reading = StoredParts & {
  /** Whether SQLite looks if the records are JSON, in a quarter of the time: for whoever hands them on unread. */
  readonly checked: boolean
}

/** A row; `is_json` is 0 where that was looked at and the record is none. */
export type ManyRow = StoredRow & { readonly is_json: 0 | 1 }

/** Many shipments at one go, in the order given; those that are not there are left out. */
export const openManyStore = ({ prepare }: Reader, { checked, ...beside }: Reading) => {
  // Where no column of it is asked for, SQLite leaves the allocation out by itself.
  const select = (column: Wanted['by']) =>
    prepare<[string], ManyRow>(
      `SELECT ${storedColumns(beside)}, ${checked ? 'json_valid(r.record)' : '1'} AS is_json
       FROM json_each(?) wanted CROSS JOIN shipment s ON s.${column} = wanted.value
       JOIN shipment_record r ON r.id = s.id LEFT JOIN shipment_allocation a ON a.id = s.id`,
    )
  const selects = { id: select('id'), reference: select('reference') }
  return ({ by, values }: Wanted): readonly ManyRow[] => selects[by].all(JSON.stringify(values))
}
