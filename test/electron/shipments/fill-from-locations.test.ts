import { describe, expect, it } from 'vitest'
import type { ShippingLocation } from '#shared/locations/shipping-location.ts'
import { filledFromLocations } from '#electron/shipments/read-request.ts'
import { type AddressInput, aContact, aRequest, anAddress } from '#helpers/a-request.ts'
import { aLocation } from '#helpers/locations.ts'
import { understood } from '#helpers/validating.ts'

const location = aLocation('NG-01')
const { contact, company_name, custom_reference: _own, ...place } = location.address
const bare: AddressInput = {
  address_type: 'origin',
  shipping_location_reference: 'NG-01',
  postal_code: 'M2 6LW',
  country_iso_code: 'GB',
}
const destination = anAddress({ address_type: 'destination' })

const filled = (address: AddressInput, there: ShippingLocation = location) => {
  const request = understood(aRequest({ addresses: [address, destination] }))
  const find = (reference: string) => (reference === there.reference ? there : undefined)
  return filledFromLocations(request, find).addresses[0]
}

describe('an address that names a shipping location', () => {
  it('has its contact, its company and where it is, as far as it does not say so itself', () => {
    expect(filled(bare)).toEqual({ ...place, contact, company_name, ...bare })
    expect(filled({ ...bare, locality: 'Salford', company_name: 'Other Ltd' })).toEqual({
      ...place,
      contact,
      ...bare,
      locality: 'Salford',
      company_name: 'Other Ltd',
    })
  })

  it('keeps a contact that it has, and takes only the place', () => {
    expect(filled({ ...bare, contact: aContact })).toEqual({ ...place, ...bare, contact: aContact })
  })

  it('keeps a first line that it has, and takes only whom to ask for', () => {
    const given = { ...bare, address_line1: '1 Canal Street' }
    expect(filled(given)).toEqual({ contact, company_name, ...given })
  })

  it('takes nothing when it says all of it', () => {
    const whole = anAddress({ shipping_location_reference: 'NG-01' })
    expect(filled(whole)).toEqual(whole)
  })

  it('takes from a location in another country only what is true in both', () => {
    const abroad = aLocation('NG-01', { country_iso_code: 'FR', postal_code: '75001' })
    expect(filled({ ...bare, postal_code: 'M2 6LW' }, abroad)).toEqual({
      contact,
      company_name,
      property_number: '14',
      address_line1: '14 Mellor Street',
      address_line2: 'Gate B',
      locality: 'Manchester',
      ...bare,
    })
  })

  it('stays as it is when there is no such location, or none is named', () => {
    const unknown = { ...bare, shipping_location_reference: 'NG-99' }
    expect(filled(unknown)).toEqual(unknown)
    const unnamed = anAddress({ shipping_location_reference: ' ' })
    expect(filled(unnamed, aLocation(' '))).toEqual(unnamed)
  })
})
