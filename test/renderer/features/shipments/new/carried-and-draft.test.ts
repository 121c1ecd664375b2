import { describe, expect, test } from 'vitest'
import { carriedOf, leaveOut } from '#features/shipments/new/model/carried.ts'
import { draftValueOf, readDraft, isUntouched } from '#features/shipments/new/model/draft-value.ts'
import { setAddressText } from '#features/shipments/new/model/form-edits.ts'
import { formOf } from '#features/shipments/new/model/form-of-request.ts'
import { emptyForm } from '#features/shipments/new/model/form.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'

describe('what no field shows', () => {
  const form = formOf({
    state: 'allocated',
    tenant: 'northgate',
    customs_documentation: { category_type: 'gift', importers_email: { to: 'Ada' }, bond: 7 },
    metadata: [{ key: 'a', value: '1', unit: 'kg' }],
    contents: [{ sku: 'A', dangerous_goods: 'some', weight: { value: 5, unit: 'stone' }, contents: [] }],
    addresses: [{ address_type: 'origin', contact: { nickname: 'Ada' }, floor: 3 }],
  })
  const names = carriedOf(form).map(({ place, isKnown }) => `${place.join('.')}${isKnown ? '' : '!'}`)

  test('is named, each by itself, and told apart by whether a request may hold it', () => {
    expect(names).toEqual([
      'state!',
      'customs_documentation.importers_email',
      'customs_documentation.bond',
      'contact.nickname!',
      'floor!',
      'dangerous_goods',
      'weight.unit',
      'unit!',
    ])
  })

  test('is not a form that was not filled yet', () => {
    expect(carriedOf(formOf(requestOf(emptyForm())))).toEqual([])
  })

  test('can be left out, each by itself', () => {
    const bare = carriedOf(form).reduce((current, carried) => leaveOut(carried)(current), form)
    expect(carriedOf(bare)).toEqual([])
    expect(requestOf(bare)).toMatchObject({ contents: [{ sku: 'A', weight: { value: 5, unit: 'kg' } }] })
    expect(requestOf(bare)).not.toHaveProperty('state')
  })
})

describe('a draft', () => {
  const form = setAddressText(1, 'postalCode', 'PR4 5L')(emptyForm())

  test('is the very form that was typed', () => {
    const draft = { form, keptAt: 1_795_356_000_000 }
    expect(readDraft(JSON.parse(JSON.stringify(draftValueOf(draft))))).toEqual(draft)
  })

  test('of another version of the program is read by its request', () => {
    const other = { form: { pages: 3 }, request: requestOf(form) }
    expect(requestOf(readDraft(other)?.form ?? emptyForm())).toEqual(requestOf(form))
  })

  test.each([null, undefined, 'text', {}, { form: 1 }])('that cannot be read is none: %j', (value) => {
    expect(readDraft(value)).toBeUndefined()
  })

  test('is not kept of a page that nothing was typed into', () => {
    expect(isUntouched(emptyForm())).toBe(true)
    expect(isUntouched(form)).toBe(false)
  })
})
