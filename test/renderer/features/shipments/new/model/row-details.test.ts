import { describe, expect, test } from 'vitest'
import { rowsOf, setDangerous } from '#features/shipments/new/model/contents-rows.ts'
import { formOfRequest } from '#features/shipments/new/model/form-of-request.ts'
import { blankPair, type ShipmentForm } from '#features/shipments/new/model/form.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'
import { openRows } from '#features/shipments/new/model/row-details.ts'
import { ID, rowPath, rowsIn } from '#ui/form/field-path.ts'
import { addRow, removeRow, setValue, setValues, valueIn } from '#ui/form/form-state.ts'
import type { FieldProblems } from '#ui/form/located-problems.ts'

const form = formOfRequest({
  metadata: [{ key: 'a', value: '1' }],
  contents: [
    { sku: 'A', dangerous_goods: { hazard_classes: [{ code: '3' }] } },
    { sku: 'B', contents: [{ sku: 'C', label_properties: [{ key: 'Dock', value: '7' }] }] },
  ],
})
const [rowA, rowB, rowC] = rowsOf(form)
const tick = (current: ShipmentForm, isOn: boolean): ShipmentForm => {
  const [row] = rowsOf(current)
  return row ? setDangerous(row, isOn)(current) : current
}

describe('dangerous goods', () => {
  test('that were ticked off are not sent, and are there again when that was a slip', () => {
    const off = tick(form, false)
    expect(requestOf(off)).not.toHaveProperty('contents.0.dangerous_goods')
    expect(requestOf(tick(off, true))).toEqual(requestOf(form))
  })

  test('may be just that, with nothing else known', () => {
    const bare = setValue(`${rowA?.path}.dangerous_goods.hazard_classes`, '')(form)
    expect(requestOf(tick(tick(bare, false), true))).toHaveProperty('contents.0.dangerous_goods', {})
    const [, , inner] = rowsOf(form)
    const ticked = inner ? setDangerous(inner, true)(form) : form
    expect(requestOf(ticked)).toHaveProperty('contents.1.contents.0.dangerous_goods', {})
    expect(requestOf(formOfRequest(requestOf(ticked)))).toEqual(requestOf(ticked))
  })

  test('stay ticked when all that was said of them is taken away', () => {
    const emptied = setValue(`${rowA?.path}.dangerous_goods.hazard_classes`, '')(form)
    expect(requestOf(emptied)).toHaveProperty('contents.0.dangerous_goods', {})
  })
})

test('pairs come and go where they belong: at the shipment, or at one of its contents', () => {
  const list = `${rowB?.path}.metadata`
  const added = addRow(list, blankPair('metadata'))(addRow('label_properties', {})(form))
  const [atShipment] = rowsIn(valueIn(added, 'label_properties'))
  const [atRow] = rowsIn(valueIn(added, list))
  expect(atShipment?.[ID]).not.toBe(atRow?.[ID])
  // Nothing is sent of a pair that says nothing.
  expect(requestOf(added)).toEqual(requestOf(form))
  const pair = rowPath(list, atRow?.[ID] ?? 0)
  const filled = setValues(pair, { key: 'k', value: 'v' })(added)
  expect(requestOf(filled)).toHaveProperty('contents.1.metadata.0.key', 'k')
  expect(rowsOf(filled)[0]?.row).toBe(rowsOf(added)[0]?.row)
  expect(requestOf(removeRow(pair)(filled))).toEqual(requestOf(form))
})

describe('the details of a row', () => {
  const none: ReadonlyMap<number, FieldProblems> = new Map()
  const located = { problem: { code: 'invalid_hazard_class' }, field: 'x' }

  test('open when they are filled, as long as there are few such rows', () => {
    expect(openRows(rowsOf(form), none, new Map())).toEqual(new Set([rowA?.id, rowC?.id]))
    const many = formOfRequest({ contents: Array.from({ length: 6 }, () => ({ dangerous_goods: {} })) })
    expect(openRows(rowsOf(many), none, new Map())).toEqual(new Set())
  })

  test('are as somebody left them, but open for what is to be put right', () => {
    const asked = new Map([
      [rowA?.id ?? 0, false],
      [rowB?.id ?? 0, true],
    ])
    expect(openRows(rowsOf(form), none, asked)).toEqual(new Set([rowB?.id, rowC?.id]))
    const problems = new Map([[rowA?.id ?? 0, { 'dangerous_goods.hazard_classes': located }]])
    expect(openRows(rowsOf(form), problems, asked)).toEqual(new Set([rowA?.id, rowB?.id, rowC?.id]))
  })
})
