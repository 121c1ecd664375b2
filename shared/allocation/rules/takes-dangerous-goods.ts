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
    return classes.length === 0
      ? excluded('ex_contents', 'dangerous_goods_not_taken', {})
      : excluded('ex_contents', 'dangerous_classes_not_taken', { classes })
  }
  const isAny = listed.length > 0
  const others = classes.filter((code) => !isListed(code, listed))
  if (others.length > 0) {
    const values = { taken: listed, classes: others }
    return excluded('ex_contents', isAny ? 'other_classes_not_taken' : 'no_class_taken', values)
  }
  return hasUnclassified
    ? excluded('ex_contents', isAny ? 'unclassified_not_taken' : 'no_class_taken_unclassified', {
        taken: listed,
      })
    : undefined
}
