import { indexesOfRepeats, type RuleFinding } from '../rule-findings.ts'
import type { Sentence } from '../texts/sentences.ts'
import type { CarrierService } from './catalogue.ts'
import { longestNumber } from './tracking-number.ts'

/** What is wrong with a service by itself, beyond the shape of its parts. */
export const serviceFindings = (service: CarrierService): readonly RuleFinding[] => [
  ...limitFindings(service),
  ...zoneFindings(service),
  ...bandFindings(service),
  ...numberFindings(service),
]

type Limits = { readonly min?: number | undefined; readonly max?: number | undefined }

const limitFindings = ({ weight, dimensions, transit_days }: CarrierService): readonly RuleFinding[] => [
  ...turnedRound(['weight', 'max'], weight),
  ...(['length', 'width', 'height'] as const).flatMap((side) =>
    turnedRound(['dimensions', `max_${side}`], {
      min: dimensions[`min_${side}`],
      max: dimensions[`max_${side}`],
    }),
  ),
  ...turnedRound(['transit_days', 'max'], transit_days),
]

const turnedRound = (path: readonly string[], { min, max }: Limits): readonly RuleFinding[] =>
  min === undefined || max === undefined || min <= max
    ? []
    : [{ path, code: 'invalid_value', sentence: { key: 'max_below_min', values: { max, min } } }]

const zoneFindings = ({ prices: { zones } }: CarrierService): readonly RuleFinding[] => {
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
      repeat(['prices', 'zones', index, 'name'], {
        key: 'zone_exists',
        values: { zone: names[index] ?? '' },
      }),
    ),
    ...indexesOfRepeats(countries).map((index) =>
      repeat(places[index]?.path ?? [], inZoneAlready(countries[index] ?? EVERYWHERE_ELSE)),
    ),
  ]
}

const EVERYWHERE_ELSE = '*'
const inZoneAlready = (country: string): Sentence =>
  country === EVERYWHERE_ELSE ? { key: 'world_in_zone' } : { key: 'country_in_zone', values: { country } }

const bandFindings = ({ prices: { zones, bands } }: CarrierService): readonly RuleFinding[] => {
  const names = new Set(zones.map((zone) => zone.name))
  const weights = bands.map(({ zone, up_to }) => JSON.stringify([zone, up_to]))
  return [
    ...bands.flatMap(({ zone }, index): readonly RuleFinding[] =>
      names.has(zone)
        ? []
        : [
            {
              path: ['prices', 'bands', index, 'zone'],
              code: 'invalid_value',
              sentence: { key: 'zone_unknown', values: { zone } },
            },
          ],
    ),
    ...indexesOfRepeats(weights).map((index) =>
      repeat(['prices', 'bands', index, 'up_to'], { key: 'price_exists' }),
    ),
  ]
}

const repeat = (path: readonly (string | number)[], sentence: Sentence): RuleFinding => ({
  path,
  code: 'duplicate_values',
  sentence,
})

const MOST_OF_A_REFERENCE = 50

const numberFindings = ({ tracking_numbers: range }: CarrierService): readonly RuleFinding[] => {
  if (!range) return []
  const tooLarge: readonly RuleFinding[] =
    range.first < 10 ** range.width
      ? []
      : [
          {
            path: ['tracking_numbers', 'first'],
            code: 'value_too_large',
            sentence: { key: 'first_number_too_long', values: { limit: range.width } },
          },
        ]
  const tooLong: readonly RuleFinding[] =
    longestNumber(range) <= MOST_OF_A_REFERENCE
      ? []
      : [
          {
            path: ['tracking_numbers', 'width'],
            code: 'value_too_large',
            sentence: { key: 'tracking_number_too_long', values: { limit: MOST_OF_A_REFERENCE } },
          },
        ]
  return [...tooLarge, ...tooLong]
}
