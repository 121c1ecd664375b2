import { expect, it } from 'vitest'
import { addressLines } from '#shared/shipments/address-lines.ts'

it('writes every part of an address that is there, the house before the street, the town last', () => {
  const lines = addressLines({
    address_type: 'origin',
    country_iso_code: 'GB',
    property_name: 'By The Lock',
    property_number: '1',
    address_line1: 'Canal Street',
    address_line2: 'Unit 7',
    locality: 'Manchester',
    region: 'Lancashire',
    postal_code: 'M2 6LW',
  })
  expect(lines).toEqual(['By The Lock', '1 Canal Street, Unit 7', 'Manchester Lancashire M2 6LW'])
})

it('leaves no empty line for what is not there', () => {
  expect(addressLines({ address_type: 'origin', country_iso_code: 'AE', locality: 'دبي' })).toEqual(['دبي'])
})
