import { type ChoiceRule, excluded } from './rule.ts'

/** The weight of the whole shipment; one that is not known is within no limit. */
export const withinWeight: ChoiceRule = ({ service: { weight: limits } }, { shipment: { weight } }) => {
  const { min, max } = limits
  if (max !== undefined && (weight === undefined || weight > max)) {
    return weight === undefined
      ? excluded('ex_weight', 'unknown_weight_above', { limit: max })
      : excluded('ex_weight', 'weight_above', { limit: max, weight })
  }
  if (min !== undefined && (weight === undefined || weight < min)) {
    return weight === undefined
      ? excluded('ex_weight', 'unknown_weight_below', { limit: min })
      : excluded('ex_weight', 'weight_below', { limit: min, weight })
  }
  return undefined
}
