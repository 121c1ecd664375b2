import { readDecimal } from '#ui/fields/decimal.ts'
import { isFilled } from './field-spec.ts'
import type { ContentsRow, ShipmentForm } from './form.ts'
import { sentPackages } from './sent.ts'
import { ownWeightUnit } from './units.ts'

/** What counts for the totals of what is typed so far: the top level, as far as it can be read. */
export const countedContents = (form: ShipmentForm) =>
  sentPackages(form).map(({ outer }) => countedOf(outer, form))

const countedOf = (row: ContentsRow, form: ShipmentForm) => {
  const weight = readDecimal(row.texts.weight)
  const amount = readDecimal(row.texts.amount)
  const currency = isFilled(row.texts.currency) ? row.texts.currency.trim().toUpperCase() : form.currency
  const unit = ownWeightUnit(row) ?? form.weightUnit
  return {
    quantity: readDecimal(row.texts.quantity) ?? 1,
    weight: weight === undefined ? undefined : { value: weight, unit },
    value: amount === undefined || !isCurrency(currency) ? undefined : { amount, currency },
  }
}

/** Three letters are what a currency looks like, and all that `Intl` needs to write an amount of it. */
const isCurrency = (text: string): boolean => /^[A-Z]{3}$/u.test(text)
