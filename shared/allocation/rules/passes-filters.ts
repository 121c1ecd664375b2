import { type ChoiceRule, excluded } from './rule.ts'

/** What was asked for of any service, all but its price. */
export const passesFilters: ChoiceRule = ({ service }, { filters, shipment }) => {
  const { direction = shipment.direction } = filters
  if (direction !== shipment.direction)
    return excluded('ex_rules', 'other_direction', { asked: direction, direction: shipment.direction })
  const missing = (filters.tags ?? []).filter((tag) => !service.tags.includes(tag))
  if (missing.length > 0) {
    return excluded('ex_rules', 'service_tags_missing', { tags: missing })
  }
  const { max } = service.transit_days
  const most = filters.max_transit_days
  return most === undefined || max <= most
    ? undefined
    : excluded('ex_availability', 'transit_too_long', { count: max, most })
}
