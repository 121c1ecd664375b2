import { type ChoiceRule, excluded } from './rule.ts'

/** The value of all contents together; what is in another currency cannot be compared, and is not taken. */
export const withinValue: ChoiceRule = ({ service: { max_value: most } }, { shipment: { values } }) => {
  if (!most) return undefined
  const worth = values.find(({ currency }) => currency === most.currency)
  if (worth && worth.amount > most.amount) {
    return excluded('ex_rules', 'value_above', { limit: most, worth })
  }
  const other = values.find(({ currency }) => currency !== most.currency)
  return other && excluded('ex_rules', 'value_not_comparable', { limit: most, worth: other })
}
