import fc from 'fast-check'
import {
  type Carrier,
  carrier,
  checkDigits,
  dangerousGoodsAcceptances,
  serviceShipmentTypes,
} from '#shared/carriers/catalogue.ts'

/*
 * Carriers as the desk keeps them: what may be left out is left out by chance. Prices are told apart by zone and weight,
 * as the desk has it.
 */

const codes = ['GB', 'DE', 'FR', 'US', 'JP']
const reference = fc.stringMatching(/^[A-Z][A-Z0-9._-]{0,9}$/u)
const text = fc.stringMatching(/^[A-Za-zéü]{1,12}$/u)
const amount = fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100)
const countries = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 4 })

/** An object that has each of the properties by chance. */
const limits = (...names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, amount])), { requiredKeys: [] })

const tax = fc.record({
  reference: text,
  country_iso_code: fc.constantFrom(...codes),
  type: text,
  value: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
})

const zones = fc
  .uniqueArray(text, { minLength: 1, maxLength: 3 })
  .map((names) => names.map((name, index) => ({ name, countries: [codes[index] ?? '*'] })))

const bandsOf = (names: readonly string[]) =>
  fc.uniqueArray(
    fc.record(
      {
        zone: fc.constantFrom(...names),
        up_to: fc.constantFrom(0.5, 1, 5, 20),
        net: fc.oneof(fc.constant(0), amount),
        per_kilogram: fc.oneof(fc.constant(0), amount),
      },
      { requiredKeys: ['zone', 'net', 'per_kilogram'] },
    ),
    { minLength: 1, maxLength: 6, selector: ({ zone, up_to: upTo }) => JSON.stringify([zone, upTo]) },
  )

const prices = zones.chain((some) =>
  fc.record(
    {
      currency: fc.constantFrom('GBP', 'EUR'),
      zones: fc.constant(some),
      bands: bandsOf(some.map(({ name }) => name)),
      tax,
    },
    { requiredKeys: ['currency', 'zones', 'bands'] },
  ),
)

const dangerousGoods = fc.oneof(
  fc.record({ accepts: fc.constantFrom(...dangerousGoodsAcceptances) }),
  fc.constant({ accepts: 'listed', hazard_classes: ['3', '2.1'] }),
)

const postalCodes = fc.record({
  country_iso_code: fc.constantFrom(...codes),
  prefixes: fc.array(fc.stringMatching(/^[A-Z0-9]{1,4}$/u), { minLength: 1, maxLength: 3 }),
})

const service = fc.record(
  {
    reference,
    name: text,
    enabled: fc.boolean(),
    shipment_types: fc.constantFrom(...serviceShipmentTypes),
    countries_served: countries,
    countries_excluded: countries,
    postal_codes_excluded: fc.array(postalCodes, { maxLength: 2 }),
    weight: limits('min', 'max'),
    dimensions: limits('max_length', 'max_width', 'max_height', 'min_length', 'min_width', 'min_height'),
    max_value: fc.record({ amount, currency: fc.constantFrom('GBP', 'USD') }),
    tags: fc.uniqueArray(text, { maxLength: 3 }),
    dangerous_goods: dangerousGoods,
    transit_days: fc.record({ min: fc.nat(9), max: fc.nat(30) }),
    cut_off: fc.constantFrom('00:00', '17:00', '23:59'),
    prices,
    tracking_numbers: fc.record({
      prefix: fc.constantFrom('', 'AB'),
      suffix: fc.constantFrom('', 'GB'),
      width: fc.integer({ min: 1, max: 15 }),
      first: fc.nat(9),
      check_digit: fc.constantFrom(...checkDigits),
    }),
  },
  { requiredKeys: ['reference', 'name', 'prices'] },
)

export const anyCarrier: fc.Arbitrary<Carrier> = fc
  .record(
    {
      reference,
      name: text,
      account_number: text,
      enabled: fc.boolean(),
      is_example: fc.boolean(),
      services: fc.array(service, { maxLength: 3 }),
    },
    { requiredKeys: ['reference', 'name', 'enabled', 'is_example', 'services'] },
  )
  .map((one) => carrier.parse(one))
