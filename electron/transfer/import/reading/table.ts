import type { ImportPreview } from '#shared/transfer/import.ts'
import type { TableRow } from '#shared/transfer/reading/assemble.ts'

/** A line of a table as a spreadsheet shows it. */
export type TableLine = {
  /** Counted from 1, empty ones too. */
  readonly line: number
  readonly cells: readonly string[]
  /** Of a workbook: those of its cells that are numbers, by their places, and the texts that their formats show beside them. */
  readonly numbers?: ReadonlyMap<number, string>
  /** It has a quotation mark that has no second one. */
  readonly isUnpaired?: boolean
}

/** A table in a file, whatever kind of file it is. */
export type ImportedTable = {
  /** Its lines from the beginning. */
  readonly lines: () => AsyncIterable<TableLine>
  readonly bytesRead: () => number
  readonly hash: string
  readonly facts: Pick<
    ImportPreview,
    | 'name'
    | 'size'
    | 'format'
    | 'encoding'
    | 'encoding_samples'
    | 'delimiter'
    | 'sheets'
    | 'sheet'
    | 'warnings'
  >
  /** Workbooks have numbers, not texts that look like some. */
  readonly hasPoints: boolean
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** A row below the headers: row 1 stands in the line after them. */
export type NumberedRow = TableRow & Pick<TableLine, 'isUnpaired' | 'numbers'>

/** The rows below the headers; those in which nothing stands, as at the end of many a sheet, are passed over. */
export async function* rowsBelow(
  { lines }: Pick<ImportedTable, 'lines'>,
  headerLine: number,
): AsyncGenerator<NumberedRow> {
  for await (const { line, cells, numbers, isUnpaired } of lines()) {
    if (line > headerLine && !isBlank(cells))
      yield { row: line - headerLine, cells, ...(numbers && { numbers }), ...(isUnpaired && { isUnpaired }) }
  }
}
