import type { CarrierService } from '../carriers/catalogue.ts'
import type { Price } from '../shipments/shipment.ts'
import { toCents } from './money.ts'
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
  if (bands.length === 0) return excluded('ex_rates', 'no_price_for_country', { country })
  const net = netOf(bands, weight)
  if (typeof net === 'object') return net
  const price = withTax(prices, toCents(net, prices.currency))
  if (!Number.isFinite(price.gross)) return excluded('ex_rates', 'price_too_large', {})
  if (most === undefined || price.net <= most) return price
  const { currency } = prices
  return excluded('ex_rates', 'price_above', {
    price: { amount: price.net, currency },
    limit: { amount: most, currency },
  })
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

/** The price of a weight before tax, or why there is none. */
const netOf = (bands: readonly Band[], weight: number | undefined): number | Exclusion => {
  if (weight === undefined) {
    const flat = bands[0]
    return flat && flat.up_to === undefined && flat.per_kilogram === 0
      ? flat.net
      : excluded('ex_rates', 'price_needs_weight', {})
  }
  const band = bands.find((one) => weight <= upTo(one))
  if (band) return band.net + band.per_kilogram * Math.ceil(weight)
  return excluded('ex_rates', 'no_price_for_weight', { limit: Math.max(...bands.map(upTo)), weight })
}

const withTax = ({ currency, tax }: Prices, net: number): Price => {
  if (!tax) return { net, gross: net, currency }
  const amount = toCents(net * tax.value, currency)
  return { net, gross: toCents(net + amount, currency), taxes: [{ rate: tax, amount }], currency }
}
