import type { ReadColumn } from '#shared/transfer/reading/columns-to-read.ts'
import type { TableRow } from '#shared/transfer/reading/assemble.ts'
import { type ColumnWritings, createColumnWritings } from '#shared/transfer/reading/column-writings.ts'
import type { DecimalMark } from '#shared/transfer/reading/numbers.ts'
import { numbered, type ImportedTable } from './table.ts'

export type KeyScan = {
  /** The last row of each order number; rows of one are one shipment. */
  readonly lastRows: ReadonlyMap<string, number>
  /** The first texts of each column. */
  readonly samples: readonly (readonly string[])[]
  /** How the numbers and dates of each column are written. */
  readonly writings: ColumnWritings
  /** The mark of all numbers; absent where none shows it, or some show another. */
  readonly decimalMark: DecimalMark | undefined
}

const SAMPLES = 3

/** Goes through a table once: what its columns hold, and where the rows of each order number end. */
export const scanTable = async (
  table: Pick<ImportedTable, 'rows' | 'hasPoints'>,
  columns: readonly ReadColumn[],
  keyOf: (row: TableRow) => string,
): Promise<KeyScan> => {
  const writings = createColumnWritings(columns, table)
  const samples: string[][] = []
  const lastRows = new Map<string, number>()
  for await (const { row, cells } of numbered(table)) {
    lastRows.set(keyOf({ row, cells }), row)
    takeSamples(samples, cells)
    writings.look(cells)
  }
  return { lastRows, samples, writings: writings.found(), decimalMark: writings.decimalMark() }
}

const takeSamples = (samples: string[][], cells: readonly string[]): void => {
  for (const [index, cell] of cells.entries()) {
    const some = (samples[index] ??= [])
    if (some.length < SAMPLES && cell.trim() !== '') some.push(cell.slice(0, 100))
  }
}
