import { describe, expect, it } from 'vitest'
import { exampleCatalogue } from '#electron/carriers/example-catalogue/index.ts'
import {
  isEmpty,
  newGroup,
  newKey,
  noDrafts,
  readDrafts,
  withForm,
  withGroup,
} from '#features/carriers/model/drafts.ts'
import { findEditing } from '#features/carriers/model/find-editing.ts'
import { carrierOf } from '#features/carriers/model/carrier-of-form.ts'
import { addService, addServiceLike, newCarrier, setName } from '#features/carriers/model/edits.ts'
import { savedOf, servicePath, servicesIn } from '#features/carriers/model/form.ts'
import { formOf } from '#features/carriers/model/form-of-carrier.ts'
import { searchCarriers } from '#features/carriers/model/search.ts'
import { fillingOf } from '#features/carriers/state/draft-store.ts'
import { ID } from '#ui/form/field-path.ts'
import { removeRow, setValue, setValues, textAt } from '#ui/form/form-state.ts'
import older from './older-drafts.json' with { type: 'json' }
import { carrier as carrierSchema } from '#shared/carriers/catalogue.ts'
import { referenceFor, suggestReference } from '#features/carriers/model/suggest-reference.ts'

const [carrier] = exampleCatalogue().carriers
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

  it.each(['constructor', 'toString'])(
    'is nothing of a carrier named %s, as every object has that',
    (named) => {
      const catalogue = { carriers: [{ ...carrier, reference: named }], service_groups: [] }
      const [one] = catalogue.carriers
      if (!one) throw new Error('There is no carrier.')
      expect(findEditing(catalogue, noDrafts, { service: undefined, key: named, id: null })?.form).toBe(
        formOf(one),
      )
      expect(fillingOf(named, one).get()).toEqual({ form: formOf(one), problems: [] })
    },
  )

  it('is gone once everything says again what is saved', () => {
    const renamed = withForm(noDrafts, key, { form: setName('Other')(formOf(carrier)), carrier })
    expect(Object.keys(renamed.carriers)).toEqual([key])
    const back = withForm(renamed, key, { form: setName(carrier.name)(formOf(carrier)), carrier })
    expect(isEmpty(back)).toBe(true)
  })

  it('is gone once what was filled is empty again, and stays while a number is half typed', () => {
    const form = formOf(carrier)
    const [service] = servicesIn(form)
    if (!service) throw new Error('The example has a service.')
    const at = servicePath(service[ID])
    const keep = (changed: typeof form) =>
      Object.keys(withForm(noDrafts, key, { form: changed, carrier }).carriers)
    const filled = setValues(at, { tags: ['New'], 'dimensions.min_width': '3' })(form)
    expect(keep(filled)).toEqual([key])
    expect(keep(setValues(at, { tags: service['tags'] ?? '', 'dimensions.min_width': '' })(filled))).toEqual(
      [],
    )
    // Else the point would vanish while somebody makes 20 into 20.5.
    const most = textAt(service, 'weight', 'max')
    expect(keep(setValue(`${at}.weight.max`, most)(form))).toEqual([])
    expect(keep(setValue(`${at}.weight.max`, `${most}.`)(form))).toEqual([key])
    expect(keep(removeRow(at)(form))).toEqual([key])
  })

  it('that an older version has kept is read once, and says the same', () => {
    const read = readDrafts(older.kept)
    expect(Object.keys(read.carriers)).toEqual(Object.keys(older.kept.carriers))
    expect(read.group).toEqual(older.kept.group)
    for (const [reference, said] of Object.entries(older.said)) {
      const form = read.carriers[reference]
      if (!form) throw new Error(`${reference} was not read.`)
      const sent = carrierOf(form)
      expect(carrierSchema.safeParse(sent)).toEqual(carrierSchema.safeParse(said))
      // A new one from then on, whose parts all have numbers of their own.
      expect(readDrafts(JSON.parse(JSON.stringify(read))).carriers[reference]).toEqual(form)
      const numbers = [...JSON.stringify(form.request).matchAll(/"#":(\d+)/gu)].map(([, id]) => id)
      expect(new Set(numbers).size).toBe(numbers.length)
    }
    const [changed, added] = Object.values(read.carriers)
    expect([changed, added].map((form) => savedOf(form?.request ?? {}))).toEqual([key, ''])
    expect(changed && servicesIn(changed).map(savedOf)).toEqual([carrier.services[0]?.reference])
  })

  it('gives each new carrier a key of its own', () => {
    const one = withForm(noDrafts, newKey(noDrafts), { form: begun, carrier: undefined })
    expect(Object.hasOwn(one.carriers, newKey(one))).toBe(false)
  })
})

describe('an address', () => {
  const find = (wanted: Partial<Parameters<typeof findEditing>[2]>) =>
    findEditing(exampleCatalogue(), noDrafts, { service: undefined, key: null, id: null, ...wanted })

  it('leads to a service by its reference, in the carrier that offers it', () => {
    const service = carrier.services.at(-1)?.reference
    const editing = find({ service })
    expect(editing?.key).toBe(key)
    const shown = editing && servicesIn(editing.form).find((one) => one[ID] === editing.service)
    expect(shown && savedOf(shown)).toBe(service)
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
    const editing = findEditing(exampleCatalogue(), drafts, { service: undefined, key, id: null })
    expect(editing?.form.request['name']).toBe('Other')
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
    const [service] = servicesIn(begun)
    if (!service) throw new Error('A service was added.')
    const copy = servicesIn(addServiceLike({ ...service, '#saved': 'A', reference: 'A' })(begun))
    expect(copy.at(-1)).toMatchObject({ '#saved': '', reference: '', prices: { currency: 'GBP' } })
    expect(new Set(copy.map((one) => one[ID])).size).toBe(2)
  })
})

describe('the search', () => {
  it('finds services by name, reference and tag, and all of a carrier by its own name', () => {
    const [service] = carrier.services
    const found = searchCarriers(exampleCatalogue().carriers, service?.reference.toLowerCase() ?? '')
    expect(found.flatMap(({ services }) => services)).toContainEqual(service)
    expect(searchCarriers(exampleCatalogue().carriers, carrier.name)).toContainEqual(carrier)
    expect(searchCarriers(exampleCatalogue().carriers, ' ')).toEqual(exampleCatalogue().carriers)
    expect(searchCarriers(exampleCatalogue().carriers, 'no such thing')).toEqual([])
  })
})
