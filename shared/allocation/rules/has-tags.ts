import { type ChoiceRule, excluded } from './rule.ts'

/** A tagged shipment goes only to services that have all of its tags; an untagged one to any (contract, §9). */
export const hasTags: ChoiceRule = ({ service }, { shipment }) => {
  const missing = shipment.tags.filter((tag) => !service.tags.includes(tag))
  return missing.length === 0 ? undefined : excluded('ex_rules', 'shipment_tags_not_taken', { tags: missing })
}
