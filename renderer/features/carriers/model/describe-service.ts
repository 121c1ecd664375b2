import type { CarrierService } from '#shared/carriers/catalogue.ts'

/** The least that anything costs: of all zones, for a kilogram or less. */
export const lowestPrice = ({ prices }: CarrierService): number =>
  Math.min(...prices.bands.map(({ net, per_kilogram: perKilogram }) => net + perKilogram))

/** Where a service goes, as short as it can be said. */
export type Reach =
  | { readonly kind: 'everywhere' | 'everywhereBut' | 'many'; readonly count: number }
  | { readonly kind: 'few'; readonly countries: readonly string[] }

const FEW = 2

export const reachOf = (service: CarrierService): Reach => {
  const excluded = new Set(service.countries_excluded)
  if (service.countries_served.length === 0) {
    return { kind: excluded.size === 0 ? 'everywhere' : 'everywhereBut', count: excluded.size }
  }
  const countries = service.countries_served.filter((country) => !excluded.has(country))
  return countries.length > FEW ? { kind: 'many', count: countries.length } : { kind: 'few', countries }
}
