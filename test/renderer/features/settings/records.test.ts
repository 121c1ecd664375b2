import { describe, expect, it } from 'vitest'
import { withContact } from '#contract/with-contact.ts'
import { withSizeUnits } from '#features/settings/package-sizes/package-size-units.ts'
import { withoutBareUnits } from '#features/settings/parts/bare-units.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { shippingLocation } from '#shared/locations/shipping-location.ts'
import { packageSize, savePackageSizeRequest } from '#shared/package-sizes/package-size.ts'
import { openForm, setValues } from '#ui/form/form-state.ts'
import { sentOf } from '#ui/form/typed.ts'
import { aLocation } from '#helpers/locations.ts'

describe('an address that is kept', () => {
  it('comes back from its form with every property that it had', () => {
    const location = aLocation('WH-1')
    const table = propertiesOf(shippingLocation)
    expect(sentOf(table, openForm(table, location).request)).toEqual(location)
  })

  it('always tells of a contact, so that what is missing of it has a field to stand beside', () => {
    expect(withContact({})).toEqual({ contact: { contact_details: {} } })
    expect(withContact({ contact: { first_name: 'Ida' } })).toEqual({
      contact: { first_name: 'Ida', contact_details: {} },
    })
  })
})

describe('a package size', () => {
  const table = propertiesOf(packageSize)
  it.each([
    [{}, {}],
    [{ 'weight.value': '0.4' }, { weight: { value: 0.4, unit: 'kg' } }],
    [
      { 'dimensions.length': '4', 'dimensions.height': '2', 'dimensions.unit': 'in' },
      { dimensions: { length: 4, height: 2, unit: 'in' } },
    ],
  ])('measures what is filled in, and a unit alone measures nothing: %j', (typed, measures) => {
    const form = openForm(table, withSizeUnits(undefined))
    const { request } = setValues('', { name: 'Box', reference: 'BOX', ...typed })(form)
    const size = withoutBareUnits(sentOf(table, request))
    expect(size).toEqual({ name: 'Box', reference: 'BOX', ...measures })
    expect(savePackageSizeRequest.safeParse({ package_size: size }).success).toBe(true)
  })
})
