import type { Reader, Writer } from '../platform/database.ts'
import type { ShipmentRow } from '../shipments/store/shipment-row.ts'
import type { TableColumn, TableShape } from './file/table-shape.ts'
import type { Value } from './file/read-record.ts'

type ListedTable = { readonly name: string; readonly type: string; readonly wr: number }
type ListedColumn = {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}
type ListedKey = { readonly table: string; readonly from: string; readonly to: string | null }

/** What was known of a shipment beside its record. */
export type KnownShipment = Pick<
  ShipmentRow,
  | 'id'
  | 'reference'
  | 'state'
  | 'created'
  | 'updated'
  | 'delivered'
  | 'custom_reference'
  | 'recipient'
  | 'country'
>
type StoredRecord = { readonly id: number; readonly record: string; readonly allocation: string | null }
type LastState = { readonly to_state: string; readonly at: number }
type Trace = { readonly reference: string; readonly operation: string }

/** Everything that reading a damaged desk into a new one writes there. */
export const openSalvageStore = ({ prepare }: Reader) => {
  const tables = prepare<[], ListedTable>(
    "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main'",
  )
  const columns = prepare<[string], ListedColumn>(
    'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)',
  )
  const keys = prepare<[string], ListedKey>('SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)')

  const shapeOf = ({ name, wr }: ListedTable): TableShape => {
    const listed = columns.all(name)
    const isRowid = ({ type, pk }: ListedColumn): boolean =>
      wr === 0 && pk === 1 && type === 'INTEGER' && listed.filter((one) => one.pk > 0).length === 1
    const toColumn = (column: ListedColumn): TableColumn => ({
      name: column.name,
      type: column.type,
      isRequired: column.notnull === 1 && column.dflt_value === null,
      isRowid: isRowid(column),
    })
    const keyFirst = wr === 0 ? listed : listed.toSorted((one, other) => rankOf(one) - rankOf(other))
    return { name, hasRowid: wr === 0, columns: keyFirst.map(toColumn) }
  }
  const shapes = tables
    .all()
    .filter(({ type, name }) => type !== 'virtual' && !name.startsWith('sqlite_'))
    .map((table) => ({ ...shapeOf(table), isOwn: table.type === 'table' }))

  /** Writes rows of a table as they lie in a file, in which those of an older program may end earlier. */
  const insertInto = ({ name, hasRowid, columns: all }: TableShape) => {
    const hasOwnNumber = hasRowid && !all.some(({ isRowid }) => isRowid)
    const statementFor = (length: number) => {
      const names = all.slice(0, length).map((column) => `"${column.name}"`)
      const inserted = hasOwnNumber ? ['rowid', ...names] : names
      return prepare<unknown[], void>(
        `INSERT OR IGNORE INTO "${name}" (${inserted.join(', ')}) VALUES (${inserted.map(() => '?').join(', ')})`,
      )
    }
    const statements = new Map<number, ReturnType<typeof statementFor>>()
    return (_writer: Writer, values: readonly Value[], rowid: number | undefined): void => {
      const statement = statements.get(values.length) ?? statementFor(values.length)
      statements.set(values.length, statement)
      const given = values.map((value, index) => (all[index]?.isRowid ? (rowid ?? null) : value))
      statement.run(...(hasOwnNumber ? [rowid ?? null, ...given] : given))
    }
  }

  const selectRecords = prepare<[number, number], StoredRecord>(
    `SELECT r.id, r.record, a.allocation FROM shipment_record r LEFT JOIN shipment_allocation a ON a.id = r.id
     WHERE r.id > CAST(? AS INT) ORDER BY r.id LIMIT CAST(? AS INT)`,
  )
  const selectKnown = prepare<[number], KnownShipment>('SELECT * FROM shipment WHERE id = ?')
  const selectUnrecorded = prepare<[], KnownShipment>(
    'SELECT * FROM shipment s WHERE NOT EXISTS (SELECT 1 FROM shipment_record WHERE id = s.id)',
  )
  const putShipment = prepare<[Omit<ShipmentRow, 'documents'>], void>(
    `INSERT OR REPLACE INTO shipment VALUES (@id, @reference, @reference_tail, @custom_reference, @state, @severity,
       @shipment_type, @direction, @country, @recipient, @locality, @postal_code, @carrier_service, @pieces,
       @weight, @weight_unit, @created, @updated, @delivered, @carrier,
       (SELECT count(*) FROM document WHERE shipment = @id))`,
  )
  const lastState = prepare<[string], LastState>(
    'SELECT to_state, at FROM audit WHERE reference = ? AND to_state IS NOT NULL ORDER BY sequence DESC LIMIT 1',
  )
  const deliveredAt = prepare<[string], { readonly at: number }>(
    "SELECT at FROM audit WHERE reference = ? AND to_state = 'delivered' ORDER BY sequence DESC LIMIT 1",
  )
  const traces = prepare<[], Trace>(
    `SELECT reference, operation, max(sequence) FROM audit WHERE entity = 'shipment' AND reference NOT IN
       (SELECT reference FROM shipment) GROUP BY reference`,
  )
  const sequences = prepare<[], { readonly sequence: number }>('SELECT sequence FROM audit ORDER BY sequence')
  const removals = ['shipment', 'shipment_record', 'shipment_allocation'].map((table) =>
    prepare<[number], void>(`DELETE FROM ${table} WHERE id = ?`),
  )
  const countRows = prepare<[], { readonly shipments: number }>('SELECT count(*) AS shipments FROM shipment')

  /** Rows that belong to something which could not be read. */
  const removeDangling = (): readonly (readonly [table: string, rows: number])[] =>
    shapes.flatMap(({ name }) =>
      keys.all(name).map(({ table, from, to }) => {
        const parent = to ?? 'id'
        const removed = prepare<[], void>(
          `DELETE FROM "${name}" WHERE "${from}" IS NOT NULL AND "${from}" NOT IN (SELECT "${parent}" FROM "${table}")`,
        ).run().changes
        return [name, removed] as const
      }),
    )

  return {
    /** Every table with what its rows look like; `isOwn` for those that are not the inside of an index. */
    shapes,
    /** From now on rows may come before what they belong to. */
    letRowsComeInAnyOrder: (): void => void prepare('PRAGMA foreign_keys = OFF').run(),
    /** Empties a table of what a new desk begins with. */
    empty: (_writer: Writer, table: string): void => void prepare(`DELETE FROM "${table}"`).run(),
    insertInto,
    recordsAfter: (id: number, take: number): readonly StoredRecord[] => selectRecords.all(id, take),
    known: (id: number): KnownShipment | undefined => selectKnown.get(id),
    unrecorded: (): readonly KnownShipment[] => selectUnrecorded.all(),
    putShipment: (_writer: Writer, row: Omit<ShipmentRow, 'documents'>): void => void putShipment.run(row),
    removeShipment: (_writer: Writer, id: number): void => {
      for (const removal of removals) removal.run(id)
    },
    lastState: (reference: string): LastState | undefined => lastState.get(reference),
    deliveredAt: (reference: string): number | undefined => deliveredAt.get(reference)?.at,
    /** Shipments of which the trail tells, and which are not here. */
    traces: (): readonly Trace[] => traces.all(),
    sequences: (): Iterable<{ readonly sequence: number }> => sequences.all(),
    shipments: (): number => countRows.get()?.shipments ?? 0,
    /** Brings what is counted and found by to what is there. @returns how many rows of which tables had lost what they belong to */
    makeWhole: (_writer: Writer): readonly (readonly [table: string, rows: number])[] => {
      // What goes may be what something else belongs to.
      const removed = [...removeDangling(), ...removeDangling(), ...removeDangling()]
      for (const sql of [
        'DELETE FROM shipment_allocation WHERE id NOT IN (SELECT id FROM shipment)',
        'DELETE FROM shipment_count',
        'INSERT INTO shipment_count SELECT state, count(*) FROM shipment GROUP BY state',
        'UPDATE shipment_group SET shipments = (SELECT count(*) FROM shipment_group_member WHERE shipment_group = shipment_group.id)',
        "INSERT INTO known_address_word (known_address_word) VALUES ('delete-all')",
        'INSERT INTO known_address_word (rowid, words) SELECT id, words FROM known_address',
        "INSERT INTO product_word (product_word) VALUES ('delete-all')",
        'INSERT INTO product_word (rowid, words) SELECT id, words FROM product',
      ])
        prepare(sql).run()
      return removed.filter(([, rows]) => rows > 0)
    },
  }
}
export type SalvageStore = ReturnType<typeof openSalvageStore>

/** Columns of a key come first in a table that is kept by its key alone. */
const rankOf = ({ pk }: ListedColumn): number => (pk === 0 ? Number.MAX_SAFE_INTEGER : pk)
