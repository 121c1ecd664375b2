import { describe, expect, test } from 'vitest'
import { addressTextsOf } from '#features/shipments/new/model/address-specs.ts'
import { crossesCustomsBorder } from '#features/shipments/new/model/customs-territory.ts'
import { filledTexts, hasOwnContact, textsForLocation } from '#features/shipments/new/model/location-texts.ts'
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
const blank = addressTextsOf({})

describe('choosing a shipping location', () => {
  const chosen = addressTextsOf({ ...blank, ...textsForLocation(blank, north) })

  test('says where it is, and leaves to it who is there', () => {
    expect(chosen).toMatchObject({ shippingLocation: 'NG-01', addressLine1: 'NG-01 Street', country: 'GB' })
    expect(chosen).toMatchObject({ firstName: '', companyName: '', mobile: '' })
    expect(hasOwnContact(chosen, north)).toBe(false)
    expect(filledTexts(chosen, north)).toMatchObject({ firstName: 'Ada', companyName: 'Northgate' })
  })

  test('keeps a contact that was typed, and shows it as another one', () => {
    const typed = addressTextsOf({ firstName: 'Cleo', mobile: '1' })
    const after = addressTextsOf({ ...typed, ...textsForLocation(typed, north) })
    expect(after).toMatchObject({ firstName: 'Cleo', addressLine1: 'NG-01 Street' })
    expect(hasOwnContact(after, north)).toBe(true)
    expect(filledTexts(after, north)).toMatchObject({ firstName: 'Cleo', lastName: '' })
  })

  test('lets go of the contact of the location chosen before', () => {
    const saved = filledTexts(chosen, north)
    const after = addressTextsOf({ ...saved, ...textsForLocation(saved, south, north) })
    expect(after).toMatchObject({ shippingLocation: 'NG-02', firstName: '', addressLine1: 'NG-02 Street' })
  })

  test('shows what a request says of the place before what the location says now', () => {
    const given = addressTextsOf({ addressLine1: 'Old Street', locality: 'Leeds', country: 'GB' })
    expect(filledTexts(given, north)).toMatchObject({ addressLine1: 'Old Street', locality: 'Leeds' })
    expect(filledTexts(addressTextsOf({ country: 'GB' }), north)).toMatchObject({ locality: 'Manchester' })
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
  expect(usualOf(box, { weightUnit: 'kg', dimensionUnit: 'cm' })).toEqual({
    weight: '0.454',
    length: '25.4',
    height: '10.16',
  })
  expect(usualOf(box, { weightUnit: 'lbs', dimensionUnit: 'in' })).toEqual({
    weight: '1',
    length: '10',
    height: '4',
  })
})
