import { setImmediate as letOthersRun } from 'node:timers/promises'
import { body, drawFoot, PALE, SHADE } from './look.ts'
import type { Box, Canvas, Style } from './pdf/canvas.ts'
import type { Pdf } from './pdf/open-pdf.ts'
import { planPages } from './plan-pages.ts'
import type { PrintTexts } from './print-texts.ts'

/** A column of a printed table. Lengths are points. */
export type PrintedColumn<Row> = {
  /** By which `boxOfColumn` finds it. */
  readonly key?: string
  readonly head: string
  readonly width: number
  /** What stays free behind it. */
  readonly gap?: number
  /** What its head takes more to its left, or, below zero, less. */
  readonly headRoom?: number
  readonly style?: Style
  /** The text of a row, or what draws it into its box. */
  readonly textOf?: (row: Row) => string
  readonly draw?: (canvas: Canvas, row: Row, box: Box) => void
}

/** A table that goes over pages of one size, with what stands above and behind its rows. */
export type PrintedTable<Row> = {
  readonly texts: PrintTexts
  readonly left: number
  readonly width: number
  readonly bottom: number
  readonly foot: number
  /** Where the audit trail ended; it stands in the foot. */
  readonly auditHead?: string
  readonly columns: readonly PrintedColumn<Row>[]
  readonly headHeight: number
  readonly headStyle: Style
  /** Its head lies on a shade; else a line is under it. */
  readonly hasShadedHead?: boolean
  readonly rowHeight: number
  /** What stays free above the texts of a row, and around them in all. */
  readonly padding: { readonly top: number; readonly all: number }
  readonly ruleThickness: number
  /** Draws what is above the table on the first page, or on those that follow. */
  readonly drawHead: (canvas: Canvas, isFirst: boolean) => void
  /** Where the table begins on them. */
  readonly tops: { readonly first: number; readonly other: number }
  readonly totalsHeight: number
  /** Draws what follows the last row, from there down. */
  readonly drawTotals: (canvas: Canvas, y: number) => void
}

/** A page that was drawn: its number, how many there are, and how many rows have been until its end. */
type DrawnPage = { readonly page: number; readonly pages: number; readonly rows: number }

/**
 * Draws a table page by page, so that no more than a page of its rows is in memory; whoever asks for the next page may
 * let others have their turn before.
 */
export function* drawTable<Row>(
  { addPage, canvas }: Pdf,
  table: PrintedTable<Row>,
  { rows, count }: { readonly rows: Iterator<Row>; readonly count: number },
): Generator<DrawnPage> {
  const { left, width, bottom, tops, headHeight, rowHeight, totalsHeight } = table
  const pages = planPages(count, {
    first: bottom - tops.first - headHeight,
    other: bottom - tops.other - headHeight,
    row: rowHeight,
    totals: totalsHeight,
  })
  for (const { number: page, from, to, hasTotals } of pages) {
    addPage()
    table.drawHead(canvas, page === 1)
    let y = page === 1 ? tops.first : tops.other
    if (from < to) y = drawColumnHeads(canvas, table, y)
    for (let index = from; index < to; index += 1) {
      const next = rows.next()
      if (next.done === true) break
      drawRow(canvas, table, { row: next.value, y })
      y += rowHeight
    }
    if (hasTotals) table.drawTotals(canvas, y)
    const { texts, foot, auditHead } = table
    drawFoot(canvas, texts, { x: left, y: foot, width, page, pages: pages.length, auditHead })
    yield { page, pages: pages.length, rows: to }
  }
}

/** Draws all pages of a table whose rows are in memory; others get their turn in between. */
export const drawWholeTable = async <Row>(
  pdf: Pdf,
  table: PrintedTable<Row>,
  rows: readonly Row[],
): Promise<void> => {
  const pages = drawTable(pdf, table, { rows: rows.values(), count: rows.length })
  while (pages.next().done !== true) await letOthersRun()
}

/** The names of the columns; answers where the first row begins. */
const drawColumnHeads = <Row>(canvas: Canvas, table: PrintedTable<Row>, y: number): number => {
  const { left, width, headHeight, headStyle, hasShadedHead = false } = table
  if (hasShadedHead) canvas.shade({ x: left, y, width, height: headHeight - 2 }, SHADE)
  for (const { column, x } of placed(table)) {
    const { head, headRoom = 0, style } = column
    const box = {
      x: x - headRoom,
      y: y + (hasShadedHead ? 3 : 4),
      width: textWidth(column) + Math.max(0, headRoom),
      height: headHeight - (hasShadedHead ? 7 : 9),
    }
    canvas.write(head, box, { ...headStyle, align: style?.align ?? 'left' })
  }
  if (!hasShadedHead) canvas.rule({ x: left, y: y + headHeight - 2, width }, 0.8)
  return y + headHeight
}

const drawRow = <Row>(
  canvas: Canvas,
  table: PrintedTable<Row>,
  { row, y }: { readonly row: Row; readonly y: number },
): void => {
  const { left, width, rowHeight, padding, ruleThickness } = table
  for (const { column, x } of placed(table)) {
    const box = { x, y: y + padding.top, width: textWidth(column), height: rowHeight - padding.all }
    if (column.draw) column.draw(canvas, row, box)
    else canvas.write(column.textOf?.(row) ?? '', box, column.style ?? body)
  }
  canvas.rule({ x: left, y: y + rowHeight - 0.5, width }, ruleThickness, PALE)
}

const textWidth = <Row>({ width, gap = 6 }: PrintedColumn<Row>): number => width - gap

/** The columns with where each begins. */
function* placed<Row>({
  left,
  columns,
}: PrintedTable<Row>): Generator<{ column: PrintedColumn<Row>; x: number }> {
  let x = left
  for (const column of columns) {
    yield { column, x }
    x += column.width
  }
}

/** Where a column begins, and how wide it is without what stays free behind it. */
export const boxOfColumn = <Row>(table: PrintedTable<Row>, key: string): Pick<Box, 'x' | 'width'> => {
  for (const { column, x } of placed(table)) if (column.key === key) return { x, width: textWidth(column) }
  throw new Error(`There is no column “${key}”.`)
}
