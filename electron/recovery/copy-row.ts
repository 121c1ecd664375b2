import type { Writer } from '../platform/database.ts'
import { parseQuietly } from '../platform/json.ts'
import type { FoundRow } from './file/read-page.ts'
import type { Value } from './file/read-record.ts'
import { fitsTable, type TableShape } from './file/table-shape.ts'
import { jsonColumns, takenAsRead } from './tables.ts'

/** A table that is taken over, and how far that is. */
export type CopyTable = {
  readonly shape: TableShape
  readonly insert: (writer: Writer, values: readonly Value[], rowid: number | undefined) => void
  read: number
  unread: number
}

/** Takes over a row that can be read and that holds. */
export const copyRow = (writer: Writer, copy: CopyTable, row: FoundRow | undefined): void => {
  if (row && isTaken(writer, copy, row)) copy.read += 1
  else copy.unread += 1
}

const isTaken = (writer: Writer, { shape, insert }: CopyTable, row: FoundRow): boolean => {
  const values = wholeValues(row)
  if (!values || !fitsTable(shape, row) || !hasGoodJson(shape, values)) return false
  try {
    insert(writer, values, row.rowid)
    return true
  } catch {
    // What the table itself does not take is none of its rows.
    return false
  }
}

const wholeValues = ({ values }: FoundRow): readonly Value[] | undefined =>
  values.every((value) => value !== undefined) ? values : undefined

const hasGoodJson = ({ name, columns }: TableShape, values: readonly Value[]): boolean => {
  const named = takenAsRead.has(name) ? undefined : jsonColumns[name]
  return columns.every((column, index) => {
    const value = values[index]
    return !named?.includes(column.name) || typeof value !== 'string' || parseQuietly(value) !== undefined
  })
}
