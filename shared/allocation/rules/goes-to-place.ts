import { isInPostalArea } from '../postal-area.ts'
import { type ChoiceRule, excluded } from './rule.ts'

/** Countries, and areas of postal codes, to which a service does not go although it serves what is around them. */
export const goesToPlace: ChoiceRule = ({ service }, { shipment: { country, postalCode } }) => {
  if (service.countries_excluded.includes(country)) {
    return excluded('ex_availability', 'country_excluded', { country })
  }
  if (postalCode === undefined) return undefined
  const prefix = service.postal_codes_excluded
    .filter((area) => area.country_iso_code === country)
    .flatMap((area) => area.prefixes)
    .find((one) => isInPostalArea(postalCode, one, country))
  return prefix === undefined
    ? undefined
    : excluded('ex_availability', 'postal_codes_excluded', {
        prefix: prefix.trim().toUpperCase(),
        country,
      })
}
