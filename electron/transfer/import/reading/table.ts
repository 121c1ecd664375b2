import type { ImportPreview } from '#shared/transfer/import.ts'
import type { TableRow } from '#shared/transfer/reading/assemble.ts'

/** A table in a file, whatever kind of file it is. */
export type ImportedTable = {
  /** Its rows from the beginning, the headers first. */
  readonly rows: () => AsyncIterable<readonly string[]>
  readonly bytesRead: () => number
  readonly facts: Pick<ImportPreview, 'name' | 'size' | 'format' | 'encoding' | 'delimiter'>
  /** Workbooks have numbers, not texts that look like some. */
  readonly hasPoints: boolean
}

/** The rows below the headers; those in which nothing stands, as at the end of many a sheet, are passed over. */
export async function* numbered({ rows }: Pick<ImportedTable, 'rows'>): AsyncGenerator<TableRow> {
  let row = -1
  for await (const cells of rows()) {
    row += 1
    if (row > 0 && cells.some((cell) => cell.trim() !== '')) yield { row, cells }
  }
}
