import { type ChoiceRule, excluded } from './rule.ts'

/** Whether a class or division is among those listed; a class that is listed stands for all its divisions. */
const isListed = (code: string, listed: readonly string[]): boolean =>
  // Classes have one digit; divisions go on with `.2`, groups of explosives with a letter, as in `1.4S`.
  listed.some((one) => code.startsWith(one))

export const takesDangerousGoods: ChoiceRule = ({ service }, { shipment: { dangerousGoods } }) => {
  const { accepts, hazard_classes: listed } = service.dangerous_goods
  if (!dangerousGoods || accepts === 'any') return undefined
  const { classes, hasUnclassified } = dangerousGoods
  if (accepts === 'none') {
    const which = classes.length === 0 ? '' : ` (${classes.join(', ')})`
    return excluded('ex_contents', `Takes no dangerous goods; this has some${which}.`)
  }
  const taken = listed.length === 0 ? 'no class' : `classes ${listed.join(', ')} only`
  const others = classes.filter((code) => !isListed(code, listed))
  if (others.length > 0) {
    return excluded('ex_contents', `Takes dangerous goods of ${taken}; this has ${others.join(', ')}.`)
  }
  return hasUnclassified
    ? excluded('ex_contents', `Takes dangerous goods of ${taken}; this has some without a class.`)
    : undefined
}
