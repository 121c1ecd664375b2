import type { CarrierService } from '../carriers/catalogue.ts'
import type { Price } from '../shipments/shipment.ts'
import { weightInWords } from '../measures.ts'
import { moneyInWords, toCents } from './money.ts'
import type { ShipmentNeeds } from './needs.ts'
import type { ServiceFilters } from './allocation.ts'
import { type Exclusion, excluded } from './rules/rule.ts'

type Prices = CarrierService['prices']
type Band = Prices['bands'][number]

/** What a service costs for a shipment, or why it has no price for it. */
export const priceOf = (
  { prices }: CarrierService,
  { country, weight }: ShipmentNeeds,
  { max_net: most }: ServiceFilters,
): Price | Exclusion => {
  const bands = bandsFor(prices, country)
  if (bands.length === 0) return excluded('ex_rates', `Has no price for ${country}.`)
  const net = netOf(bands, weight)
  if (typeof net === 'string') return excluded('ex_rates', net)
  const price = withTax(prices, toCents(net, prices.currency))
  if (!Number.isFinite(price.gross)) return excluded('ex_rates', 'Its price is too large to be reckoned.')
  if (most === undefined || price.net <= most) return price
  const { currency } = prices
  const costs = moneyInWords({ amount: price.net, currency })
  const limit = moneyInWords({ amount: most, currency })
  return excluded('ex_rates', `Costs ${costs} before tax; at most ${limit} was asked for.`)
}

/** The prices for a country, those for the least weight first; none when it is in no zone. */
const bandsFor = ({ zones, bands }: Prices, country: string): readonly Band[] => {
  const zone =
    zones.find(({ countries }) => countries.includes(country)) ??
    zones.find(({ countries }) => countries.includes('*'))
  return bands
    .filter((band) => band.zone === zone?.name)
    .toSorted((one, other) => upTo(one) - upTo(other) || 0)
}

const upTo = ({ up_to: most = Infinity }: Band): number => most

/** The price of a weight before tax, or, in a sentence, why there is none. */
const netOf = (bands: readonly Band[], weight: number | undefined): number | string => {
  if (weight === undefined) {
    const flat = bands[0]
    return flat && flat.up_to === undefined && flat.per_kilogram === 0
      ? flat.net
      : 'Its price goes by weight; what this weighs is not given.'
  }
  const band = bands.find((one) => weight <= upTo(one))
  if (band) return band.net + band.per_kilogram * Math.ceil(weight)
  const most = Math.max(...bands.map(upTo))
  return `Has prices up to ${weightInWords(most)}; this weighs ${weightInWords(weight)}.`
}

const withTax = ({ currency, tax }: Prices, net: number): Price => {
  if (!tax) return { net, gross: net, currency }
  const amount = toCents(net * tax.value, currency)
  return { net, gross: toCents(net + amount, currency), taxes: [{ rate: tax, amount }], currency }
}
