import { describe, expect, test } from 'vitest'
import { crossesCustomsBorder } from '#features/shipments/new/model/customs-territory.ts'
import {
  filledTexts,
  hasOwnContact,
  textsForLocation,
  textsOfAddress,
} from '#features/shipments/new/model/location-texts.ts'
import { usualOf } from '#features/shipments/new/model/package-size-measures.ts'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'

const locationNamed = (reference: string, first: string): ShippingLocation => ({
  reference,
  name: reference,
  address: {
    contact: {
      first_name: first,
      last_name: 'Quill',
      contact_details: { mobile: '+44 7700 900123', email: 'packing@northgate.example' },
    },
    company_name: 'Northgate',
    address_line1: `${reference} Street`,
    locality: 'Manchester',
    postal_code: 'M2 6LW',
    country_iso_code: 'GB',
  },
})
const [north, south] = [locationNamed('NG-01', 'Ada'), locationNamed('NG-02', 'Ben')]
const blank = textsOfAddress({})

describe('choosing a shipping location', () => {
  const chosen = { ...blank, ...textsForLocation(blank, north) }

  test('says where it is, and leaves to it who is there', () => {
    expect(chosen).toMatchObject({
      shipping_location_reference: 'NG-01',
      address_line1: 'NG-01 Street',
      country_iso_code: 'GB',
    })
    expect(chosen).toMatchObject({
      'contact.first_name': '',
      company_name: '',
      'contact.contact_details.mobile': '',
    })
    expect(hasOwnContact(chosen, north)).toBe(false)
    expect(filledTexts(chosen, north)).toMatchObject({
      'contact.first_name': 'Ada',
      company_name: 'Northgate',
    })
  })

  test('keeps a contact that was typed, and shows it as another one', () => {
    const typed = textsOfAddress({ contact: { first_name: 'Cleo', contact_details: { mobile: '1' } } })
    const after = { ...typed, ...textsForLocation(typed, north) }
    expect(after).toMatchObject({ 'contact.first_name': 'Cleo', address_line1: 'NG-01 Street' })
    expect(hasOwnContact(after, north)).toBe(true)
    expect(filledTexts(after, north)).toMatchObject({
      'contact.first_name': 'Cleo',
      'contact.last_name': '',
    })
  })

  test('lets go of the contact of the location chosen before', () => {
    const saved = filledTexts(chosen, north)
    const after = { ...saved, ...textsForLocation(saved, south, north) }
    expect(after).toMatchObject({
      shipping_location_reference: 'NG-02',
      'contact.first_name': '',
      address_line1: 'NG-02 Street',
    })
  })

  test('shows what a request says of the place before what the location says now', () => {
    const given = textsOfAddress({ address_line1: 'Old Street', locality: 'Leeds', country_iso_code: 'GB' })
    expect(filledTexts(given, north)).toMatchObject({ address_line1: 'Old Street', locality: 'Leeds' })
    expect(filledTexts(textsOfAddress({ country_iso_code: 'GB' }), north)).toMatchObject({
      locality: 'Manchester',
    })
  })
})

test.each([
  ['GB', 'NO', true],
  ['GB', 'IE', true],
  ['DE', 'IE', false],
  ['GB', 'JE', false],
  ['CH', 'LI', false],
  ['GB', 'GB', false],
  ['', 'NO', false],
  ['GB', '', false],
])('from “%s” to “%s” customs are passed: %s', (from, to, passes) => {
  expect(crossesCustomsBorder(from, to)).toBe(passes)
})

test('a package size is shown in the units of the shipment', () => {
  const box = {
    reference: 'S',
    name: 'Small',
    weight: { value: 1, unit: 'lbs' },
    dimensions: { length: 10, height: 4, unit: 'in' },
  } as const
  expect(usualOf(box, { weight: 'kg', dimensions: 'cm' })).toEqual({
    'weight.value': '0.454',
    'dimensions.length': '25.4',
    'dimensions.height': '10.16',
  })
  expect(usualOf(box, { weight: 'lbs', dimensions: 'in' })).toEqual({
    'weight.value': '1',
    'dimensions.length': '10',
    'dimensions.height': '4',
  })
})
