import { describe, expect, it } from 'vitest'
import type { DeskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import { withDeskDefaults } from '#shared/desk-defaults/with-desk-defaults.ts'
import { aContactWith, anAddress, aRequest, contentsOf, itemOf } from '#helpers/a-request.ts'

const all: DeskDefaults = {
  shipping_location_reference: 'DEPOT',
  shipment_type: 'on_demand',
  currency: 'GBP',
  weight_unit: 'kg',
  dimension_unit: 'cm',
  mobile: '+44 20 7946 0000',
  email: 'orders@example.com',
  shipping_terms: 'dap',
}
const filledIn = (request: unknown): readonly string[] => withDeskDefaults(request, all).filledIn
const destination = { ...anAddress(), address_type: 'destination' }
const whole = aRequest({ contents: [contentsOf({ shipping_terms: 'ddp' })] })

describe('what a request leaves out', () => {
  it('is filled in, each value where it belongs, and named', () => {
    const { contact: _contact, ...address } = destination
    const { request, filledIn: paths } = withDeskDefaults(
      {
        addresses: [{ ...address, contact: { first_name: 'Ada', last_name: 'Byron' } }],
        contents: [
          {
            value: { amount: 10 },
            weight: { value: 2 },
            dimensions: { length: 3, height: 2 },
            contents: [{ value: { amount: 5 } }],
          },
        ],
        customs_documentation: { category_type: 'gift', total_customs_value: { amount: 10 } },
      },
      all,
    )
    expect(request).toEqual({
      shipment_type: 'on_demand',
      addresses: [
        {
          ...address,
          contact: {
            first_name: 'Ada',
            last_name: 'Byron',
            contact_details: { mobile: '+44 20 7946 0000', email: 'orders@example.com' },
          },
        },
        { address_type: 'origin', shipping_location_reference: 'DEPOT' },
      ],
      contents: [
        {
          value: { amount: 10, currency: 'GBP' },
          weight: { value: 2, unit: 'kg' },
          dimensions: { length: 3, height: 2, unit: 'cm' },
          shipping_terms: 'dap',
          contents: [{ value: { amount: 5, currency: 'GBP' } }],
        },
      ],
      customs_documentation: { category_type: 'gift', total_customs_value: { amount: 10, currency: 'GBP' } },
    })
    expect(paths).toEqual([
      'shipment_type',
      'customs_documentation.total_customs_value.currency',
      'addresses[origin]',
      'addresses[destination].contact.contact_details.mobile',
      'addresses[destination].contact.contact_details.email',
      'contents[0].value.currency',
      'contents[0].weight.unit',
      'contents[0].dimensions.unit',
      'contents[0].shipping_terms',
      'contents[0].contents[0].value.currency',
    ])
  })

  it('is filled in where nothing but blanks stand, and whatever case its names are in', () => {
    expect(filledIn({ ...whole, shipment_type: ' ' })).toEqual(['shipment_type'])
    const { shipment_type: type, ...rest } = whole
    expect(filledIn({ ...rest, Shipment_Type: type })).toEqual([])
  })
})

describe('what a request says', () => {
  it('wins: nothing of a whole request is touched', () => {
    expect(withDeskDefaults(whole, all)).toEqual({ request: whole, filledIn: [] })
  })

  it('is no reason to add what only it could mean', () => {
    // An address without a type may be the origin; goods that come back do not leave from here.
    expect(filledIn({ ...whole, addresses: [destination, { contact: {} }] })).toEqual([])
    expect(filledIn({ ...whole, direction: 'inbound', addresses: [destination] })).toEqual([])
    const called = { ...destination, contact: aContactWith({ landline: '+44 1', mobile: ' ' }) }
    expect(filledIn({ ...whole, addresses: [anAddress(), called] })).toEqual([])
    // Terms hold for a shipment, and no unit stands without a measure.
    const inner = contentsOf({ contents: [itemOf({ shipping_terms: 'fca' })] })
    expect(filledIn({ ...whole, contents: [inner, { ...contentsOf(), weight: {}, value: {} }] })).toEqual([])
  })
})

it('without defaults, and where a request cannot be read, it stays what it was', () => {
  const strange = { a: 1, A: 2 }
  expect(withDeskDefaults(strange, all).request).toBe(strange)
  expect(withDeskDefaults('text', all)).toEqual({ request: 'text', filledIn: [] })
  const little = { contents: [] }
  expect(withDeskDefaults(little, {}).request).toBe(little)
  expect(withDeskDefaults({ addresses: 'none', contents: ['none'] }, all).filledIn).toEqual(['shipment_type'])
})
