import type { ReadColumn } from '#shared/transfer/reading/columns-to-read.ts'
import type { TableRow } from '#shared/transfer/reading/assemble.ts'
import type { DecimalMark } from '#shared/transfer/reading/read-cell.ts'
import { numbered, type ImportedTable } from './table.ts'

export type KeyScan = {
  /** The last row of each order number; rows of one are one shipment. */
  readonly lastRows: ReadonlyMap<string, number>
  /** The first texts of each column. */
  readonly samples: readonly (readonly string[])[]
  /** Absent where no number shows it. */
  readonly decimalMark: DecimalMark | undefined
}

const SAMPLES = 3

/** Goes through a table once: what its columns hold, and where the rows of each order number end. */
export const scanTable = async (
  table: Pick<ImportedTable, 'rows'>,
  columns: readonly ReadColumn[],
  keyOf: (row: TableRow) => string,
): Promise<KeyScan> => {
  const numbers = columns.filter(({ kind }) => kind === 'number')
  const samples: string[][] = []
  const lastRows = new Map<string, number>()
  const marks = { point: 0, comma: 0 }
  for await (const { row, cells } of numbered(table)) {
    lastRows.set(keyOf({ row, cells }), row)
    takeSamples(samples, cells)
    for (const { index } of numbers) countMarks(marks, cells[index ?? -1] ?? '')
  }
  return { lastRows, samples, decimalMark: markOf(marks) }
}

type Marks = { point: number; comma: number }

const markOf = ({ point, comma }: Marks): DecimalMark | undefined => {
  if (point === comma) return undefined
  return comma > point ? 'comma' : 'point'
}

const takeSamples = (samples: string[][], cells: readonly string[]): void => {
  for (const [index, cell] of cells.entries()) {
    const some = (samples[index] ??= [])
    if (some.length < SAMPLES && cell.trim() !== '') some.push(cell.slice(0, 100))
  }
}

/** A mark that one or two digits follow is that of decimals; three may be thousands. */
const countMarks = (marks: Marks, text: string): void => {
  if (/,\d{1,2}(?:\D|$)/u.test(text) || /\.\d{3},/u.test(text)) marks.comma += 1
  else if (/\.\d{1,2}(?:\D|$)/u.test(text) || /,\d{3}\./u.test(text)) marks.point += 1
}
