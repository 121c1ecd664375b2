import type { TreePage, FoundRow } from './read-page.ts'
import type { Value } from './read-record.ts'

/** A column of a table as the program declares it. */
export type TableColumn = {
  readonly name: string
  /** `INTEGER`, `TEXT`, `REAL`, `BLOB`; anything for whatever else is said. */
  readonly type: string
  readonly isRequired: boolean
  /** Stands for the number of the row, and is not written with its values. */
  readonly isRowid: boolean
}

/** A table as the program declares it, its columns in the order in which they lie in a row. */
export type TableShape = {
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly hasRowid: boolean
}

type Fits = (value: Value) => boolean

const kinds: Readonly<Record<string, Fits>> = {
  INTEGER: (value) => Number.isInteger(value) || typeof value === 'bigint',
  REAL: (value) => typeof value === 'number',
  TEXT: (value) => typeof value === 'string',
  BLOB: (value) => Buffer.isBuffer(value),
}

/** Beginnings by which tables whose rows have the same kinds of values are told from each other. */
const beginnings: Readonly<Record<string, readonly [column: string, begins: RegExp]>> = {
  shipment_record: ['record', /^\{"(?!carrier")/u],
  shipment_allocation: ['allocation', /^\{"carrier"/u],
  search_text: ['text', /^(?!\{")/u],
  product: ['record', /^\{"/u],
  print_file: ['file', /^(?:%PDF|\^XA|\uFEFF?\{)/u],
}

const beginsAsTold = ({ name }: TableShape, column: TableColumn, value: Value): boolean => {
  const told = beginnings[name]
  if (told?.[0] !== column.name || value === null) return true
  return told[1].test(Buffer.isBuffer(value) ? value.toString('latin1', 0, 8) : String(value))
}

/** Whether a row can be one of a table. */
export const fitsTable = (table: TableShape, { values }: FoundRow): boolean => {
  if (values.length > table.columns.length) return false
  return table.columns.every((column, index) => {
    const value = values[index]
    // What could not be read fits anything, and an older program's row may lack the last columns.
    if (value === undefined) return index < values.length || !column.isRequired
    if (column.isRowid || value === null) return value === null && (column.isRowid || !column.isRequired)
    return (kinds[column.type]?.(value) ?? true) && beginsAsTold(table, column, value)
  })
}

/** The one table that all rows of a page can be of; `undefined` when there is none, or several. */
export const tableOfRows = (
  tables: readonly TableShape[],
  { kind }: TreePage,
  rows: readonly FoundRow[],
): TableShape | undefined => {
  if (rows.length === 0) return undefined
  const possible = tables.filter(
    (table) => table.hasRowid === (kind === 'table_leaf') && rows.every((row) => fitsTable(table, row)),
  )
  return possible.length === 1 ? possible[0] : undefined
}
