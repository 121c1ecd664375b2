import { headerKey } from '#shared/transfer/layouts/layout.ts'
import { recognise } from '#shared/transfer/layouts/recognise.ts'
import type { ReadingOptions } from './candidate.ts'
import { type ImportedTable, isBlank, type TableLine } from './table.ts'
import { unreadable } from './unreadable.ts'

/** As many as a spreadsheet can have. */
const MOST_COLUMNS = 16_384
/** Titles, dates and notes above a table are no longer than that. */
const LINES_LOOKED_AT = 20
/** As many headers of a known program do not stand in a line by chance. */
export const MANY_HEADERS = 3

export type FoundHeaders = {
  readonly headers: readonly string[]
  readonly line: number
  /** What stands above them. */
  readonly above: readonly (readonly string[])[]
}

/** Where the headers of a table stand: where it was said, or where the first lines show them. @throws Refusal */
export const findHeaders = async (
  table: Pick<ImportedTable, 'lines'>,
  options: Pick<ReadingOptions, 'header_row' | 'map'>,
): Promise<FoundHeaders> => {
  const lines = await firstLines(table, options.header_row ?? LINES_LOOKED_AT)
  if (lines.length === 0) throw unreadable({ key: 'file_empty_to_import' })
  const found =
    options.header_row === undefined
      ? likelyHeaders(lines, options.map?.columns.map(({ header }) => header) ?? [])
      : lines.find(({ line }) => line === options.header_row)
  if (!found) throw unreadable({ key: 'no_such_line', values: { line: options.header_row ?? 1 } })
  return {
    headers: found.cells,
    line: found.line,
    above: lines.filter(({ line }) => line < found.line).map(({ cells }) => withoutEnd(cells)),
  }
}

/** The first lines in which something stands. */
const firstLines = async (
  { lines }: Pick<ImportedTable, 'lines'>,
  until: number,
): Promise<readonly TableLine[]> => {
  const first: TableLine[] = []
  for await (const line of lines()) {
    // A table may also begin far below, with nothing at all above it.
    if (line.line > until && first.length > 0) break
    if (line.cells.length > MOST_COLUMNS)
      throw unreadable({ key: 'too_many_columns', values: { limit: MOST_COLUMNS } })
    if (!isBlank(line.cells)) first.push(line)
  }
  return first
}

/**
 * The line that has most of the headers that a map names; else most of those of a known program; else the first that
 * is as wide as the table.
 */
const likelyHeaders = (lines: readonly TableLine[], named: readonly string[]): TableLine | undefined => {
  const names = new Set(named)
  const ofMap = bestOf(lines, ({ cells }) => new Set(cells.filter((cell) => names.has(cell))).size)
  if (ofMap.score > 0) return ofMap.line
  const known = bestOf(lines, headersKnown)
  if (known.score >= MANY_HEADERS) return known.line
  return firstOfTable(lines)
}

/** How many of its cells are headers of a known program. */
export const headersKnown = ({ cells }: Pick<TableLine, 'cells'>): number => {
  const filled = cells.filter((cell) => headerKey(cell) !== '').length
  return filled < MANY_HEADERS ? 0 : recognise(cells).meanings.filter(Boolean).length
}

/** The first line of those that score best. */
const bestOf = (lines: readonly TableLine[], scoreOf: (line: TableLine) => number) => {
  let best: { readonly line: TableLine | undefined; readonly score: number } = { line: lines[0], score: 0 }
  for (const line of lines) {
    const score = scoreOf(line)
    if (score > best.score) best = { line, score }
  }
  return best
}

const filledIn = ({ cells }: TableLine): number => cells.filter((cell) => cell.trim() !== '').length

/** A title fills a cell or two of a table that is much wider. */
const firstOfTable = (lines: readonly TableLine[]): TableLine | undefined => {
  const width = Math.max(...lines.map(filledIn))
  return lines.find((line) => filledIn(line) * 2 > width)
}

const withoutEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
