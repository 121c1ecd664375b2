import type { Carrier, CarrierService, Catalogue } from '../carriers/catalogue.ts'
import type { DateRange } from '../shipments/primitives.ts'
import type { CarrierDetails, Price } from '../shipments/shipment.ts'
import type { ExcludedService, ServiceSelection } from './allocation.ts'
import type { ShipmentNeeds } from './needs.ts'
import { planDates } from './plan-dates.ts'
import { priceOf } from './price-of.ts'
import { fitsType } from './rules/fits-type.ts'
import { goesToPlace } from './rules/goes-to-place.ts'
import { hasTags } from './rules/has-tags.ts'
import { isEnabled } from './rules/is-enabled.ts'
import { passesFilters } from './rules/passes-filters.ts'
import type { Candidate, ChoiceRule, Exclusion, AllocationSituation } from './rules/rule.ts'
import { servesCountry } from './rules/serves-country.ts'
import { takesDangerousGoods } from './rules/takes-dangerous-goods.ts'
import { withinDimensions } from './rules/within-dimensions.ts'
import { withinValue } from './rules/within-value.ts'
import { withinWeight } from './rules/within-weight.ts'
import type { DeskMoment } from './working-days.ts'

/** A service that can take a shipment: when, and for how much. Dates are whole days of the desk. */
export type Offer = {
  readonly carrier: CarrierDetails
  readonly price: Price
  readonly shipping_date: DateRange
  readonly expected_delivery_date: DateRange
  readonly service: CarrierService
}

export type ServiceChoice = {
  /** The cheapest first. */
  readonly offers: readonly Offer[]
  /** All other services that were looked at, in the order of the catalogue. */
  readonly excluded: readonly ExcludedService[]
}

type Question = {
  readonly shipment: ShipmentNeeds
  readonly catalogue: Catalogue
  readonly selection: ServiceSelection
  readonly now: DeskMoment
}

/** Who can deliver, all but the dates (contract, §9, steps 1 and 2); the first reason is the one that is told. */
const whoCanDeliver: readonly ChoiceRule[] = [passesFilters, isEnabled, servesCountry, fitsType]
/** Who meets the rules (step 3). */
const whoMeetsTheRules: readonly ChoiceRule[] = [
  withinWeight,
  withinDimensions,
  withinValue,
  goesToPlace,
  hasTags,
  takesDangerousGoods,
]

/**
 * Looks at every service that is asked for: it is either offered, with its dates and price, or passed over, with the
 * reason. What is asked for by a name that the catalogue does not know is no service at all. Never throws.
 */
export const chooseService = ({ shipment, catalogue, selection, now }: Question): ServiceChoice => {
  const situation = { shipment, filters: selection.filters ?? {}, now }
  const looked = selectedServices(catalogue, selection).map((candidate) => ({
    carrier: carrierDetails(candidate.carrier, candidate.service),
    answer: consider(candidate, situation),
  }))
  return {
    offers: inOrderOfPrice(
      looked.flatMap(({ carrier, answer }) => ('code' in answer ? [] : [{ carrier, ...answer }])),
    ),
    excluded: looked.flatMap(({ carrier, answer }) =>
      'code' in answer ? [{ carrier, exclusion: answer }] : [],
    ),
  }
}

/** The services that are looked at: one, those of a group, those of some carriers, or all. */
export const selectedServices = (catalogue: Catalogue, selection: ServiceSelection): readonly Candidate[] => {
  const { service: named, service_group, filters } = selection
  const carriers = catalogue.carriers.filter(
    ({ reference }) => filters?.carriers === undefined || filters.carriers.includes(reference),
  )
  const group = catalogue.service_groups.find(({ reference }) => reference === service_group)
  const members = new Set(group?.services)
  return carriers
    .flatMap((carrier) => carrier.services.map((service) => ({ carrier, service })))
    .filter(
      ({ service: { reference } }) =>
        (named === undefined || reference === named) &&
        (service_group === undefined || members.has(reference)),
    )
}

/** A carrier and one of its services, as they are answered. */
const carrierDetails = (carrier: Carrier, service: CarrierService): CarrierDetails => ({
  reference: carrier.reference,
  name: carrier.name,
  service_reference: service.reference,
  service_name: service.name,
})

const firstExclusion = (
  rules: readonly ChoiceRule[],
  candidate: Candidate,
  situation: AllocationSituation,
): Exclusion | undefined => {
  for (const rule of rules) {
    const exclusion = rule(candidate, situation)
    if (exclusion) return exclusion
  }
  return undefined
}

const consider = (
  candidate: Candidate,
  situation: AllocationSituation,
): Omit<Offer, 'carrier'> | Exclusion => {
  const { service } = candidate
  const cannot = firstExclusion(whoCanDeliver, candidate, situation)
  if (cannot) return cannot
  const dates = planDates(service, situation.shipment, situation.now)
  if ('code' in dates) return dates
  const breaks = firstExclusion(whoMeetsTheRules, candidate, situation)
  if (breaks) return breaks
  const price = priceOf(service, situation.shipment, situation.filters)
  if ('code' in price) return price
  return { price, shipping_date: dates.shipping, expected_delivery_date: dates.delivery, service }
}

/**
 * The cheapest first, before tax; then what arrives earliest; then by reference. Prices in different currencies cannot
 * be compared: those in the currency that most of the offers have come first.
 */
const inOrderOfPrice = (offers: readonly Offer[]): readonly Offer[] => {
  const counts = new Map<string, number>()
  for (const { price } of offers) counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1)
  const currencies = [...counts]
    .toSorted(([one, many], [other, others]) => others - many || compare(one, other))
    .map(([currency]) => currency)
  return offers.toSorted(
    (one, other) =>
      currencies.indexOf(one.price.currency) - currencies.indexOf(other.price.currency) ||
      one.price.net - other.price.net ||
      compare(one.expected_delivery_date.end, other.expected_delivery_date.end) ||
      compare(one.expected_delivery_date.start, other.expected_delivery_date.start) ||
      compare(one.service.reference, other.service.reference),
  )
}

const compare = (one = '', other = ''): number => (one < other ? -1 : Number(one > other))
