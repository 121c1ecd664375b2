import { describe, expect, it } from 'vitest'
import { type AddressInput, aContact, aRequest, aRequestWith, anAddress } from '#helpers/a-request.ts'
import { problemsOf, understood } from '#helpers/validating.ts'

const destination = anAddress({ address_type: 'destination' })
const withAddresses = (...addresses: readonly AddressInput[]) => aRequest({ addresses: [...addresses] })
const without = (address: AddressInput, ...names: readonly (keyof AddressInput)[]): AddressInput => {
  const copy = { ...address }
  for (const name of names) delete copy[name]
  return copy
}
/** A request whose destination is this one. */
const to = (overrides: Partial<AddressInput>) => withAddresses(anAddress(), { ...destination, ...overrides })

describe('the addresses of a shipment', () => {
  it('are an origin and a destination at least', () => {
    expect(problemsOf(withAddresses(anAddress(), destination))).toEqual([])
    for (const types of [
      ['origin', 'return'],
      ['return', 'destination'],
      ['sender', 'return'],
    ] as const) {
      const given = types.map((address_type) => anAddress({ address_type }))
      expect(problemsOf(withAddresses(...given))).toEqual(['$.addresses: address_type_required'])
    }
  })

  it('are not said to be without an origin while one of them cannot be read', () => {
    expect(problemsOf(aRequestWith('addresses[0].address_type', 'orign'))).toEqual([
      '$.addresses[0].address_type: invalid_address_type',
    ])
  })

  it('have each type at most once', () => {
    const twice = withAddresses(anAddress(), destination, anAddress({ address_type: 'destination' }))
    expect(problemsOf(twice)).toEqual(['$.addresses[2].address_type: duplicate_address_type'])
    const thrice = withAddresses(anAddress(), anAddress(), anAddress(), destination)
    expect(problemsOf(thrice)).toEqual([
      '$.addresses[1].address_type: duplicate_address_type',
      '$.addresses[2].address_type: duplicate_address_type',
    ])
  })

  it('have an importer or an exporter, not both', () => {
    const importer = anAddress({ address_type: 'importer' })
    const exporter = anAddress({ address_type: 'exporter' })
    expect(problemsOf(withAddresses(anAddress(), destination, importer))).toEqual([])
    expect(problemsOf(withAddresses(anAddress(), destination, exporter))).toEqual([])
    for (const both of [
      [importer, exporter],
      [exporter, importer],
    ]) {
      expect(problemsOf(withAddresses(anAddress(), destination, ...both))).toEqual([
        '$.addresses[3].address_type: conflicting_properties',
      ])
    }
  })
})

describe('a shipping location', () => {
  const located = anAddress({ shipping_location_reference: 'NG-01' })

  it('is named by the origin or the destination of a scheduled shipment', () => {
    const scheduled = { shipment_type: 'scheduled' } as const
    expect(problemsOf({ ...withAddresses(located, destination), ...scheduled })).toEqual([])
    expect(problemsOf({ ...to({ shipping_location_reference: 'NG-01' }), ...scheduled })).toEqual([])
    for (const reference of [undefined, '', '  ']) {
      const origin = aRequestWith('addresses[0].shipping_location_reference', reference, {
        ...aRequest(),
        ...scheduled,
      })
      expect(problemsOf(origin)).toEqual([
        '$.addresses[0].shipping_location_reference: required_property_missing',
      ])
    }
  })

  it('that only a return address names does not do for a scheduled shipment', () => {
    const request = withAddresses(anAddress(), destination, { ...located, address_type: 'return' })
    expect(problemsOf({ ...request, shipment_type: 'scheduled' })).toEqual([
      '$.addresses[0].shipping_location_reference: required_property_missing',
    ])
  })

  it('has the contact and the first line, which may then be left out', () => {
    const bare = without(located, 'contact', 'address_line1')
    expect(problemsOf(withAddresses(bare, destination))).toEqual([])
    expect(problemsOf(withAddresses({ ...bare, contact: aContact }, destination))).toEqual([])
  })
})

