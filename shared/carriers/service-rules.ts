import type { RuleCode } from '../api-error.ts'
import type { CarrierService } from './catalogue.ts'
import { longestNumber } from './tracking-number.ts'

/** What is wrong with a part of the catalogue: where, which rule, and in words. */
export type Fault = {
  readonly path: readonly (string | number)[]
  readonly code: RuleCode
  readonly message: string
}

/** The same faults, seen from further up. */
export const faultsUnder = (path: readonly (string | number)[], faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }))

/** What is wrong with a service by itself, beyond the shape of its parts. */
export const serviceFaults = (service: CarrierService): readonly Fault[] => [
  ...limitFaults(service),
  ...zoneFaults(service),
  ...bandFaults(service),
  ...numberFaults(service),
]

type Limits = { readonly min?: number | undefined; readonly max?: number | undefined }

const limitFaults = ({ weight, dimensions, transit_days }: CarrierService): readonly Fault[] => [
  ...turnedRound(['weight', 'max'], weight),
  ...(['length', 'width', 'height'] as const).flatMap((side) =>
    turnedRound(['dimensions', `max_${side}`], {
      min: dimensions[`min_${side}`],
      max: dimensions[`max_${side}`],
    }),
  ),
  ...turnedRound(['transit_days', 'max'], transit_days),
]

const turnedRound = (path: readonly string[], { min, max }: Limits): readonly Fault[] =>
  min === undefined || max === undefined || min <= max
    ? []
    : [{ path, code: 'invalid_value', message: `The largest, ${max}, is less than the smallest, ${min}.` }]

/** The places of values that stood in the list before. */
const indexesOfRepeats = (values: readonly string[]): readonly number[] => {
  const firstPlaces = new Map(values.map((value, index) => [value, index] as const).toReversed())
  return values.flatMap((value, index) => (firstPlaces.get(value) === index ? [] : [index]))
}

const zoneFaults = ({ prices: { zones } }: CarrierService): readonly Fault[] => {
  const names = zones.map((zone) => zone.name)
  const places = zones.flatMap((zone, index) =>
    zone.countries.map((country, place) => ({
      country,
      path: ['prices', 'zones', index, 'countries', place],
    })),
  )
  const countries = places.map(({ country }) => country)
  return [
    ...indexesOfRepeats(names).map((index) =>
      repeat(['prices', 'zones', index, 'name'], `There is already a zone “${names[index]}”.`),
    ),
    ...indexesOfRepeats(countries).map((index) =>
      repeat(places[index]?.path ?? [], `${countries[index]} is in a zone already.`),
    ),
  ]
}

const bandFaults = ({ prices: { zones, bands } }: CarrierService): readonly Fault[] => {
  const names = new Set(zones.map((zone) => zone.name))
  const weights = bands.map(({ zone, up_to }) => JSON.stringify([zone, up_to]))
  return [
    ...bands.flatMap(({ zone }, index): readonly Fault[] =>
      names.has(zone)
        ? []
        : [
            {
              path: ['prices', 'bands', index, 'zone'],
              code: 'invalid_value',
              message: `There is no zone “${zone}”.`,
            },
          ],
    ),
    ...indexesOfRepeats(weights).map((index) =>
      repeat(['prices', 'bands', index, 'up_to'], 'There is already a price for this weight and zone.'),
    ),
  ]
}

const repeat = (path: readonly (string | number)[], message: string): Fault => ({
  path,
  code: 'duplicate_values',
  message,
})

const MOST_OF_A_REFERENCE = 50

const numberFaults = ({ tracking_numbers: range }: CarrierService): readonly Fault[] => {
  if (!range) return []
  const tooLarge: readonly Fault[] =
    range.first < 10 ** range.width
      ? []
      : [
          {
            path: ['tracking_numbers', 'first'],
            code: 'value_too_large',
            message: `The first number has more than ${range.width} digits.`,
          },
        ]
  const tooLong: readonly Fault[] =
    longestNumber(range) <= MOST_OF_A_REFERENCE
      ? []
      : [
          {
            path: ['tracking_numbers', 'width'],
            code: 'value_too_large',
            message: `With prefix and suffix, a tracking reference has at most ${MOST_OF_A_REFERENCE} characters.`,
          },
        ]
  return [...tooLarge, ...tooLong]
}
