import { type ChoiceRule, excluded } from './rule.ts'

/** None means every country. */
export const servesCountry: ChoiceRule = ({ service }, { shipment }) =>
  service.countries_served.length === 0 || service.countries_served.includes(shipment.country)
    ? undefined
    : excluded('ex_availability', 'country_not_served', { country: shipment.country })
