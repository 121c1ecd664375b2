import type { ReadColumn } from '#shared/transfer/reading/columns-to-read.ts'
import { currencySign } from '#shared/transfer/reading/currency-signs.ts'
import { readUnit } from '#shared/transfer/reading/units.ts'
import type { NumberedRow } from './table.ts'

/** What a text with a point before three decimals may be in another place: thousands. */
const likeThousands = /^-?[1-9]\d{0,2}\.\d{3}$/u

/** The row of a sheet with its numbers as they are shown: 12.5 € where an amount belongs, 500 g where a weight does. */
export const withShownNumbers = (row: NumberedRow, columns: readonly ReadColumn[]): NumberedRow => {
  const { numbers } = row
  if (!numbers || numbers.size === 0) return row
  const cells = [...row.cells]
  for (const { index = -1, kind, currencyAt, unitAt } of columns) {
    const beside = numbers.get(index)
    const cell = row.cells[index]
    if (kind !== 'number' || beside === undefined || cell === undefined) continue
    const isMeant =
      (currencyAt !== undefined && currencySign(beside) !== undefined) ||
      (unitAt !== undefined && readUnit(beside) !== undefined)
    // One more decimal leaves no doubt that it is a number with decimals.
    const number = likeThousands.test(cell) ? `${cell}0` : cell
    cells[index] = isMeant ? `${number} ${beside}` : number
  }
  return { ...row, cells }
}
