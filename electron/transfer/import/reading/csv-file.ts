import { restored } from '#shared/transfer/csv.ts'
import { type FoundDialect, fileDelimiters, isDeclaration } from './csv-dialect.ts'
import { createRecordReader } from './csv-records.ts'
import type { TableLine } from './table.ts'

/** The lines of a table of CSV; cells that were kept from being formulas are as they were meant. */
export async function* csvLines(
  text: AsyncIterable<string>,
  { delimiter, usualCells }: FoundDialect,
): AsyncGenerator<TableLine> {
  const reader = createRecordReader({ delimiter: fileDelimiters[delimiter], usualCells })
  let line = 0
  const linesOf = function* (records: ReturnType<typeof reader.push>): Generator<TableLine> {
    for (const { cells, isUnpaired } of records) {
      // A spreadsheet does not count it either.
      if (line === 0 && isDeclaration(cells)) continue
      line += 1
      yield { line, cells: cells.map(restored), isUnpaired }
    }
  }
  for await (const piece of text) yield* linesOf(reader.push(piece))
  yield* linesOf(reader.end())
}