describe('the contact of an address', () => {
  it('is needed, and so is the first line, without a shipping location', () => {
    expect(problemsOf(withAddresses(without(anAddress(), 'contact', 'address_line1'), destination))).toEqual([
      '$.addresses[0].contact: required_property_missing',
      '$.addresses[0].address_line1: required_property_missing',
    ])
  })

  it('can be called on a landline or a mobile', () => {
    const reachedBy = (details: object) =>
      aRequestWith('addresses[0].contact.contact_details', { email: 'a@example.com', ...details })
    expect(problemsOf(reachedBy({ landline: '1' }))).toEqual([])
    expect(problemsOf(reachedBy({ mobile: '1' }))).toEqual([])
    expect(problemsOf(reachedBy({ landline: '1', mobile: '1' }))).toEqual([])
    for (const details of [{}, { landline: null, mobile: null }, { landline: ' ' }, { mobile: '\t ' }]) {
      expect(problemsOf(reachedBy(details))).toEqual([
        '$.addresses[0].contact.contact_details.mobile: required_property_missing',
      ])
    }
  })

  it('has an e-mail address without what nobody sees around it', () => {
    const email = '\uFEFF\u200E ada@example.com\u200B\u00A0\n'
    const { addresses } = understood(aRequestWith('addresses[0].contact.contact_details.email', email))
    expect(addresses[0]?.contact?.contact_details.email).toBe('ada@example.com')
  })

  it.each([
    'a@example.com',
    'first.last+tag@sub.example.co.uk',
    "o'neil@example.ie",
    'x_1@example.museum',
    'a&b@example.com',
    "!#$%&'*+-/=?^_`{|}~@example.com",
    '123abc@members.example.com',
    'josé@müller.example',
    'ada@bücher.example',
    '田中@例え.テスト',
    'अदा@डाटा.भारत',
    'a@xn--bcher-kva.example',
  ])('has the e-mail address %s', (email) =>
    expect(problemsOf(aRequestWith('addresses[0].contact.contact_details.email', email))).toEqual([]),
  )

  it.each([
    'plain',
    'a@',
    '@example.com',
    'a@b@example.com',
    'a b@example.com',
    'a@example',
    'a@exa mple.com',
    'a@example.com\nb',
    'n/a',
    'a@1.2.3.4',
    'a@-example.com',
    'a@example.c',
    '<a@example.com>',
    'a\u200Bb@example.com',
    'a..b@example.com',
    '.a@example.com',
  ])('cannot have the e-mail address %j', (email) =>
    expect(problemsOf(aRequestWith('addresses[0].contact.contact_details.email', email))).toEqual([
      '$.addresses[0].contact.contact_details.email: invalid_email',
    ]),
  )
})

describe('the country of an address', () => {
  it.each([
    ['gb', 'GB'],
    [' Gb\t', 'GB'],
    ['HK', 'HK'],
  ])('%j is kept as %s', (given, kept) => {
    expect(understood(to({ country_iso_code: given })).addresses[1]?.country_iso_code).toBe(kept)
  })

  it.each(['GBR', 'XX', 'G', 'UK', 'EU', '12', 'ZZ', 'AN', 'g b', 'toString'])(
    'is not %s',
    (country_iso_code) => {
      expect(problemsOf(to({ country_iso_code }))).toEqual([
        '$.addresses[1].country_iso_code: invalid_country_code',
      ])
    },
  )
})

