import type { ReadColumn } from '#shared/transfer/reading/columns-to-read.ts'
import type { TableRow } from '#shared/transfer/reading/assemble.ts'
import { problemOfShortened } from '#shared/transfer/reading/read-cell.ts'

type Options = {
  readonly columns: readonly ReadColumn[]
  /** What the row says in the column of references, and what in that of order numbers. */
  readonly referenceOf: (row: TableRow) => string
  readonly orderOf: (row: TableRow) => string
  /** Whether rows are contents of orders, so that those of one order number are one shipment. */
  readonly isGrouped: boolean
}

const namesOfContents = new Set(['contents[].description', 'contents[].sku'])

const isFilled = ({ cells }: TableRow, { index }: ReadColumn): boolean =>
  (cells[index ?? -1] ?? '').trim() !== ''

/**
 * Which rows belong together, asked row by row from the first: those of one reference are one shipment; without
 * references those of one order number. A row without a number that says nothing but contents belongs to the one above,
 * as in tables that name an order once.
 */
export const createOrderKeys = ({ columns, referenceOf, orderOf, isGrouped }: Options) => {
  const namesOrders = columns.some(({ text }) => text === 'custom_reference')
  let before = ''

  const naming = columns.filter(({ text }) => namesOfContents.has(text))
  /** Numbers alone are more likely a sum. */
  const goesOn = (row: TableRow): boolean =>
    naming.some((column) => isFilled(row, column)) &&
    columns.every((column) => column.ofContents || !isFilled(row, column))

  return (row: TableRow): string => {
    const reference = referenceOf(row)
    const order = isGrouped ? orderOf(row) : ''
    if (reference !== '') before = `reference ${reference}`
    // A number that a spreadsheet has cut: many others look the same.
    else if (order !== '') before = problemOfShortened(order) ? '' : `order ${order}`
    else if (!isGrouped || !namesOrders || !goesOn(row)) before = ''
    return before
  }
}
