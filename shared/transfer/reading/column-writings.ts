import { lastNameOf, trimmed, withoutSpreadsheetMarks } from './cell-text.ts'
import type { ReadColumn } from './columns-to-read.ts'
import type { DayOrder } from './date-text.ts'
import { dayOrderShownBy, type DateWriting } from './dates.ts'
import { amountIn } from './money.ts'
import { type DecimalMark, markShownBy, type NumberWriting } from './numbers.ts'
import { measureIn } from './units.ts'

/** How the numbers and dates of a column are written, as far as they show it. */
export type ColumnWriting = NumberWriting & DateWriting

/** By the paths of the columns. */
export type ColumnWritings = ReadonlyMap<string, ColumnWriting>

type Marks = Set<DecimalMark>
type Orders = Map<string, Set<DayOrder>>

/**
 * Finds out, column by column, how numbers and dates are written: prices may have a comma and weights a point in one
 * file. A column that shows both shows none.
 */
export const createColumnWritings = (columns: readonly ReadColumn[]) => {
  const numbers = columns.flatMap((column) =>
    column.kind === 'number' ? [{ column, marks: new Set<DecimalMark>() }] : [],
  )
  const dates = columns.flatMap((column) =>
    column.kind === 'date' ? [{ column, orders: new Map<string, Set<DayOrder>>() }] : [],
  )
  return {
    /**
     * Takes a row into account.
     * @param sheetNumbers the places of those that are a workbook's numbers: how texts beside them are written, they do not show
     */
    look: (cells: readonly string[], sheetNumbers?: ReadonlyMap<number, string>): void => {
      for (const { column, marks } of numbers)
        if (sheetNumbers?.has(column.index ?? -1) !== true) lookAtNumber(marks, column, textOf(cells, column))
      for (const { column, orders } of dates) lookAtDate(orders, textOf(cells, column))
    },
    found: (): ColumnWritings =>
      new Map<string, ColumnWriting>([
        ...numbers.map(
          ({ column, marks }) => [column.text, writingOf(marks, allBut(numbers, column))] as const,
        ),
        ...dates.map(({ column, orders }) => [column.text, { orders: ordersOf(orders) }] as const),
      ]),
    /** The mark of all numbers of the file; undefined where they show none, or some show one and some the other. */
    decimalMark: (): DecimalMark | undefined => onlyOne(numbers.map(({ marks }) => marks)),
  }
}

type NumberColumn = { readonly column: ReadColumn; readonly marks: Marks }

const allBut = (numbers: readonly NumberColumn[], column: ReadColumn): readonly Marks[] =>
  numbers.filter((one) => one.column !== column).map(({ marks }) => marks)

/** Most cells of a wide table are empty. */
const textOf = (cells: readonly string[], { index = -1, text }: ReadColumn): string => {
  const cell = cells[index] ?? ''
  return cell === '' ? '' : withoutSpreadsheetMarks(trimmed(cell), lastNameOf(text))
}

const lookAtNumber = (marks: Marks, column: ReadColumn, text: string): void => {
  // Both are known: nothing more can be learnt.
  if (marks.size > 1 || text === '') return
  const number = column.currencyAt === undefined ? text : amountIn(text)
  const parts = column.unitAt === undefined ? undefined : measureIn(text)
  for (const one of parts?.map((part) => part.text) ?? [number]) {
    const mark = markShownBy(one)
    if (mark !== undefined) marks.add(mark)
  }
}

const lookAtDate = (orders: Orders, text: string): void => {
  const shown = text === '' ? undefined : dayOrderShownBy(text)
  if (shown) orders.set(shown.shape, (orders.get(shown.shape) ?? new Set()).add(shown.order))
}

const writingOf = (marks: Marks, others: readonly Marks[]): ColumnWriting => {
  const shown = onlyOne([marks])
  const elsewhere = marks.size === 0 ? onlyOne(others) : undefined
  return { ...(shown && { shown }), ...(elsewhere && { elsewhere }) }
}

const onlyOne = (some: readonly Marks[]): DecimalMark | undefined => {
  const [mark, ...others] = new Set(some.flatMap((marks) => [...marks]))
  return others.length === 0 ? mark : undefined
}

const ordersOf = (orders: Orders): ReadonlyMap<string, DayOrder | undefined> =>
  new Map(
    [...orders].map(([shape, set]) => {
      const [order, ...others] = set
      return [shape, others.length === 0 ? order : undefined] as const
    }),
  )
