import { moneyInWords } from '../money.ts'
import { type ChoiceRule, excluded } from './rule.ts'

/** The value of all contents together; what is in another currency cannot be compared, and is not taken. */
export const withinValue: ChoiceRule = ({ service: { max_value: most } }, { shipment: { values } }) => {
  if (!most) return undefined
  const limit = `Takes goods worth up to ${moneyInWords(most)}`
  const worth = values.find(({ currency }) => currency === most.currency)
  if (worth && worth.amount > most.amount) {
    return excluded('ex_rules', `${limit}; these are worth ${moneyInWords(worth)}.`)
  }
  const other = values.find(({ currency }) => currency !== most.currency)
  return (
    other && excluded('ex_rules', `${limit}; a value of ${moneyInWords(other)} cannot be compared with that.`)
  )
}
