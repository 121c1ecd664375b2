import type { NewProblem } from '../api-error.ts'
import type { StoredContents } from '../shipments/shipment.ts'
import { dangerousGoodsIn, type Goods, kilogramsOf } from './goods.ts'

type DangerousGoods = NonNullable<StoredContents['dangerous_goods']>

/** Classes of which no label can be drawn: the division says which it is, and of class 7 the category. */
const undivided = /^[12456]$/u
const RADIOACTIVE = '7'
/** The most that a package of limited quantities weighs (ADR 3.4.2). */
const LIMITED_KILOGRAMS = 30

/** What one writes who means goods in limited quantities: the words of ADR 3.4, or those of the mark of older rules. */
const limited = /^\s*(?:lq|(?:ltd\.?|limited)\s+(?:qty\.?|quantit(?:y|ies)))\s*$/iu

/**
 * Whether goods go in limited quantities, with a mark of their own in place of the labels of their classes (ADR 3.4.7): who
 * packs them says so by the text of their label, as it hangs on how much is in each inner packaging.
 */
export const isLimited = ({ custom_label_text: text }: DangerousGoods): boolean =>
  text !== undefined && limited.test(text)

/** Why the hazard labels of a package cannot be drawn, besides what is missing. */
export const hazardLabelProblems = (outer: StoredContents, index: number): readonly NewProblem[] => {
  const goods = dangerousGoodsIn(outer, index)
  const weight = kilogramsOf(outer, outer.quantity) ?? 0
  const hasLimited = goods.some(({ item }) => item.dangerous_goods && isLimited(item.dangerous_goods))
  const tooHeavy: NewProblem = {
    property: `$.contents[${index}].weight`,
    code: 'value_too_large',
    sentence: { key: 'limited_quantity_too_heavy', values: { limit: LIMITED_KILOGRAMS, weight } },
  }
  return [
    ...(hasLimited && weight > LIMITED_KILOGRAMS ? [tooHeavy] : []),
    ...goods.flatMap(problemsOfClasses),
  ]
}

const problemsOfClasses = ({ item: { dangerous_goods: danger }, path }: Goods): readonly NewProblem[] => {
  if (!danger || isLimited(danger)) return []
  return (danger.hazard_classes ?? []).flatMap(({ code }, at): readonly NewProblem[] => {
    const property = `${path}.dangerous_goods.hazard_classes[${at}].code`
    const isRadioactive = code === RADIOACTIVE
    if (!isRadioactive && !undivided.test(code)) return []
    const key = isRadioactive ? 'hazard_label_radioactive' : 'hazard_label_undivided'
    return [{ property, code: 'invalid_hazard_class', sentence: { key, values: { class: code } } }]
  })
}
