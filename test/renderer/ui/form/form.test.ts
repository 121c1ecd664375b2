import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { propertiesOf } from '#shared/contract/properties.ts'
import { readJsonPath } from '#shared/contract/json-path.ts'
import { ownerOf, patternOf, rowPath, rowsIn } from '#ui/form/field-path.ts'
import { fieldOfPath } from '#ui/form/field-of-problem.ts'
import { addRow, openForm, removeRow, setValue, valueIn } from '#ui/form/form-state.ts'
import { locateRefusal, problemsByRow, problemsIn, stillThere } from '#ui/form/located-problems.ts'
import { sentOf } from '#ui/form/typed.ts'
import { unknownProperties } from '#ui/form/unknown-properties.ts'

const parcel = z.strictObject({
  name: z.string().min(1),
  weight: z.strictObject({ value: z.number(), unit: z.string().optional() }).optional(),
  kind: z.enum(['soft', 'hard']).optional(),
  tags: z.array(z.string()).optional(),
  classes: z.array(z.strictObject({ code: z.string() })).optional(),
  notes: z.array(z.strictObject({ text: z.string().min(1), by: z.string().optional() })).optional(),
})
const table = propertiesOf(parcel)
const shape = { table, shownAt: { 'weight.unit': 'weight.value' } }
const through = (value: object) => sentOf(table, openForm(table, { ...value }).request)

describe('what is typed into a form', () => {
  const text = fc.string({ minLength: 1 }).filter((typed) => typed.trim() === typed)
  const any = fc.record(
    {
      name: text,
      weight: fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0) }),
      kind: fc.constantFrom('soft', 'hard'),
      tags: fc.array(text, { minLength: 1 }),
      classes: fc.array(fc.record({ code: text }), { minLength: 1 }),
      notes: fc.array(fc.record({ text, by: text }, { requiredKeys: ['text'] }), { minLength: 1 }),
      else: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )

  it('is sent as it came, with all that no field knows', () => {
    fc.assert(
      fc.property(any, (value) => {
        expect(through(value)).toEqual(value)
      }),
    )
  })

  it('says nothing where it is blank, and stays text where it is no number', () => {
    expect(through({ name: '  ', weight: { value: '2,5' } })).toEqual({ weight: { value: 2.5 } })
    expect(through({ weight: { value: 'heavy' }, notes: [{ text: ' ' }] })).toEqual({
      weight: { value: 'heavy' },
      notes: [{}],
    })
    expect(through({ weight: { unit: '' } })).toEqual({})
  })

  it('names what no field shows, and whether the schema has it', () => {
    const { request } = openForm(table, {
      name: { first: 'A' },
      kind: 'huge',
      weight: 7,
      colour: 'red',
      notes: [{ text: 'a' }, { text: 'b', at: 'noon' }],
    })
    const second = rowsIn(request['notes'])[1]?.['#'] ?? 0
    expect(unknownProperties(table, request)).toEqual([
      { steps: ['name'], pattern: 'name', isInSchema: true },
      { steps: ['kind'], pattern: 'kind', isInSchema: true },
      { steps: ['weight'], pattern: 'weight', isInSchema: true },
      { steps: ['colour'], pattern: 'colour', isInSchema: false },
      { steps: ['notes', { key: '#', value: second }, 'at'], pattern: 'notes[].at', isInSchema: false },
    ])
  })
})

