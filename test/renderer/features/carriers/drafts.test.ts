import { describe, expect, it } from 'vitest'
import { exampleCatalogue } from '#electron/carriers/example-catalogue/index.ts'
import {
  isEmpty,
  newKey,
  noDrafts,
  readDrafts,
  withForm,
  withGroup,
} from '#features/carriers/model/drafts.ts'
import { findEditing } from '#features/carriers/model/find-editing.ts'
import { setName } from '#features/carriers/model/form-edits.ts'
import { formOf } from '#features/carriers/model/form-of-carrier.ts'
import { addService, addServiceLike, newCarrier, newGroup } from '#features/carriers/model/new-form.ts'
import { searchCarriers } from '#features/carriers/model/search.ts'
import { referenceFor, suggestReference } from '#features/carriers/model/suggest-reference.ts'

const [carrier] = exampleCatalogue.carriers
if (!carrier) throw new Error('The example has no carrier.')
const key = carrier.reference
const begun = addService({ currency: 'GBP', zone: 'World' })(setName('Bike & Co')(newCarrier))

describe('what is not saved yet', () => {
  it('survives being written as JSON and read again', () => {
    const drafts = withGroup(withForm(noDrafts, newKey(noDrafts), { form: begun, carrier: undefined }), {
      ...newGroup,
      name: 'Cheap',
    })
    expect(readDrafts(JSON.parse(JSON.stringify(drafts)))).toEqual(drafts)
    expect(isEmpty(drafts)).toBe(false)
  })

  it.each([undefined, null, 7, { carriers: 7 }, { carriers: { A: {} } }])(
    'counts as nothing when nobody understands it any more: %j',
    (value) => {
      expect(readDrafts(value)).toEqual(noDrafts)
    },
  )

  it('is gone once everything says again what is saved', () => {
    const renamed = withForm(noDrafts, key, { form: setName('Other')(formOf(carrier)), carrier })
    expect(Object.keys(renamed.carriers)).toEqual([key])
    const back = withForm(renamed, key, { form: setName(carrier.name)(formOf(carrier)), carrier })
    expect(isEmpty(back)).toBe(true)
  })

  it('gives each new carrier a key of its own', () => {
    const one = withForm(noDrafts, newKey(noDrafts), { form: begun, carrier: undefined })
    expect(Object.hasOwn(one.carriers, newKey(one))).toBe(false)
  })
})

describe('an address', () => {
  const find = (wanted: Partial<Parameters<typeof findEditing>[2]>) =>
    findEditing(exampleCatalogue, noDrafts, { service: undefined, key: null, id: null, ...wanted })

  it('leads to a service by its reference, in the carrier that offers it', () => {
    const service = carrier.services.at(-1)?.reference
    const editing = find({ service })
    expect(editing?.key).toBe(key)
    expect(editing?.form.services.find(({ id }) => id === editing.service)?.saved).toBe(service)
  })

  it('leads to the carrier itself by its key, and nowhere when there is nothing', () => {
    expect(find({ key })).toMatchObject({ key, service: undefined })
    expect(find({ service: 'NOBODY' })).toBe(undefined)
    expect(find({ key: 'NOBODY' })).toBe(undefined)
    expect(find({})).toBe(undefined)
  })

  it('prefers what is not saved yet', () => {
    const form = setName('Other')(formOf(carrier))
    const drafts = withForm(noDrafts, key, { form, carrier })
    expect(findEditing(exampleCatalogue, drafts, { service: undefined, key, id: null })?.form.name).toBe(
      'Other',
    )
  })
})

describe('a reference', () => {
  it.each([
    ['Example Post', 'EXAMPLE-POST'],
    ['  Müller & Söhne  GmbH ', 'MÜLLER-SÖHNE-GMBH'],
    ['الزاجل السريع', 'الزاجل-السريع'],
    ['…', ''],
    ['x'.repeat(60), 'X'.repeat(50)],
  ])('is told from the name: %s', (name, reference) => {
    expect(suggestReference(name)).toBe(reference)
  })

  it('follows the name until it is saved or written by hand', () => {
    expect(referenceFor({ saved: '', reference: '', name: '' }, 'Bike')).toBe('BIKE')
    expect(referenceFor({ saved: '', reference: 'BIKE', name: 'Bike' }, 'Bikes')).toBe('BIKES')
    expect(referenceFor({ saved: '', reference: 'B1', name: 'Bike' }, 'Bikes')).toBe('B1')
    expect(referenceFor({ saved: 'BIKE', reference: 'BIKE', name: 'Bike' }, 'Bikes')).toBe('BIKE')
  })

  it('is not taken over by a copy of a service', () => {
    const [service] = begun.services
    if (!service) throw new Error('A service was added.')
    const copy = addServiceLike({ ...service, saved: 'A', texts: { ...service.texts, reference: 'A' } })(
      begun,
    )
    expect(copy.services.at(-1)).toMatchObject({ saved: '', texts: { reference: '', currency: 'GBP' } })
    expect(new Set(copy.services.map(({ id }) => id)).size).toBe(2)
  })
})

describe('the search', () => {
  it('finds services by name, reference and tag, and all of a carrier by its own name', () => {
    const [service] = carrier.services
    const found = searchCarriers(exampleCatalogue.carriers, service?.reference.toLowerCase() ?? '')
    expect(found.flatMap(({ services }) => services)).toContainEqual(service)
    expect(searchCarriers(exampleCatalogue.carriers, carrier.name)).toContainEqual(carrier)
    expect(searchCarriers(exampleCatalogue.carriers, ' ')).toEqual(exampleCatalogue.carriers)
    expect(searchCarriers(exampleCatalogue.carriers, 'no such thing')).toEqual([])
  })
})
