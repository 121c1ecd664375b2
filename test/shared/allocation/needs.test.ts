import { describe, expect, it } from 'vitest'
import { needsOf } from '#shared/allocation/needs.ts'
import { type PackageSize, packageSize } from '#shared/package-sizes/package-size.ts'
import { createShipmentRequest } from '#shared/shipments/create-request.ts'
import type { ShipmentRecord } from '#shared/shipments/shipment.ts'
import { anAddress, aRequest, type ContentsInput, contentsOf, itemOf } from '#helpers/a-request.ts'

const sizes = new Map<string, PackageSize>(
  [
    { reference: 'SMALL', name: 'Small', weight: { value: 0.2, unit: 'kg' } },
    {
      reference: 'CRATE',
      name: 'Crate',
      weight: { value: 10, unit: 'lbs' },
      dimensions: { length: 20, width: 10, height: 15, unit: 'in' },
    },
    { reference: 'BARE', name: 'Bare' },
  ].map((size) => [size.reference, packageSize.parse(size)]),
)

type Overrides = Parameters<typeof aRequest>[0]
const needs = (overrides: Overrides) => {
  const request = createShipmentRequest.parse(aRequest(overrides))
  const record: ShipmentRecord = {
    ...request,
    reference: 'sp_00000000000000000000000000000001',
    created: '2026-11-20T10:00:00Z',
    contents: request.contents.map(({ contents = [], ...outer }, place) => ({
      ...outer,
      reference: `outer ${place}`,
      contents: contents.map(({ contents: _none, ...inner }) => ({ ...inner, reference: 'inner' })),
    })),
  }
  return needsOf(record, (reference) => sizes.get(reference))
}
const weighing = (value: number, unit = 'kg') => ({ weight: { value, unit } })
const weightOf = (...contents: ContentsInput[]): number | undefined => needs({ contents }).weight

describe('the weight of a shipment', () => {
  it.each<readonly [string, readonly ContentsInput[], number | undefined]>([
    ['is that of its packages', [contentsOf(weighing(2)), contentsOf(weighing(3))], 5],
    ['counts quantities', [contentsOf({ ...weighing(2), quantity: 3 })], 6],
    ['gains no digits by reckoning', [contentsOf({ ...weighing(0.1), quantity: 3 })], 0.3],
    ['reads pounds', [contentsOf(weighing(150, 'lbs'))], 68.0388555],
    [
      'is not what is in a package, where the package says itself',
      [contentsOf({ ...weighing(2), contents: [itemOf(weighing(9))] })],
      2,
    ],
    [
      'is what is in a package, where the package does not say',
      [
        contentsOf({
          quantity: 2,
          contents: [itemOf({ ...weighing(1), quantity: 3 }), itemOf(weighing(0.5))],
        }),
      ],
      7,
    ],
    ['is that of a package size', [contentsOf({ package_size_reference: 'CRATE' })], 4.5359237],
    [
      'is what the package says, before its size',
      [contentsOf({ ...weighing(2), package_size_reference: 'CRATE' })],
      2,
    ],
    [
      'is that of a package size, before what is in it',
      [contentsOf({ package_size_reference: 'SMALL', contents: [itemOf(weighing(9))] })],
      0.2,
    ],
    [
      'is what is in it, where its size has none',
      [contentsOf({ package_size_reference: 'BARE', contents: [itemOf(weighing(9))] })],
      9,
    ],
    ['is not known, where it is not given', [contentsOf()], undefined],
    ['is not known, where it is not given of all', [contentsOf(weighing(2)), contentsOf()], undefined],
    [
      'is not known, where it is not given of all that is in a package',
      [contentsOf({ contents: [itemOf(weighing(2)), itemOf()] })],
      undefined,
    ],
    ['is not known, where the package size is not', [contentsOf({ package_size_reference: 'X' })], undefined],
  ])('%s', (_promise, contents, weight) => {
    expect(weightOf(...contents)).toBe(weight)
  })
})

describe('the sides of a package', () => {
  const sides = (...contents: ContentsInput[]) => needs({ contents }).packages
  const measuring = (length: number, width: number | undefined, height: number, unit = 'cm') => ({
    dimensions: { length, ...(width === undefined ? {} : { width }), height, unit },
  })
  it('are in order, in centimetres, of each package that is measured', () => {
    expect(
      sides(
        contentsOf(measuring(10, 30, 20)),
        contentsOf(measuring(1, 2, 3, 'in')),
        contentsOf(),
        contentsOf({ package_size_reference: 'CRATE' }),
        contentsOf({ ...measuring(5, 5, 5), package_size_reference: 'CRATE' }),
      ),
    ).toEqual([
      [30, 20, 10],
      [7.62, 5.08, 2.54],
      [50.8, 38.1, 25.4],
      [5, 5, 5],
    ])
  })

  it('are as wide as high, where no width is given', () => {
    expect(sides(contentsOf(measuring(90, undefined, 12)))).toEqual([[90, 12, 12]])
  })
})

describe('what else the choice goes by', () => {
  const worth = (amount: number, currency: string) => ({ value: { amount, currency } })
  it('is the value in each currency, that of a package with what is in it', () => {
    const contents = [
      contentsOf({ ...worth(10, 'GBP'), quantity: 2, contents: [itemOf(worth(9, 'USD'))] }),
      contentsOf(worth(5, 'EUR')),
      contentsOf(worth(0.1, 'GBP')),
    ]
    expect(needs({ contents }).values).toEqual([
      { amount: 20.1, currency: 'GBP' },
      { amount: 5, currency: 'EUR' },
    ])
  })

  it('is where it goes, not where it comes from', () => {
    const addresses = [
      anAddress(),
      anAddress({ address_type: 'destination', country_iso_code: 'DE', postal_code: '12045' }),
      anAddress({ address_type: 'return', country_iso_code: 'FR', postal_code: '75001' }),
    ]
    expect(needs({ addresses })).toMatchObject({ country: 'DE', postalCode: '12045' })
  })

  it('is what is dangerous, in a package or in what it holds', () => {
    const dangerous = (...codes: string[]) => ({
      dangerous_goods: { hazard_classes: codes.map((code) => ({ code })) },
    })
    const found = (...contents: ContentsInput[]) => needs({ contents }).dangerousGoods
    expect(found(contentsOf())).toBe(undefined)
    expect(found(contentsOf({ ...dangerous('3', '9'), contents: [itemOf(dangerous('3', '2.1'))] }))).toEqual({
      classes: ['3', '9', '2.1'],
      hasUnclassified: false,
    })
    expect(found(contentsOf(dangerous('3')), contentsOf({ dangerous_goods: {} }))).toEqual({
      classes: ['3'],
      hasUnclassified: true,
    })
  })

  it('is its type, tags and required dates', () => {
    const end = '2027-01-05T00:00:00Z'
    expect(
      needs({ shipment_type: 'scheduled', tags: [' Oil ', 'Gift'], required_delivery_date: { end } }),
    ).toMatchObject({
      shipmentType: 'scheduled',
      tags: ['Oil', 'Gift'],
      shippingDate: {},
      deliveryDate: { end },
    })
  })
})
