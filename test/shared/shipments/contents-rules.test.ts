import { describe, expect, it } from 'vitest'
import { type ContentsInput, aRequest, aRequestWith, contentsOf, itemOf } from '#helpers/a-request.ts'
import { problemsOf, understood } from '#helpers/validating.ts'

const withContents = (...contents: readonly ContentsInput[]) => aRequest({ contents: [...contents] })
const firstOf = (contents: Partial<ContentsInput>) =>
  understood(withContents(contentsOf(contents))).contents[0]
const problemsAt = (path: string, value: unknown) => problemsOf(aRequestWith(`contents[0].${path}`, value))

describe('the units of a shipment', () => {
  const heavy = (unit: string, inner?: string) =>
    contentsOf({
      weight: { value: 1, unit },
      ...(inner !== undefined && { contents: [itemOf({ weight: { value: 1, unit: inner } })] }),
    })
  const large = (unit: string) => contentsOf({ dimensions: { length: 1, height: 1, unit } })

  it('are one for all weights', () => {
    expect(problemsOf(withContents(heavy('kg'), heavy('Kg', 'KG '), contentsOf()))).toEqual([])
    expect(problemsOf(withContents(heavy('kg'), heavy('lbs')))).toEqual([
      '$.contents[1].weight.unit: unit_mismatch',
    ])
    expect(problemsOf(withContents(heavy('kg', 'lbs'), heavy('lbs')))).toEqual([
      '$.contents[0].contents[0].weight.unit: unit_mismatch',
      '$.contents[1].weight.unit: unit_mismatch',
    ])
  })

  it('are one for all dimensions', () => {
    expect(problemsOf(withContents(large('cm'), large('CM')))).toEqual([])
    expect(problemsOf(withContents(large('in'), large('cm'), large('in')))).toEqual([
      '$.contents[1].dimensions.unit: unit_mismatch',
    ])
  })

  it('of weights and of dimensions have nothing to do with each other', () => {
    expect(problemsOf(withContents(heavy('lbs'), large('cm')))).toEqual([])
  })
})

describe('the dimensions of contents', () => {
  it.each([
    [
      { length: 1, height: 2, width: 3 },
      { length: 3, height: 2, width: 1 },
    ],
    [
      { length: 1, height: 3, width: 2 },
      { length: 3, height: 1, width: 2 },
    ],
    [
      { length: 3, height: 1, width: 2 },
      { length: 3, height: 1, width: 2 },
    ],
    [
      { length: 1, height: 2 },
      { length: 2, height: 1 },
    ],
    [
      { length: 2, height: 2, width: 2 },
      { length: 2, height: 2, width: 2 },
    ],
  ])('%j are kept as %j, so that the length is the longest', (given, kept) => {
    expect(firstOf({ dimensions: { ...given, unit: 'cm' } })?.dimensions).toEqual({ ...kept, unit: 'cm' })
  })
})

describe('the value of contents', () => {
  it.each([
    [54.495, 54.495],
    [1.234567, 1.23457],
    [0.000005, 0.00001],
    [1e16, 1e16],
    [123456789.123454, 123456789.12345],
  ])('%f is kept to five decimals: %f', (amount, kept) => {
    expect(firstOf({ value: { amount, currency: 'GBP' } })?.value.amount).toBe(kept)
  })

  it.each([
    ['gbp', 'GBP'],
    [' Eur\t', 'EUR'],
    ['JPY', 'JPY'],
  ])('in %j is kept in %s', (currency, kept) => {
    expect(firstOf({ value: { amount: 1, currency } })?.value.currency).toBe(kept)
  })

  it.each(['GB', 'POUND', '£', 'ABC', '826', 'toString'])('cannot be in %s', (currency) => {
    expect(problemsAt('value.currency', currency)).toEqual(['$.contents[0].value.currency: invalid_currency'])
    const customs = { category_type: 'gift', total_customs_value: { amount: 1, currency } }
    expect(problemsOf(aRequestWith('customs_documentation', customs))).toEqual([
      '$.customs_documentation.total_customs_value.currency: invalid_currency',
    ])
  })
})

describe('the country of origin of contents', () => {
  it.each([
    ['PRT', 'PT'],
    ['pt', 'PT'],
    [' Jpn ', 'JP'],
    ['GBR', 'GB'],
  ])('%j is kept as %s', (given, kept) => {
    expect(firstOf({ country_of_origin: given })?.country_of_origin).toBe(kept)
  })

  it.each(['XXX', 'P', 'PORT', '', 'ZZ', 'constructor'])('is not %j', (given) => {
    expect(problemsAt('country_of_origin', given)).toEqual([
      '$.contents[0].country_of_origin: invalid_country_code',
    ])
  })
})

describe('the harmonisation code of contents', () => {
  it.each([
    '090210',
    '09.02.10',
    '0902.10',
    '09021000',
    '0902.10.00',
    '0902100000',
    '09.02.10.00.00',
    '7323.91.00',
    '1234567',
  ])('can be %s', (code) => expect(problemsAt('harmonisation_code', code)).toEqual([]))

  it.each([
    '',
    '09021',
    '0902.1',
    '09021000000',
    '09.02.10.00.00.00',
    '09-02-10',
    '090.210',
    '.090210',
    '090210.',
    '09..0210',
    'ABCDEF',
    ' 090210',
    '०९०२१०',
  ])('cannot be %j', (code) =>
    expect(problemsAt('harmonisation_code', code)).toEqual([
      '$.contents[0].harmonisation_code: invalid_format',
    ]),
  )

  it('is looked at inside packages too', () => {
    expect(problemsAt('contents', [contentsOf({ harmonisation_code: 'x' })])).toEqual([
      '$.contents[0].contents[0].harmonisation_code: invalid_format',
    ])
  })
})

