import type { CarrierService } from '../../carriers/catalogue.ts'
import type { SentenceKey } from '../../texts/sentences.ts'
import type { ServiceFilters } from '../allocation.ts'
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
  const unwanted = unwantedHandOver(service, filters)
  if (unwanted) return excluded('ex_rules', unwanted, {})
  const { max } = service.transit_days
  const most = filters.max_transit_days
  return most === undefined || max <= most
    ? undefined
    : excluded('ex_availability', 'transit_too_long', { count: max, most })
}

/** Why goods cannot come to the carrier in the way that is asked for; a service that takes them either way always can. */
const unwantedHandOver = (
  { hand_over: way = 'both' }: CarrierService,
  { pickup, drop_off: dropOff }: ServiceFilters,
): SentenceKey | undefined => {
  if (way === 'pickup' && (pickup === false || dropOff === true)) return 'fetched_only'
  if (way === 'drop_off' && (dropOff === false || pickup === true)) return 'dropped_off_only'
  return undefined
}
