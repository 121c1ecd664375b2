import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withContact } from '#features/settings/address/with-contact.ts'
import { emptySize, packageSizeIn } from '#features/settings/package-sizes/package-size-texts.ts'
import { textsOf, writtenIn } from '#features/settings/parts/texts.ts'
import { savePackageSizeRequest } from '#shared/package-sizes/package-size.ts'
import { aLocation } from '#helpers/locations.ts'

const none: ReadonlySet<string> = new Set()

describe('what a form says', () => {
  it('is what a record was, with every property that it had', () => {
    const location = aLocation('WH-1')
    const numbers = new Set(['address.lat_long.latitude', 'address.lat_long.longitude'])
    expect(writtenIn(textsOf(location), numbers)).toEqual(location)
  })

  it('comes back whatever the texts are', () => {
    const name = fc.constantFrom('a', 'b', 'c1')
    const text = fc.string({ minLength: 1 }).filter((typed) => typed === typed.trim())
    const inner = fc.dictionary(name, text, { minKeys: 1 })
    const tree = fc.dictionary(name, fc.oneof(text, inner))
    fc.assert(
      fc.property(tree, (object) => {
        expect(writtenIn(textsOf(object), none)).toEqual(object)
      }),
    )
  })

  it('leaves out what is empty, and keeps as text what cannot be read as a number', () => {
    const numbers = new Set(['weight', 'height'])
    const texts = { name: ' Box ', note: '  ', weight: '2,5', height: 'high' }
    expect(writtenIn(texts, numbers)).toEqual({ name: 'Box', weight: 2.5, height: 'high' })
  })

  it('always tells of a contact, so that what is missing of it has a field to stand beside', () => {
    expect(withContact({})).toEqual({ contact: { contact_details: {} } })
    expect(withContact({ contact: { first_name: 'Ida' } })).toEqual({
      contact: { first_name: 'Ida', contact_details: {} },
    })
  })
})

describe('a package size', () => {
  it.each([
    [{}, {}],
    [{ 'weight.value': '0.4' }, { weight: { value: 0.4, unit: 'kg' } }],
    [
      { 'dimensions.length': '4', 'dimensions.height': '2', 'dimensions.unit': 'in' },
      { dimensions: { length: 4, height: 2, unit: 'in' } },
    ],
  ])('measures what is filled in, and a unit alone measures nothing: %j', (typed, measures) => {
    const texts = { ...emptySize, name: 'Box', reference: 'BOX', ...typed }
    const package_size = packageSizeIn(texts)
    expect(package_size).toEqual({ name: 'Box', reference: 'BOX', ...measures })
    expect(savePackageSizeRequest.safeParse({ package_size }).success).toBe(true)
  })
})