describe('the hazard class of dangerous goods', () => {
  const problemsOfClass = (code: unknown) =>
    problemsAt('dangerous_goods', { hazard_classes: [{ code: '3' }, { code }] })

  it.each([
    '1',
    '1.1',
    '1.4S',
    '1.6N',
    '2',
    '2.1',
    '2.2',
    '2.3',
    '3',
    '4.1',
    '4.2',
    '4.3',
    '5.1',
    '5.2',
    '6.1',
    '6.2',
    '7',
    '8',
    '9',
  ])('can be %s', (code) => expect(problemsOfClass(code)).toEqual([]))

  it.each(['0', '10', '1.7', '2.4', '3.1', '4.4', '5.3', '6.3', '7.1', '1.4T', 'three', '3.', '2,3'])(
    'cannot be %s',
    (code) => {
      expect(problemsOfClass(code)).toEqual([
        '$.contents[0].dangerous_goods.hazard_classes[1].code: invalid_hazard_class',
      ])
    },
  )

  it('is needed where one is named', () => {
    for (const nothing of [undefined, null, '', ' ']) {
      expect(problemsOfClass(nothing)).toEqual([
        '$.contents[0].dangerous_goods.hazard_classes[1].code: required_property_missing',
      ])
    }
  })
})

describe('metadata', () => {
  const repeated = [
    { key: 'a', value: '1' },
    { key: 'b', value: '1' },
    { key: 'a', value: '2' },
  ]

  it('has each key once, of a shipment and of each of its contents by itself', () => {
    expect(problemsOf(aRequest({ metadata: repeated }))).toEqual([
      '$.metadata[2].key: duplicate_metadata_key',
    ])
    expect(problemsAt('metadata', repeated)).toEqual([
      '$.contents[0].metadata[2].key: duplicate_metadata_key',
    ])
    expect(problemsAt('contents', [contentsOf({ metadata: repeated })])).toEqual([
      '$.contents[0].contents[0].metadata[2].key: duplicate_metadata_key',
    ])
    const [entry = { key: '', value: '' }] = repeated
    expect(
      problemsOf(aRequest({ metadata: [entry], contents: [contentsOf({ metadata: [entry] })] })),
    ).toEqual([])
  })

  it('says its type once, by the name that answers have for it as well', () => {
    const kept = (entry: object) =>
      understood(aRequest({ metadata: [{ key: 'k', value: 'TRUE', ...entry }] })).metadata
    const asBool = [{ key: 'k', value: 'true', type: 'bool' }]
    expect(kept({ type: 'Bool', metadata_type: 'bool' })).toEqual(asBool)
    expect(kept({ metadata_type: 'boolean' })).toEqual(asBool)
    expect(kept({ type: 'boolean' })).toEqual(asBool)
    expect(kept({})).toEqual([{ key: 'k', value: 'TRUE', type: 'string' }])
    const differing = { key: 'k', value: '1', type: 'string', metadata_type: 'integer' }
    expect(problemsOf(aRequest({ metadata: [differing] }))).toEqual([
      '$.metadata[0].metadata_type: conflicting_properties',
    ])
    expect(problemsAt('metadata', [{ key: 'k', value: '1', metadata_type: 'number' }])).toEqual([
      '$.contents[0].metadata[0].type: invalid_metadata_type',
    ])
  })

  it.each([
    ['Bool', ['true', 'FALSE', 'True'], ['yes', '1', 'truex', ' true']],
    [
      'Integer',
      ['0', '-5', '+12', '0000000000012', '2147483647', '-2147483648'],
      ['1.0', '1e3', '', 'x', '٣', ' 1', '2147483648', '-2147483649', '99999999999999999999'],
    ],
    ['Decimal', ['0', '-5.25', '.5', '5.', '+1.0'], ['1,5', '1e3', '.', '-', 'NaN', 'Infinity']],
    [
      'Date_Time_Offset',
      ['2026-11-19T08:00:00Z', '2026-11-19T08:00:00.1234567+05:30'],
      ['2026-11-19', '19.11.2026', '2026-11-19T08:00:00', '2026-02-30T08:00:00Z'],
    ],
    [
      'Url',
      ['https://shop.example/orders/1', 'http://example.com'],
      ['shop.example', 'javascript:alert(1)', 'file:///etc/passwd', '//example.com'],
    ],
    ['Null', ['anything'], []],
    ['String', ['anything'], []],
  ])('of type %s reads as one', (type, good, bad) => {
    for (const value of good)
      expect(problemsOf(aRequest({ metadata: [{ key: 'k', value, type }] }))).toEqual([])
    for (const value of bad.filter((text) => text !== '')) {
      expect(problemsOf(aRequest({ metadata: [{ key: 'k', value, type }] }))).toEqual([
        '$.metadata[0].value: invalid_value',
      ])
    }
  })
})