describe('a row', () => {
  const form = openForm(table, { notes: [{ text: 'a' }, { text: 'b' }] })
  const [a, b] = rowsIn(form.request['notes']).map((row) => rowPath('notes', row['#']))

  it('keeps its name when another one goes', () => {
    const without = setValue(a ?? '', undefined)(form)
    expect(valueIn(without, `${b}.text`)).toBe('b')
    expect(sentOf(table, without.request)).toEqual({ notes: [{ text: 'b' }] })
  })

  it('that is gone does not come back by what is typed into it', () => {
    const without = removeRow(a ?? '')(form)
    expect(setValue(`${a}.text`, 'late')(without)).toBe(without)
  })

  it('takes its list along when it was the last one', () => {
    const none = removeRow(b ?? '')(removeRow(a ?? '')(form))
    expect(none.request).toEqual({})
  })

  it('that is added has a name of its own, and nothing of it is sent but what is said', () => {
    const added = addRow('notes', {})(form)
    const ids = rowsIn(added.request['notes']).map((row) => row['#'])
    expect(new Set(ids).size).toBe(3)
    expect(sentOf(table, addRow('notes', { text: 'c' })(form).request)['notes']).toEqual([
      { text: 'a' },
      { text: 'b' },
      { text: 'c' },
    ])
  })

  it('is told apart from what is in it', () => {
    expect(ownerOf(`${b}.text`)).toEqual({ row: rowsIn(form.request['notes'])[1]?.['#'], rest: 'text' })
    expect(ownerOf('weight.value')).toEqual({ row: 0, rest: 'weight.value' })
    expect(patternOf(`${b}.text`)).toBe('notes[].text')
  })
})

describe('a problem', () => {
  const form = openForm(table, { notes: [{ text: 'a' }, { text: 'b' }], tags: ['x'] })
  const ids = rowsIn(form.request['notes']).map((row) => row['#'])
  it.each([
    ['$.name', 'name'],
    ['$.weight', 'weight.value'],
    ['$.weight.unit', 'weight.value'],
    ['$.tags[3]', 'tags'],
    ['$.classes[0].code', 'classes'],
    ['$.notes[1].text', `notes[#${ids[1]}].text`],
    ['$.notes', `notes[#${ids[1]}].text`],
    ['$.notes[7].text', undefined],
    ['$.colour', undefined],
    ['$', undefined],
  ])('stands at the field that its path speaks of: %s', (path, field) => {
    expect(fieldOfPath(shape, form.request, readJsonPath(path))).toBe(field)
  })

  it('of something that stands below a name is found there, and nowhere else', () => {
    const below = { ...shape, root: 'parcel' }
    expect(fieldOfPath(below, form.request, ['parcel', 'weight', 'value'])).toBe('weight.value')
    expect(fieldOfPath(below, form.request, ['weight', 'value'])).toBe(undefined)
  })

  it('counts the rows that are sent', () => {
    const sentRows = (rows: ReturnType<typeof rowsIn>) => rows.filter((row) => row['text'] !== 'a')
    expect(fieldOfPath({ ...shape, sentRows }, form.request, ['notes', 0, 'text'])).toBe(
      `notes[#${ids[1]}].text`,
    )
  })

  const rules = {
    shape,
    check: (now: typeof form) =>
      valueIn(now, 'name') === 'A'
        ? ({ ok: true, request: {} } as const)
        : ({ ok: false, problems: [{ code: 'wrong', property: '$.name' }] } as const),
  }

  it('goes once it is put right, and no other one comes', () => {
    const shown = problemsIn(rules, form)
    expect(shown.map(({ field }) => field)).toEqual(['name'])
    expect(stillThere(shown, rules, setValue('name', 'B')(form))).toEqual(shown)
    expect(stillThere(shown, rules, setValue('name', 'A')(form))).toEqual([])
    expect(stillThere([], rules, form)).toEqual([])
  })

  it('that only the desk can find stays until what it refused is changed', () => {
    const refused = locateRefusal(rules, form, [{ code: 'taken', property: '$.tags[0]' }])
    expect(stillThere(refused, rules, setValue('name', 'B')(form))).toEqual(refused)
    expect(stillThere(refused, rules, setValue('tags', ['y'])(form))).toEqual([])
  })

  it('is found by its row, the first of a field before others', () => {
    const located = ['one', 'two'].map((code) => ({ problem: { code }, field: `notes[#${ids[1]}].text` }))
    expect(problemsByRow(located).get(ids[1] ?? 0)).toEqual({ text: located[0] })
  })
})