describe('the region of an address', () => {
  const codes = { US: '95112', CA: 'K1A 0B1', IE: 'D02 X285', AU: '2000' } as const

  it.each(['US', 'CA', 'IE', 'AU'] as const)('is needed in %s', (country_iso_code) => {
    for (const region of [undefined, null, '', '  ']) {
      const request = aRequestWith(
        'addresses[1].region',
        region,
        to({ country_iso_code, postal_code: codes[country_iso_code] }),
      )
      expect(problemsOf(request)).toEqual(['$.addresses[1].region: required_property_missing'])
    }
  })

  it.each([
    ['US', 'CA'],
    ['US', 'California'],
    ['US', ' california '],
    ['US', 'DC'],
    ['US', 'PR'],
    ['CA', 'QC'],
    ['CA', 'Quebec'],
    ['CA', 'Québec'],
    ['IE', 'Galway'],
    ['IE', 'Co. Galway'],
    ['IE', 'County Galway'],
    ['IE', 'G'],
    ['AU', 'NSW'],
    ['AU', 'New South Wales'],
  ] as const)('in %s can be %s, kept as given', (country_iso_code, region) => {
    const request = to({ country_iso_code, region, postal_code: codes[country_iso_code] })
    expect(understood(request).addresses[1]?.region).toBe(region)
  })

  it.each([
    ['US', 'Bavaria'],
    ['US', 'ON'],
    ['CA', 'CA'],
    ['IE', 'Antrim'],
    ['AU', 'NW'],
    ['AU', 'Auckland'],
  ] as const)('in %s cannot be %s', (country_iso_code, region) => {
    const request = to({ country_iso_code, region, postal_code: codes[country_iso_code] })
    expect(problemsOf(request)).toEqual(['$.addresses[1].region: invalid_region'])
  })

  it('is free, and may be left out, elsewhere', () => {
    expect(problemsOf(to({ region: 'Lancashire' }))).toEqual([])
    expect(problemsOf(to({ country_iso_code: 'JP', postal_code: '150-0002', region: '東京都' }))).toEqual([])
  })
})

describe('the postal code of an address', () => {
  it.each([
    ['GB', 'PR4 5LE'],
    ['GB', 'pr45le'],
    ['GB', ' M2 6LW '],
    ['DE', '80331'],
    ['JP', '150-0002'],
    ['NL', '1012 AB'],
    ['FR', '75001'],
    ['SE', '114 55'],
    ['PL', '00-001'],
    ['IN', '110001'],
    ['TH', '10110'],
    ['KR', '03051'],
    ['BR', '01310-100'],
  ])('in %s can be %j', (country_iso_code, postal_code) => {
    expect(problemsOf(to({ country_iso_code, postal_code }))).toEqual([])
  })

  it.each([
    ['GB', '80331'],
    ['DE', '8033'],
    ['DE', 'ABCDE'],
    ['JP', '15-00002'],
    ['FR', '7500'],
    ['GB', 'PR4 5LE\u0000'],
  ])('in %s cannot be %j', (country_iso_code, postal_code) => {
    expect(problemsOf(to({ country_iso_code, postal_code }))).toEqual([
      '$.addresses[1].postal_code: invalid_postal_code',
    ])
  })

  it('is needed where the country has them', () => {
    for (const postal_code of [undefined, null, '', ' ']) {
      expect(problemsOf(aRequestWith('addresses[1].postal_code', postal_code))).toEqual([
        '$.addresses[1].postal_code: required_property_missing',
      ])
    }
  })

  it.each(['HK', 'AE', 'QA'])('may be left out, or be anything, in %s', (country_iso_code) => {
    expect(
      problemsOf(withAddresses(anAddress(), without({ ...destination, country_iso_code }, 'postal_code'))),
    ).toEqual([])
    expect(problemsOf(to({ country_iso_code, postal_code: '00000' }))).toEqual([])
  })
})

describe('the national address', () => {
  const inRiyadh = { country_iso_code: 'SA', postal_code: '12211' } as const

  it('is needed in Saudi Arabia, and only there', () => {
    expect(problemsOf(to({ ...inRiyadh, national_address: 'RRRD2929' }))).toEqual([])
    for (const national_address of ['', ' ']) {
      expect(problemsOf(to({ ...inRiyadh, national_address }))).toEqual([
        '$.addresses[1].national_address: required_property_missing',
      ])
    }
    expect(problemsOf(to(inRiyadh))).toEqual(['$.addresses[1].national_address: required_property_missing'])
  })
})
