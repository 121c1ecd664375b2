import { expect, test } from 'vitest'
import { examplePostcode, postcodeNameOf, regionNameOf } from '#app/i18n/country-words.ts'
import { countryCodes } from '#shared/places/countries.ts'
import { hasPostalCodes, isPostalCode } from '#shared/places/postal-codes.ts'

test('every example of a postal code is one', () => {
  const examples = countryCodes.flatMap((country) => {
    const example = examplePostcode(country)
    return example === undefined ? [] : [{ country, example }]
  })
  expect(examples.length).toBeGreaterThan(40)
  expect(
    examples.filter(({ country, example }) => !hasPostalCodes(country) || !isPostalCode(example, country)),
  ).toEqual([])
})

test.each([
  ['GB', 'postcode', 'county'],
  ['US', 'zip', 'state'],
  ['IE', 'eircode', 'county'],
  ['DE', 'plz', 'region'],
  ['KE', 'postalCode', 'region'],
  ['', 'postalCode', 'region'],
  ['constructor', 'postalCode', 'region'],
])('the fields of %s are called %s and %s', (country, postcode, region) => {
  expect(postcodeNameOf(country)).toBe(postcode)
  expect(regionNameOf(country)).toBe(region)
})
