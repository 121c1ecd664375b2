import { describe, expect, it } from 'vitest'
import { aRequest, aRequestWith, anAddress, contentsOf, itemOf } from '#helpers/a-request.ts'
import { problemsOf } from '#helpers/validating.ts'

/** Every number with limits: its place, a value just inside and one just outside each limit. */
type NumberLimit = readonly [
  path: string,
  inside: readonly number[],
  outside: readonly (readonly [number, string])[],
]
const small = 'value_too_small'
const large = 'value_too_large'
const positive = [
  [0, small],
  [-1, small],
  [-0.01, small],
] as const
const numbers: readonly NumberLimit[] = [
  ['contents[0].value.amount', [0.00001, 1, 1e9], [...positive, [0.000001, small]]],
  [
    'contents[0].value.discount',
    [0, 100, 33.333],
    [
      [-0.01, small],
      [100.01, large],
    ],
  ],
  ['contents[0].weight.value', [0.001, 1e6], positive],
  ['contents[0].dimensions.length', [0.001, 1e6], positive],
  ['contents[0].dimensions.height', [0.001, 1e6], positive],
  ['contents[0].dimensions.width', [0.001, 1e6], positive],
  [
    'contents[0].quantity',
    [1, 2_147_483_647],
    [
      [0, small],
      [-1, small],
      [2_147_483_648, large],
    ],
  ],
  ['contents[0].contents[0].quantity', [1, 5], [[0, small]]],
  ['customs_documentation.total_customs_value.amount', [0.00001, 1e9], positive],
  [
    'addresses[0].lat_long.latitude',
    [-90, 90, 0],
    [
      [-90.01, small],
      [90.01, large],
    ],
  ],
  [
    'addresses[0].lat_long.longitude',
    [-180, 180, 0],
    [
      [-180.01, small],
      [180.01, large],
    ],
  ],
]

const measured = {
  contents: [
    contentsOf({
      weight: { value: 1, unit: 'kg' },
      dimensions: { length: 1, height: 1, width: 1, unit: 'cm' },
      contents: [itemOf()],
    }),
  ],
  customs_documentation: {
    category_type: 'gift',
    total_customs_value: { amount: 1, currency: 'GBP' },
  },
  addresses: [
    anAddress({ lat_long: { latitude: 1, longitude: 1 } }),
    anAddress({ address_type: 'destination' }),
  ],
} as const
const measuredWith = (path: string, value: unknown): unknown =>
  aRequestWith(path, value, { ...aRequest(), ...measured })

describe('a number', () => {
  it.each(numbers)('%s is taken within its limits', (path, inside) => {
    for (const value of inside) expect(problemsOf(measuredWith(path, value))).toEqual([])
  })

  it.each(numbers)('%s is refused beyond its limits', (path, _inside, outside) => {
    for (const [value, code] of outside) {
      expect(problemsOf(measuredWith(path, value))).toEqual([`$.${path}: ${code}`])
    }
  })

  it.each(numbers)('%s has to be a number', (path) => {
    for (const wrong of ['1', true, [1], {}, NaN, Infinity, 1n]) {
      expect(problemsOf(measuredWith(path, wrong))).toEqual([`$.${path}: invalid_format`])
    }
  })

  it('quantity has to be whole', () => {
    expect(problemsOf(measuredWith('contents[0].quantity', 1.5))).toEqual([
      '$.contents[0].quantity: invalid_format',
    ])
  })

  it('latitude and longitude are refused when both are 0', () => {
    const nowhere = measuredWith('addresses[0].lat_long', { latitude: 0, longitude: 0 })
    expect(problemsOf(nowhere)).toEqual(['$.addresses[0].lat_long: invalid_value'])
  })
})

/** Every property that has to be there once what it stands in is given. */
const needed: readonly string[] = [
  'shipment_type',
  'contents',
  'addresses',
  'addresses[0].address_type',
  'addresses[0].address_line1',
  'addresses[0].country_iso_code',
  'addresses[0].contact',
  'addresses[0].contact.contact_details',
  'addresses[0].contact.contact_details.email',
  'addresses[0].lat_long.latitude',
  'addresses[0].lat_long.longitude',
  'contents[0].value',
  'contents[0].value.amount',
  'contents[0].value.currency',
  'contents[0].weight.value',
  'contents[0].weight.unit',
  'contents[0].dimensions.length',
  'contents[0].dimensions.height',
  'contents[0].dimensions.unit',
  'contents[0].contents[0].value',
  'customs_documentation.category_type',
  'customs_documentation.total_customs_value.amount',
  'customs_documentation.total_customs_value.currency',
]

describe('what is required', () => {
  it.each(needed)('%s is missed when it is not given', (path) => {
    for (const nothing of [undefined, null]) {
      expect(problemsOf(measuredWith(path, nothing))).toContain(`$.${path}: required_property_missing`)
    }
  })

  it.each(needed.filter((path) => /type|line1|code|email|currency|unit/u.test(path)))(
    '%s is missed when it is empty',
    (path) => {
      for (const empty of ['', ' \t']) {
        expect(problemsOf(measuredWith(path, empty))).toEqual([`$.${path}: required_property_missing`])
      }
    },
  )

  it('is a request at all', () => {
    expect(problemsOf(undefined)).toEqual(['$: required_property_missing'])
    for (const wrong of [5, 'x', [], true]) expect(problemsOf(wrong)).toEqual(['$: invalid_format'])
    expect(problemsOf({}).toSorted()).toEqual([
      '$.addresses: required_property_missing',
      '$.contents: required_property_missing',
      '$.shipment_type: required_property_missing',
    ])
  })
})
