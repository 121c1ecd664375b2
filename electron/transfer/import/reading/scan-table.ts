import type { ReadColumn } from '#shared/transfer/reading/columns-to-read.ts'
import type { TableRow } from '#shared/transfer/reading/assemble.ts'
import { type ColumnWritings, createColumnWritings } from '#shared/transfer/reading/column-writings.ts'
import type { DecimalMark } from '#shared/transfer/reading/numbers.ts'
import type { LeftOutReason } from '#shared/transfer/import.ts'
import { detached } from './detached.ts'
import { createNotices, type Notices } from './notices.ts'
import { withShownNumbers } from './sheet-numbers.ts'
import { type ImportedTable, type NumberedRow, rowsBelow } from './table.ts'

export type KeyScan = Notices & {
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

type Scanning = {
  readonly headerLine: number
  readonly columns: readonly ReadColumn[]
  /** Asked for each row in turn. */
  readonly keyOf: (row: TableRow) => string
  readonly leftOut: (row: NumberedRow) => LeftOutReason | undefined
}

/** Goes through a table once: what its columns hold, what of it is no order, and where the rows of each order end. */
export const scanTable = async (
  table: Pick<ImportedTable, 'lines'>,
  { headerLine, columns, keyOf, leftOut }: Scanning,
): Promise<KeyScan> => {
  const writings = createColumnWritings(columns)
  const samples: string[][] = []
  const lastRows = new Map<string, number>()
  const notices = createNotices()
  for await (const below of rowsBelow(table, headerLine)) {
    const row = withShownNumbers(below, columns)
    const reason = leftOut(row)
    if (reason) {
      notices.leaveOut(row, reason)
      continue
    }
    notices.look(row)
    const key = keyOf(row)
    if (key !== '') lastRows.set(lastRows.has(key) ? key : detached(key), row.row)
    takeSamples(samples, row.cells)
    writings.look(row.cells, row.numbers)
  }
  return {
    lastRows,
    samples,
    writings: writings.found(),
    decimalMark: writings.decimalMark(),
    ...notices.told(),
  }
}

const takeSamples = (samples: string[][], cells: readonly string[]): void => {
  for (const [index, cell] of cells.entries()) {
    const some = (samples[index] ??= [])
    if (some.length < SAMPLES && cell.trim() !== '') some.push(detached(cell.slice(0, 100)))
  }
}
