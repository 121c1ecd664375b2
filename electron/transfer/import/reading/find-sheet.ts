import { headersKnown, MANY_HEADERS } from './find-headers.ts'
import type { TableLine } from './table.ts'
import { unreadable } from './unreadable.ts'
import type { Book, WorkbookSheet } from './xlsx-book.ts'

const LINES_LOOKED_AT = 20

/**
 * The sheet of a workbook that is read: the one that was named, else the first with headers of a known program, as there
 * may be explanations before it, else the first in which anything stands. @throws Refusal
 */
export const findSheet = async (
  { sheets }: Book,
  named: string | undefined,
  linesOf: (sheet: WorkbookSheet) => AsyncIterable<TableLine>,
): Promise<WorkbookSheet> => {
  const names = sheets.map(({ name }) => name)
  if (named !== undefined) {
    const found = sheets.find(({ name }) => name === named)
    if (!found) throw unreadable({ key: 'no_such_sheet', values: { sheet: named, sheets: names } })
    return found
  }
  let first: WorkbookSheet | undefined
  for (const sheet of sheets) {
    const lines = await firstOf(linesOf(sheet))
    if (lines.some((line) => headersKnown(line) >= MANY_HEADERS)) return sheet
    if (lines.length > 0) first ??= sheet
  }
  if (!first) throw unreadable({ key: 'file_empty_to_import' })
  return first
}

const firstOf = async (lines: AsyncIterable<TableLine>): Promise<readonly TableLine[]> => {
  const first: TableLine[] = []
  for await (const line of lines) {
    first.push(line)
    if (first.length === LINES_LOOKED_AT) break
  }
  return first
}
