import type { Problem } from '#shared/api-error.ts'
import { type JsonPath, readJsonPath } from '#shared/contract/json-path.ts'
import { sentAreas, sentPrices } from './carrier-of-form.ts'
import type { CarrierForm, ServiceForm } from './form.ts'
import { serviceSpecs, serviceTextNames } from './service-specs.ts'

/** A problem with the field that it stands at: one of a service, or, without one, of the carrier itself. */
export type LocatedProblem = {
  readonly problem: Problem
  readonly service: number | undefined
  readonly field: string | undefined
}

export const zoneField = (id: number, part: 'name' | 'countries'): string => `zone-${id}-${part}`
export const rowField = (id: number): string => `row-${id}-upTo`
export const cellField = (row: number, zone: number, part: 'net' | 'perKilogram'): string =>
  `cell-${row}-${zone}-${part}`
export const areaField = (id: number, part: 'country' | 'prefixes'): string => `area-${id}-${part}`

/** Finds the fields of what the desk has against a carrier, in the request that `carrierOf` makes of the form. */
export const locateProblems = (form: CarrierForm, problems: readonly Problem[]): readonly LocatedProblem[] =>
  problems.map((problem) => {
    const [, list, index, ...rest] = readJsonPath(problem.property ?? '$')
    const service = list === 'services' && typeof index === 'number' ? form.services[index] : undefined
    if (service) return { problem, service: service.id, field: fieldOf(service, rest) }
    const field = list === 'reference' || list === 'name' ? list : undefined
    return { problem, service: undefined, field }
  })

const lists: Readonly<Record<string, string>> = {
  countries_served: 'countriesServed',
  countries_excluded: 'countriesExcluded',
  tags: 'tags',
  dangerous_goods: 'hazardClasses',
}

const fieldOf = (service: ServiceForm, path: JsonPath): string | undefined => {
  const [first, second, index, part] = path
  if (first === 'postal_codes_excluded') return areaFieldOf(service, second, index)
  if (first === 'prices' && second === 'zones') return zoneFieldOf(service, index, part)
  if (first === 'prices' && second === 'bands') return priceFieldOf(service, index, part)
  return lists[String(first)] ?? serviceTextNames.find((name) => startsWith(serviceSpecs[name].place, path))
}

const startsWith = (long: readonly string[], short: JsonPath): boolean =>
  short.length > 0 && short.every((step, place) => long[place] === step)

const areaFieldOf = (
  service: ServiceForm,
  index: JsonPath[number] | undefined,
  part: JsonPath[number] | undefined,
): string | undefined => {
  const area = sentAreas(service)[Number(index)]
  return area && areaField(area.id, part === 'prefixes' ? 'prefixes' : 'country')
}

const zoneFieldOf = (
  service: ServiceForm,
  index: JsonPath[number] | undefined,
  part: JsonPath[number] | undefined,
): string | undefined => {
  const zone = service.zones[Number(index ?? 0)]
  return zone && zoneField(zone.id, part === 'countries' ? 'countries' : 'name')
}

const priceFieldOf = (
  service: ServiceForm,
  index: JsonPath[number] | undefined,
  part: JsonPath[number] | undefined,
): string | undefined => {
  if (index === undefined) return firstPriceField(service)
  const price = sentPrices(service)[Number(index)]
  if (!price) return undefined
  const { row, zone } = price
  switch (part) {
    case 'up_to':
      return rowField(row.id)
    case 'zone':
      return zoneField(zone.id, 'name')
    case 'per_kilogram':
      return cellField(row.id, zone.id, 'perKilogram')
    default:
      return cellField(row.id, zone.id, 'net')
  }
}

/** Where a problem of the whole table stands, such as that it has no price. */
const firstPriceField = ({ rows, zones }: ServiceForm): string | undefined => {
  const [row] = rows
  const [zone] = zones
  return row && zone && cellField(row.id, zone.id, 'net')
}
