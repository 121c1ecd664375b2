import { describe, expect, test } from 'vitest'
import { draftValueOf, isUntouched, readDraft } from '#features/shipments/new/model/draft-value.ts'
import { emptyForm, formOfRequest } from '#features/shipments/new/model/form-of-request.ts'
import { addressOfType } from '#features/shipments/new/model/form.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'
import { leaveOut, unknownGroups } from '#features/shipments/new/model/unknown-groups.ts'
import { ID, rowPath } from '#ui/form/field-path.ts'
import { setValue } from '#ui/form/form-state.ts'
import older from './older-draft.json' with { type: 'json' }

describe('what no field shows', () => {
  const form = formOfRequest({
    state: 'allocated',
    tenant: 'northgate',
    'a.b[0]': 1,
    customs_documentation: { category_type: 'gift', importers_email: { to: 'Ada' }, bond: 7 },
    metadata: [{ key: 'a', value: '1', unit: 'kg' }],
    contents: [{ sku: 'A', dangerous_goods: 'some', weight: { value: 5, unit: 'stone' }, contents: [] }],
    addresses: [{ address_type: 'origin', contact: { nickname: 'Ada' }, floor: 3 }],
  })
  const names = unknownGroups(form).map(({ pattern, isInSchema }) => `${pattern}${isInSchema ? '' : '!'}`)

  test('is named, each by itself, and told apart by whether a request may hold it', () => {
    expect(names.toSorted()).toEqual(
      [
        'state!',
        'a.b[0]!',
        'customs_documentation.importers_email',
        'customs_documentation.bond!',
        'addresses[].contact.nickname!',
        'addresses[].floor!',
        'contents[].dangerous_goods',
        'contents[].weight.unit',
        'metadata[].unit!',
      ].toSorted(),
    )
  })

  test('is one thing to tell where many rows have it, also inside packages', () => {
    const many = formOfRequest({
      contents: [{ colour: 'red', contents: [{ colour: 'red' }] }, { colour: 'blue' }],
    })
    expect(unknownGroups(many).map(({ pattern, members }) => [pattern, members.length])).toEqual([
      ['contents[].colour', 3],
    ])
  })

  test('is not a form that was not filled yet', () => {
    expect(unknownGroups(formOfRequest(requestOf(emptyForm())))).toEqual([])
  })

  test('can be left out', () => {
    const bare = leaveOut(unknownGroups(form))(form)
    expect(unknownGroups(bare)).toEqual([])
    expect(requestOf(bare)).toMatchObject({ contents: [{ sku: 'A', weight: { value: 5, unit: 'kg' } }] })
    expect(requestOf(bare)).not.toHaveProperty('state')
  })
})

describe('a draft', () => {
  const origin = addressOfType(emptyForm(), 'origin')?.[ID] ?? 0
  const form = setValue(`${rowPath('addresses', origin)}.postal_code`, 'PR4 5L')(emptyForm())

  test('is the very form that was typed', () => {
    const draft = { form, keptAt: 1_795_356_000_000 }
    expect(readDraft(JSON.parse(JSON.stringify(draftValueOf(draft))))).toEqual(draft)
  })

  test('of another version of the program is read by its request', () => {
    const other = { form: { pages: 3 }, request: requestOf(form) }
    expect(requestOf(readDraft(other)?.form ?? emptyForm())).toEqual(requestOf(form))
  })

  test('that an older version has left is read once, with its units and its files, and is a new one from then on', () => {
    const read = readDraft(older)
    expect(read?.keptAt).toBe(older.kept_at)
    expect(requestOf(read?.form ?? emptyForm())).toEqual(older.request)
    expect(read?.form).toMatchObject({
      units: { weight: 'lbs', dimensions: 'in', value: 'EUR' },
      documents: [{ fileName: 'invoice.pdf', documentType: 'invoice' }],
    })
    const again = readDraft(JSON.parse(JSON.stringify(draftValueOf(read ?? { form, keptAt: 0 }))))
    expect(again).toEqual(read)
  })

  test.each([null, undefined, 'text', {}, { form: 1 }])('that cannot be read is none: %j', (value) => {
    expect(readDraft(value)).toBeUndefined()
  })

  test('is not kept of a page that nothing was typed into', () => {
    expect(isUntouched(emptyForm())).toBe(true)
    expect(isUntouched(form)).toBe(false)
    const typedAndGone = setValue(`${rowPath('addresses', origin)}.postal_code`, ' ')(form)
    expect(isUntouched(typedAndGone)).toBe(true)
  })
})
