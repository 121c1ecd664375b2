import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRequest, aRequestWith, anAddress, contentsOf, itemOf } from '#helpers/a-request.ts'
import { accepts, problemsOf, understood } from '#helpers/validating.ts'

/** Every closed list of words of the contract: its place, its code, and its words. */
const closed: readonly (readonly [path: string, code: string, words: readonly string[]])[] = [
  ['direction', 'invalid_direction', ['outbound', 'inbound']],
  ['contents[0].weight.unit', 'invalid_weight_unit', ['kg', 'lbs']],
  ['contents[0].dimensions.unit', 'invalid_dimension_unit', ['cm', 'in']],
  [
    'contents[0].shipping_terms',
    'invalid_shipping_terms',
    ['exw', 'fca', 'cpt', 'cip', 'dat', 'dap', 'ddp', 'fas', 'fob', 'cfr', 'cif', 'ddu'],
  ],
  ['contents[0].dangerous_goods.packing_group', 'invalid_packing_group', ['i', 'ii', 'iii']],
  ['contents[0].dangerous_goods.physical_form', 'invalid_physical_form', ['gas', 'liquid', 'solid', 'other']],
  [
    'contents[0].dangerous_goods.radioactivity',
    'invalid_radioactivity',
    ['none', 'surface_reading', 'transport_index', 'criticality_safety_index'],
  ],
  ['contents[0].dangerous_goods.accessibility', 'invalid_accessibility', ['accessible', 'inaccessible']],
  [
    'customs_documentation.category_type',
    'invalid_category_type',
    ['other', 'commercial_sample', 'gift', 'returned_goods', 'documents'],
  ],
  ['metadata[0].type', 'invalid_metadata_type', ['null', 'string']],
  ['contents[0].contents[0].metadata[0].type', 'invalid_metadata_type', ['string']],
  [
    'addresses[2].address_type',
    'invalid_address_type',
    ['return', 'sender', 'recipient', 'importer', 'exporter', 'billing'],
  ],
]

const pair = { key: 'k', value: 'v' }
const full = aRequest({
  metadata: [pair],
  customs_documentation: { category_type: 'gift' },
  contents: [
    contentsOf({
      weight: { value: 1, unit: 'kg' },
      dimensions: { length: 3, height: 2, unit: 'cm' },
      dangerous_goods: {},
      contents: [itemOf({ metadata: [pair] })],
    }),
  ],
  addresses: [anAddress(), anAddress({ address_type: 'destination' }), anAddress({ address_type: 'return' })],
})
const fullWith = (path: string, value: unknown): unknown => aRequestWith(path, value, full)
const valueAt = (value: unknown, path: string): unknown =>
  path.match(/\w+/gu)?.reduce((inner, step) => Reflect.get(Object(inner), step), value)

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

describe('a word of a closed list', () => {
  it.each(closed)(
    'at %s is taken in any case and with space around it, and kept in lower case',
    (path, _code, words) => {
      for (const word of words) {
        for (const met of [
          word,
          word.toUpperCase(),
          capitalised(word),
          `${word}\t`,
          `  ${capitalised(word)} \n`,
        ]) {
          expect(valueAt(understood(fullWith(path, met)), path)).toBe(word)
        }
      }
    },
  )

  it.each(closed)('at %s is refused when it is another, by %s', (path, code, [word = '']) => {
    for (const wrong of [
      'nonsense',
      `${word}x`,
      `x${word}`,
      word.replace(/.$/u, ''),
      'constructor',
      '__proto__',
    ]) {
      if (wrong === '') continue
      expect(problemsOf(fullWith(path, wrong))).toEqual([`$.${path}: ${code}`])
    }
  })

  it.each(closed)('at %s has to be text', (path) => {
    for (const wrong of [1, true, {}, ['kg']]) {
      expect(problemsOf(fullWith(path, wrong))).toContain(`$.${path}: invalid_format`)
    }
  })

  it('of the types of shipment is scheduled or on demand', () => {
    const path = 'addresses[0].shipping_location_reference'
    const located = aRequestWith(path, 'NG-01')
    for (const type of ['scheduled', 'on_demand', 'Scheduled', 'ON_DEMAND ', '\tOn_Demand']) {
      const request = aRequestWith('shipment_type', type, located)
      expect(understood(request).shipment_type).toBe(type.trim().toLowerCase())
    }
    expect(problemsOf(aRequestWith('shipment_type', 'on demand'))).toEqual([
      '$.shipment_type: invalid_shipment_type',
    ])
  })

  it('of the types of address finds origin and destination however they are written', () => {
    const request = aRequestWith(
      'addresses[1].address_type',
      ' DESTINATION\t',
      aRequestWith('addresses[0].address_type', 'Origin'),
    )
    expect(understood(request).addresses.map(({ address_type }) => address_type)).toEqual([
      'origin',
      'destination',
    ])
  })
})

