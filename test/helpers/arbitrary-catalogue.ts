import fc from 'fast-check'
import { catalogue } from '#shared/carriers/catalogue.ts'

/*
 * Catalogues as a desk may keep them: every property in any combination, each rule kept. Small worlds of countries,
 * tags and classes, so that shipments and services meet.
 */

const some = <Shape extends Readonly<Record<string, fc.Arbitrary<unknown>>>>(
  shape: Shape,
  ...certain: readonly (keyof Shape & string)[]
) => fc.record({ ...shape }, { requiredKeys: [...certain], noNullPrototype: true })

const decimal = (most: number) =>
  fc.integer({ min: 1, max: most * 100 }).map((hundredths) => hundredths / 100)
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.toWellFormed())
  .filter((text) => /\S/u.test(text) && text.length <= 50)
export const someCountry = fc.constantFrom('GB', 'DE', 'US', 'IM', 'JP')
export const someTags = fc.uniqueArray(fc.constantFrom('Alcohol', 'Flammables', 'Oil'), { maxLength: 3 })
export const someClasses = fc.uniqueArray(fc.constantFrom('1', '1.4S', '2', '2.1', '3', '9'), {
  maxLength: 3,
})
const someCurrency = fc.constantFrom('GBP', 'EUR', 'JPY')
const countries = fc.uniqueArray(someCountry, { maxLength: 3 })

/** The larger one is never below the smaller. */
const span = (most: number) =>
  fc.tuple(decimal(most), decimal(most), fc.nat(3)).map(([one, other, kind]) => ({
    ...(kind % 2 === 1 ? { min: Math.min(one, other) } : {}),
    ...(kind > 1 ? { max: Math.max(one, other) } : {}),
  }))
const dimensions = fc.tuple(span(120), span(80)).map(([length, height]) => ({
  ...(length.min === undefined ? {} : { min_length: length.min }),
  ...(length.max === undefined ? {} : { max_length: length.max, max_width: length.max }),
  ...(height.min === undefined ? {} : { min_height: height.min }),
  ...(height.max === undefined ? {} : { max_height: height.max }),
}))

const prices = fc
  .record({
    currency: someCurrency,
    here: fc.uniqueArray(someCountry, { minLength: 1, maxLength: 2 }),
    hasWorld: fc.boolean(),
    limits: fc.uniqueArray(decimal(70), { maxLength: 3 }),
    hasLast: fc.boolean(),
    net: decimal(100),
    perKilogram: fc.option(decimal(5), { nil: undefined }),
    tax: fc.option(fc.constantFrom(0.2, 0.19, 0), { nil: undefined }),
  })
  .map(({ currency, here, hasWorld, limits, hasLast, net, perKilogram, tax }) => ({
    currency,
    zones: [{ name: 'Here', countries: here }, ...(hasWorld ? [{ name: 'World', countries: ['*'] }] : [])],
    bands: [
      ...limits.map((up_to) => ({
        zone: 'Here',
        up_to,
        net,
        ...(perKilogram === undefined ? {} : { per_kilogram: perKilogram }),
      })),
      ...(hasLast || limits.length === 0 ? [{ zone: 'Here', net: net * 2 }] : []),
      ...(hasWorld ? [{ zone: 'World', net: net * 3 }] : []),
    ],
    ...(tax === undefined
      ? {}
      : { tax: { reference: 'T', country_iso_code: 'GB', type: 'VAT', value: tax } }),
  }))

const service = some(
  {
    name,
    prices,
    enabled: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
    shipment_types: fc.constantFrom('scheduled', 'on_demand', 'both'),
    countries_served: countries,
    countries_excluded: fc.uniqueArray(someCountry, { maxLength: 1 }),
    postal_codes_excluded: fc.constantFrom([], [{ country_iso_code: 'GB', prefixes: ['BT', 'PA2'] }]),
    weight: span(70),
    dimensions,
    max_value: fc.record({ amount: decimal(500), currency: someCurrency }, { noNullPrototype: true }),
    tags: someTags,
    dangerous_goods: some({ accepts: fc.constantFrom('none', 'listed', 'any'), hazard_classes: someClasses }),
    transit_days: fc.tuple(fc.nat(5), fc.nat(5)).map(([min, more]) => ({ min, max: min + more })),
    cut_off: fc.constantFrom('00:00', '12:30', '23:59'),
    tracking_numbers: some(
      {
        prefix: fc.constantFrom('EX', '00999'),
        suffix: fc.constantFrom('ZZ', ''),
        width: fc.integer({ min: 3, max: 15 }),
        first: fc.nat(999),
        check_digit: fc.constantFrom('none', 'mod10', 'mod11'),
      },
      'width',
    ),
  },
  'name',
  'prices',
)

/** Any catalogue that a desk may keep, read as it is stored. */
export const arbitraryCatalogue = fc
  .array(fc.record({ name, enabled: fc.boolean(), services: fc.array(service, { maxLength: 4 }) }), {
    maxLength: 3,
  })
  .chain((carriers) => {
    const numbered = carriers.map(({ services, ...rest }, place) => ({
      ...rest,
      reference: `C-${place}`,
      services: services.map((one, index) => ({ ...one, reference: `S_${place}.${index}` })),
    }))
    const references = numbered.flatMap(({ services }) => services.map(({ reference }) => reference))
    const group = fc.record({
      name,
      services: fc.shuffledSubarray(references, { minLength: Math.min(1, references.length) }),
    })
    return fc.array(group, { maxLength: references.length === 0 ? 0 : 2 }).map((groups) =>
      catalogue.parse({
        carriers: numbered,
        service_groups: groups.map((one, place) => ({ ...one, reference: `G${place}` })),
      }),
    )
  })
