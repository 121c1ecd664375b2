import { weightInWords } from '../../measures.ts'
import { type ChoiceRule, excluded } from './rule.ts'

/** The weight of the whole shipment; one that is not known is within no limit. */
export const withinWeight: ChoiceRule = ({ service: { weight: limits } }, { shipment: { weight } }) => {
  const { min, max } = limits
  if (max !== undefined && (weight === undefined || weight > max)) {
    return excluded('ex_weight', `Takes up to ${weightInWords(max)}; ${inWords(weight)}.`)
  }
  if (min !== undefined && (weight === undefined || weight < min)) {
    return excluded('ex_weight', `Takes ${weightInWords(min)} and more; ${inWords(weight)}.`)
  }
  return undefined
}

const inWords = (weight: number | undefined): string =>
  weight === undefined ? 'what this weighs is not given' : `this weighs ${weightInWords(weight)}`
