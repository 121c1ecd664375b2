import { describe, expect, test } from 'vitest'
import { setContentsList, setDangerous } from '#features/shipments/new/model/contents-edits.ts'
import { formOf } from '#features/shipments/new/model/form-of-request.ts'
import type { FieldProblems } from '#features/shipments/new/model/grouped-problems.ts'
import { addPair, removePair, setPairText } from '#features/shipments/new/model/pair-edits.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'
import { openRows } from '#features/shipments/new/model/row-details.ts'

const form = formOf({
  metadata: [{ key: 'a', value: '1' }],
  contents: [
    { sku: 'A', dangerous_goods: { hazard_classes: [{ code: '3' }] } },
    { sku: 'B', contents: [{ sku: 'C', label_properties: [{ key: 'Dock', value: '7' }] }] },
  ],
})
const [rowA, rowB, rowC] = form.contents.map(({ id }) => id)

describe('dangerous goods', () => {
  test('that were ticked off are not sent, and are there again when that was a slip', () => {
    const off = setDangerous(rowA ?? 0, false)(form)
    expect(requestOf(off)).not.toHaveProperty('contents.0.dangerous_goods')
    expect(requestOf(setDangerous(rowA ?? 0, true)(off))).toEqual(requestOf(form))
  })

  test('may be just that, with nothing else known', () => {
    const bare = setContentsList(rowA ?? 0, 'hazardClasses', [])(form)
    expect(requestOf(bare)).toHaveProperty('contents.0.dangerous_goods', {})
    expect(requestOf(formOf(requestOf(bare)))).toEqual(requestOf(bare))
  })
})

test('pairs come and go where they belong: at the shipment, or at one of its contents', () => {
  const added = addPair('metadata', rowB)(addPair('labelProperties')(form))
  const [atShipment] = added.labelProperties
  const [atRow] = added.contents[1]?.metadata ?? []
  expect(atShipment?.id).not.toBe(atRow?.id)
  // Nothing is sent of a pair that says nothing.
  expect(requestOf(added)).toEqual(requestOf(form))
  const filled = setPairText('metadata', atRow?.id ?? 0, { key: 'k', value: 'v' })(added)
  expect(requestOf(filled)).toHaveProperty('contents.1.metadata.0.key', 'k')
  expect(filled.contents[0]).toBe(added.contents[0])
  expect(requestOf(removePair('metadata', atRow?.id ?? 0)(filled))).toEqual(requestOf(form))
})

describe('the details of a row', () => {
  const none: ReadonlyMap<string, FieldProblems> = new Map()
  const located = { problem: { code: 'invalid_hazard_class', message: '' }, field: 'x' } as const

  test('open when they are filled, as long as there are few such rows', () => {
    expect(openRows(form.contents, none, new Map())).toEqual(new Set([rowA, rowC]))
    const many = formOf({ contents: Array.from({ length: 6 }, () => ({ dangerous_goods: {} })) })
    expect(openRows(many.contents, none, new Map())).toEqual(new Set())
  })

  test('are as somebody left them, but open for what is to be put right', () => {
    const asked = new Map([
      [rowA ?? 0, false],
      [rowB ?? 0, true],
    ])
    expect(openRows(form.contents, none, asked)).toEqual(new Set([rowB, rowC]))
    const problems = new Map([[`row-${rowA}`, { hazardClasses: located }]])
    expect(openRows(form.contents, problems, asked)).toEqual(new Set([rowA, rowB, rowC]))
  })
})
