import { readDecimal } from '#ui/fields/text/decimal.ts'
import { type Row, rowsIn } from '#ui/form/field-path.ts'
import { textAt } from '#ui/form/form-state.ts'
import type { ShipmentForm, Units } from './form.ts'
import { sentRows } from './request-of-form.ts'
import { weightUnitOf } from './units.ts'

/** What counts for the totals of what is typed so far: the top level, as far as it can be read. */
export const countedContents = ({ request, units }: Pick<ShipmentForm, 'request' | 'units'>) =>
  sentRows(rowsIn(request['contents']), 'contents').map((row) => countedOf(row, units))

const countedOf = (row: Row, units: Units) => {
  const weight = readDecimal(textAt(row, 'weight', 'value'))
  const amount = readDecimal(textAt(row, 'value', 'amount'))
  const currency = textAt(row, 'value', 'currency').trim().toUpperCase() || units.value
  return {
    quantity: readDecimal(textAt(row, 'quantity')) ?? 1,
    weight: weight === undefined ? undefined : { value: weight, unit: weightUnitOf(row, units) },
    value: amount === undefined || !isCurrency(currency) ? undefined : { amount, currency },
  }
}

/** Three letters are what a currency looks like, and all that `Intl` needs to write an amount of it. */
const isCurrency = (text: string): boolean => /^[A-Z]{3}$/u.test(text)