describe('what is not given', () => {
  it('has the contract’s defaults', () => {
    const request = understood(fullWith('source', null))
    expect(request.direction).toBe('outbound')
    expect(request.contents[0]?.quantity).toBe(1)
    expect(request.contents[0]?.contents?.[0]?.quantity).toBe(1)
    expect(request.metadata?.[0]?.type).toBe('string')
    expect(request.contents[0]?.contents?.[0]?.metadata?.[0]?.type).toBe('string')
  })

  it.each([
    'direction',
    'contents[0].quantity',
    'metadata[0].type',
    'tags',
    'metadata',
    'customs_documentation',
    'contents[0].contents',
    'contents[0].dangerous_goods',
    'contents[0].weight',
    'addresses[0].lat_long',
    'addresses[0].reservation',
    'required_delivery_date',
    'order_date',
  ])('at %s is the same as null', (path) => {
    expect(understood(fullWith(path, null))).toEqual(understood(fullWith(path, undefined)))
  })
})

const renamed = (value: unknown, rename: (name: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((element: unknown) => renamed(element, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [rename(name), renamed(inner, rename)]),
  )
}

describe('the name of a property', () => {
  it('is matched without regard to case, at every depth', () => {
    expect(understood(renamed(full, (name) => name.toUpperCase()))).toEqual(understood(full))
    expect(understood(renamed(full, capitalised))).toEqual(understood(full))
  })

  it('is matched in any mixture of cases', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (coins) => {
        const toss = (name: string): string =>
          Array.from(name, (letter) => (coins.next().value === true ? letter.toUpperCase() : letter)).join('')
        expect(understood(renamed(full, toss))).toEqual(understood(full))
      }),
      { numRuns: 50 },
    )
  })

  it('that the contract does not know is refused where it stands', () => {
    for (const at of [
      '',
      'addresses[1].',
      'addresses[0].contact.',
      'addresses[0].contact.contact_details.',
      'contents[0].',
      'contents[0].value.',
      'contents[0].weight.',
      'contents[0].dimensions.',
      'contents[0].dangerous_goods.',
      'contents[0].contents[0].',
      'metadata[0].',
      'customs_documentation.',
    ]) {
      for (const name of ['colour', 'hasownproperty', '_id', 'state2']) {
        expect(problemsOf(fullWith(`${at}${name}`, 1))).toEqual([`$.${at}${name}: invalid_request`])
      }
    }
  })

  it('that no program should have is refused as any other', () => {
    const text = JSON.stringify(aRequest())
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const request: unknown = JSON.parse(text.replace('{', `{"${name}": {"x": 1},`))
      expect(problemsOf(request)).toEqual([`$.${name}: invalid_request`])
    }
    const inner: unknown = JSON.parse(text.replace('"contact":{', '"contact":{"__proto__":{"email":"x"},'))
    expect(problemsOf(inner)).toEqual(['$.addresses[0].contact.__proto__: invalid_request'])
  })

  it('with signs that a path cannot hold is quoted in it', () => {
    expect(problemsOf({ ...aRequest(), 'a b"c': 1 })).toEqual(['$["a b\\"c"]: invalid_request'])
  })

  it('that is given twice in different cases is refused', () => {
    expect(problemsOf({ ...aRequest(), Contents: [contentsOf()] })).toEqual(['$.contents: invalid_request'])
    expect(accepts({ ...aRequest(), Contents: null })).toBe(true)
  })
})

describe('what the system manages', () => {
  it.each([
    'reference',
    'state',
    'created',
    'updated',
    'shipping_date',
    'expected_delivery_date',
    'actual_delivery_date',
    'allocation',
    'label_details',
    'paperless_documents',
    '_links',
    'contents[0].reference',
    'contents[0].contents[0].reference',
  ])('cannot be given: %s', (path) => {
    for (const value of ['x', {}, [], 0]) {
      expect(problemsOf(fullWith(path, value))).toEqual([`$.${path}: system_use_only`])
    }
    expect(problemsOf(renamed(fullWith(path, 'x'), (name) => name.toUpperCase()))).toEqual([
      `$.${path}: system_use_only`,
    ])
    expect(problemsOf(fullWith(path, null))).toEqual([])
  })

  it('is not what has the same name elsewhere', () => {
    expect(accepts(fullWith('addresses[0].contact.reference', 'x'))).toBe(true)
    expect(accepts(fullWith('addresses[0].reservation.reference', 'x'))).toBe(true)
    expect(problemsOf(fullWith('addresses[0].reference', 'x'))).toEqual([
      '$.addresses[0].reference: invalid_request',
    ])
    expect(problemsOf(fullWith('addresses[0].state', 'x'))).toEqual(['$.addresses[0].state: invalid_request'])
  })
})
